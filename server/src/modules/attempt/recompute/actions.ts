/** `npm run verify` without its process: computes every stored result again, and tells of each round whether all are as stored. */
import { type Database, inTransaction } from '../../../db/client.ts'
import { groupBy } from '../../../lib/group-by.ts'
import { listKeys } from '../questions/queries.ts'
import { type Comparison, compareResults } from '../recompute.ts'
import { countUnmarked, listAllRounds, listEventsOf, listMarkedAfter, seeOneInstant } from './queries.ts'
import { grouped, linesOf, summaryOf } from './wording.ts'

export interface Verification {
  database: Database
  now: Date
  /** The findings, a line at a time. */
  say(line: string): void
  /** How far a long round has come. */
  progress(line: string): void
  /** How many attempts are held in memory at once. */
  pageSize?: number
}

type Round = Awaited<ReturnType<typeof listAllRounds>>[number]
type Pool = Database['pool']

/** The exit code: 0 when every result is what its events give, else 1. */
export async function verifyResults({ database, now, say, progress, pageSize = 1000 }: Verification): Promise<0 | 1> {
  let attempts = 0
  let differing = 0
  for (const round of await listAllRounds(database.db)) {
    const name = `${round.contest} ${round.code}`
    const unmarked = await countUnmarked(database.db, round.number, now)
    const comparison = await compareRound(database.pool, round, pageSize, (count) =>
      progress(`${name}: ${grouped(count)} attempts so far …`)
    )
    for (const line of linesOf(name, comparison, unmarked)) say(line)
    attempts += comparison.attempts
    differing += comparison.differing
  }
  say(summaryOf(attempts, differing))
  return differing === 0 ? 0 : 1
}

/** Every marked attempt of a round held against what its events give; `tell` hears how far it has come. */
export async function compareRound(
  pool: Pool,
  round: Pick<Round, 'number'>,
  pageSize: number,
  tell: (count: number) => void
): Promise<Comparison> {
  const comparison = compareResults()
  let afterId = '00000000-0000-0000-0000-000000000000'
  for (let pages = 1; ; pages++) {
    const { attempts, events, key } = await readPage(pool, round.number, afterId, pageSize)
    for (const attempt of attempts) comparison.add(attempt, events.get(attempt.id) ?? [], key)
    const last = attempts.at(-1)
    if (!last || attempts.length < pageSize) return comparison.conclude()
    afterId = last.id
    if (pages % 10 === 0) tell(pages * pageSize)
  }
}

/**
 * A result and its events are read at one instant, while the server goes on. One instant per page is enough, since nothing is compared across
 * attempts; one for the whole round would for so long keep PostgreSQL from clearing away the old rows that starts and markings leave behind.
 */
async function readPage(pool: Pool, roundNumber: number, afterId: string, pageSize: number) {
  return inTransaction(pool, async (db) => {
    await seeOneInstant(db)
    const attempts = await listMarkedAfter(db, roundNumber, afterId, pageSize)
    const versionIds = new Set(attempts.flatMap(({ paper }) => paper.map(({ versionId }) => versionId)))
    const events = groupBy(await listEventsOf(db, roundNumber, attempts), ({ attemptId }) => attemptId)
    return { attempts, events, key: await listKeys(db, [...versionIds]) }
  })
}
