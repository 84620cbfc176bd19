import type { ItemStatistics } from '@hoi-thi/shared/question-pool'
import { eq, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { type ItemFigures, roundStatistics } from '../../../db/schema/question-pool.ts'

/** Undefined: the round has not been counted yet. */
export async function findCount(db: Db, roundId: string) {
  const [row] = await db.select().from(roundStatistics).where(eq(roundStatistics.roundId, roundId))
  return row
}

type Place = Pick<ItemStatistics, 'questionId' | 'code' | 'version' | 'text'>
const place = sql`q.id as "questionId", q.code, v.version, v.text`

/** In no order. */
export async function listItemsOfRound(db: Db, roundId: string): Promise<ItemStatistics[]> {
  const { rows } = await db.execute<Place & { figures: ItemFigures } & Record<string, unknown>>(sql`
    select ${place}, s.figures from item_statistics s join question_versions v on v.id = s.question_version_id join questions q on q.id = v.question_id
    where s.round_id = ${roundId}`)
  return rows.map(({ figures, ...of }) => ({ ...of, ...figures }))
}

export async function hasQuestion(db: Db, questionId: string): Promise<boolean> {
  const { rows } = await db.execute(sql`select from questions where id = ${questionId}`)
  return rows.length > 0
}

/** Of all its versions in all rounds that have been counted, newest first. */
export async function listItemsOfQuestion(db: Db, questionId: string) {
  type Of = Place & { roundId: string; round: string; contest: string; closedAtMs: number; figures: ItemFigures }
  const { rows } = await db.execute<Of & Record<string, unknown>>(sql`
    select ${place}, r.id as "roundId", r.name as round, c.title as contest, (extract(epoch from r.closes_at) * 1000)::float8 as "closedAtMs", s.figures
    from question_versions v join questions q on q.id = v.question_id join item_statistics s on s.question_version_id = v.id
      join rounds r on r.id = s.round_id join contests c on c.id = r.contest_id
    where v.question_id = ${questionId} order by r.closes_at desc, r.number desc, v.version desc`)
  return rows.map(({ figures, closedAtMs, ...of }) => ({ ...of, closedAt: new Date(closedAtMs).toISOString(), ...figures }))
}
