import { eq, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { roundQuestions, rounds } from '../../db/schema/contest.ts'
import { insertRoundQuestions } from '../contest/queries.ts'
import { drawable, isPractice, stands } from '../question-bank/queries.ts'

/** What is said of a pool as a whole: those that stand, those that something has overtaken, and where the keys are. */
export async function summarize(db: Db, roundId: string, today: string) {
  const practises = isPractice(roundId)
  const { rows } = await db.execute<{ questions: number; overtaken: number; keyLetters: number[] }>(sql`
    with pool as materialized (
      select v.right_options, ${stands(today, practises)} as stands, ${drawable(today, practises)} as drawable
      from round_questions rq join question_versions v on v.id = rq.question_version_id where rq.round_id = ${roundId}
    ), letters as (select letter, count(*)::int as count from pool, unnest(right_options) letter where stands group by letter)
    select count(*) filter (where stands)::int as questions, count(*) filter (where not drawable)::int as overtaken,
      array(select coalesce(l.count, 0) from generate_series(0, (select max(letter) from letters)) n left join letters l on l.letter = n order by n) as "keyLetters"
    from pool`)
  return rows[0] ?? { questions: 0, overtaken: 0, keyLetters: [] }
}

/** Held, so that it does not open, in the eyes of two who fill it, half filled. */
export async function lockRound(db: Db, id: string) {
  const [row] = await db.select().from(rounds).where(eq(rounds.id, id)).for('update')
  return row
}

export async function refillPool(db: Db, roundId: string, { topics, now, today }: { topics: string[]; now: Date; today: string }) {
  await db.delete(roundQuestions).where(eq(roundQuestions.roundId, roundId))
  await insertRoundQuestions(db, roundId, topics, today)
  await db.update(rounds).set({ poolFilledAt: now }).where(eq(rounds.id, roundId))
}
