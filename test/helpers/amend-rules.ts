/** Gives a world's contest other rules, as if they had been published so: the stored object, and the rows that are made from it. */
import type { RoundRules } from '@hoi-thi/shared/round-rules'
import type { Rules } from '@hoi-thi/shared/rules'
import type pg from 'pg'

/** Before the first request that reads them: a process remembers rules for a while. */
export async function amendRules(pool: pg.Pool, change: (rules: Rules) => Partial<Rules>): Promise<Rules> {
  const { rows } = await pool.query<{ id: string; version: number; body: Rules }>(
    'select c.id, r.version, r.body from contests c join contest_rules r on r.contest_id = c.id and r.version = c.rules_version'
  )
  const [stored] = rows
  if (rows.length !== 1 || !stored) throw new Error('A world has one contest')
  const body = { ...stored.body, ...change(stored.body) }
  await pool.query('update contest_rules set body = $3 where contest_id = $1 and version = $2', [stored.id, stored.version, body])
  for (const round of body.rounds) {
    await pool.query(
      `update rounds set name = $3, subject = $4, kind = $5, opens_at = $6, closes_at = $7, duration_seconds = $8, blueprint = $9,
         is_by_admission = $10 where contest_id = $1 and code = $2`,
      [stored.id, round.code, round.name, round.subject, round.kind, round.opensAt, round.closesAt, round.durationSeconds].concat(
        JSON.stringify(round.blueprint),
        String(round.admits !== null)
      )
    )
  }
  return body
}

/** Changes each of its rounds alike. */
export const amendRounds = (pool: pg.Pool, change: (round: RoundRules) => Partial<RoundRules>): Promise<Rules> =>
  amendRules(pool, ({ rounds }) => ({ rounds: rounds.map((round) => ({ ...round, ...change(round) })) }))
