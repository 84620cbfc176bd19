/** Other answer writers for our application: what saves cost without the database, and without group commit. */
import type pg from 'pg'
import type { AnswerWriter } from '../../../server/src/modules/attempt/answer-writer.ts'
import { insertAnswers, type NewAnswer } from '../../../server/src/modules/attempt/answers/queries.ts'
import { roundNumberOf } from '../../../server/src/modules/attempt/attempt-id.ts'
import type { Reference } from './references.ts'

export function writerOf(reference: Reference, pool: pg.Pool): AnswerWriter {
  const close = async () => {}
  const saved = { isSaved: true } as const
  if (reference === 'nothing') return { close, save: async (events) => events.map(() => saved) }
  if (reference === 'insert')
    return { close, save: (events) => Promise.all(events.map((event) => insertOne(pool, event).then(() => saved))) }
  const lane = { query: async <Row extends pg.QueryResultRow>(query: pg.QueryConfig) => (await pool.query<Row>(query)).rows, close() {} }
  return { close, save: async (events) => (await insertAnswers(lane, roundNumberOf(events[0]?.attemptId ?? ''), events)).map(() => saved) }
}

/** The least that checks anything: owner, not submitted, deadline; repeats are ignored. Less than ours: no options, no time per question, no comparison with what is stored. */
const insertStatement = (roundNumber: number) => `
insert into answers_r${roundNumber} (round_number, attempt_id, position, seq, choice, received_at, is_late, client_at)
select ${roundNumber}, a.id, $3, $4, $5, $6, false, $7 from attempts_r${roundNumber} a
where a.id = $1 and a.account_id = $2 and a.submitted_at is null and $6 <= a.deadline_at + a.grace_seconds * interval '1 second'
on conflict (attempt_id, position, seq, round_number) do nothing`

async function insertOne(pool: pg.Pool, { attemptId, accountId, position, seq, choice, receivedAt, clientAt }: NewAnswer): Promise<void> {
  const { rowCount } = await pool.query({
    name: `bench.insert.${roundNumberOf(attemptId)}`,
    text: insertStatement(roundNumberOf(attemptId)),
    values: [attemptId, accountId, position, seq, choice, receivedAt, clientAt]
  })
  if (rowCount !== 1) throw new Error('An answer was not stored')
}
