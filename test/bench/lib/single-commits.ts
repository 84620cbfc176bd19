/** Single-row commits through `pg` and nothing else: what the database itself can promise one by one. */
import type pg from 'pg'
import type { Tallied } from './tally.ts'
import { openTally } from './tally.ts'

export async function createCommits(pool: pg.Pool): Promise<(inFlight: number, seconds: number) => Promise<Tallied>> {
  await pool.query(`create table if not exists bench_commits (attempt_id uuid, position smallint, seq int, choice text, received_at timestamptz,
    primary key (attempt_id, position, seq))`)
  await pool.query('truncate bench_commits')
  let count = 0
  const insert = () => {
    const number = count++
    const attemptId = `d0000000-0000-7000-8000-${(number % 1000).toString(16).padStart(12, '0')}`
    const turn = Math.floor(number / 1000)
    return pool.query({
      name: 'commit',
      text: 'insert into bench_commits values ($1, $2, $3, $4, $5)',
      values: [attemptId, (turn % 15) + 1, Math.floor(turn / 15) + 1, 'a', new Date()]
    })
  }
  return async (inFlight, seconds) => {
    const tally = openTally()
    const until = performance.now() + seconds * 1000
    const lane = async () => {
      while (performance.now() < until) await tally.time('save', insert).catch(() => {})
    }
    await Promise.all(Array.from({ length: inFlight }, lane))
    return tally.result()
  }
}
