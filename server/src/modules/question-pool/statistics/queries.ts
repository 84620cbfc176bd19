import { sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import type { PaperSlot } from '../../../db/schema/attempt.ts'

export interface MarkedPaper {
  id: string
  startedAt: Date
  paper: PaperSlot[]
}

const columns = 'id, started_at as "startedAt", paper'
const pageStatement = `
select ${columns} from attempts where round_number = $1 and id > $2 and marked_at is not null order by id limit $3`
const holdingStatement = `
select ${columns} from attempts where round_number = $1 and id > $2 and marked_at is not null and paper @> $4::jsonb order by id limit $3`

/** Marked papers after this id, in order of their ids; only those that hold a version, if one is named. */
export async function listMarkedPapers(db: Db, roundNumber: number, afterId: string, limit: number, versionId: string | null) {
  const values = [roundNumber, afterId, limit]
  const { rows } = await db.$client.query<MarkedPaper>(
    versionId === null
      ? { name: 'statistics.page', text: pageStatement, values }
      : { name: 'statistics.holding', text: holdingStatement, values: [...values, JSON.stringify([{ versionId }])] }
  )
  return rows
}

/** Those that may count, in no order. Instants come as numbers: reading hundreds of thousands of dates takes longer than all the rest. */
export async function listEventsOfPapers(db: Db, roundNumber: number, papers: readonly MarkedPaper[]) {
  const { rows } = await db.$client.query<{ attemptId: string; position: number; seq: number; choice: string; atMs: number }>({
    name: 'statistics.events',
    text: `select attempt_id as "attemptId", position, seq, choice, (extract(epoch from received_at) * 1000)::float8 as "atMs"
      from answers where round_number = $1 and attempt_id = any($2::uuid[]) and position > 0 and not is_late`,
    values: [roundNumber, papers.map(({ id }) => id)]
  })
  return rows.map(({ atMs, ...event }) => ({ ...event, value: null, receivedAt: new Date(atMs), isLate: false }))
}

/** The versions of a round's pool with their keys, for staff after the close. */
export async function listPoolItems(db: Db, roundId: string) {
  return itemsWhere(db, sql`exists (select from round_questions p where p.round_id = ${roundId} and p.question_version_id = v.id)`)
}

/** These versions, which papers hold though the pool no longer does. */
export async function listItems(db: Db, versionIds: readonly string[]) {
  return itemsWhere(db, sql`v.id = any(${sql.param([...versionIds])}::uuid[])`)
}

async function itemsWhere(db: Db, condition: ReturnType<typeof sql>) {
  const { rows } = await db.execute<{
    id: string
    questionId: string
    code: string
    version: number
    text: string
    options: string[]
    rightOptions: number[]
  }>(sql`
    select v.id, v.question_id as "questionId", q.code, v.version, v.text, v.options, v.right_options as "rightOptions"
    from question_versions v join questions q on q.id = v.question_id where ${condition} order by q.code, v.version`)
  return rows
}

export async function hasQuestion(db: Db, questionId: string): Promise<boolean> {
  const { rows } = await db.execute(sql`select from questions where id = ${questionId}`)
  return rows.length > 0
}

/** The rounds whose pool holds a version of the question, newest first. */
export async function listRoundsWith(db: Db, questionId: string) {
  const { rows } = await db.execute<{ roundId: string; versionId: string }>(sql`
    select r.id as "roundId", v.id as "versionId"
    from question_versions v join round_questions p on p.question_version_id = v.id join rounds r on r.id = p.round_id
    where v.question_id = ${questionId} order by r.closes_at desc, r.number desc, v.version desc`)
  return rows
}
