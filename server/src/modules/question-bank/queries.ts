import { and, eq, inArray, notInArray, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { questionFiles, questions, questionVersions, topics } from '../../db/schema/question-bank.ts'
import type { VersionText } from './question-text.ts'

/** A change of the law `c` that holds back the version `v`: recorded since its approval and touching its article, or the end of what it cites. */
export const holdsBack = (today: string) => sql`
  c.document_number = v.document_number
  and (cardinality(c.articles) = 0 or v.citation ->> 'article' is null or (v.citation ->> 'article')::int = any(c.articles))
  and (c.recorded_at >= v.approved_at or (c.kind = 'expired' and c."on" <= ${today}::date))`

/** What holds back an approved version `v`: the document, the kind, the day and what does it; no row: the law stands. */
export const outdatedBy = (today: string) => sql`
  select c.document_number as document, c.kind, c."on", c.by from legal_changes c where ${holdsBack(today)}
  union all
  select d.number, 'expired', d.in_force_to, null from legal_documents d where d.number = v.document_number and d.in_force_to <= ${today}::date
  order by 3 desc limit 1`

/** Whether the round practises: it draws on what is open to everyone, and on nothing else. */
export const isPractice = (roundId: string): SQL =>
  sql`(select practising.kind = 'practice' from rounds practising where practising.id = ${roundId})`

/**
 * Whether the version `v` may stay in a paper's pool: approved, not retired, its law in force and as it was, and open to everyone if the round
 * practises, else not. The one place that says so.
 */
export const stands = (today: string, practises: SQL): SQL => sql`(
  v.state = 'approved'
  and exists (select from questions q where q.id = v.question_id and q.retired_at is null and q.is_open = ${practises})
  and exists (select from legal_documents d where d.number = v.document_number and (d.in_force_from is null or d.in_force_from <= ${today}::date))
  and not exists (${outdatedBy(today)}))`

/** Whether the version `v` is what a pool is filled with: it stands, and no newer one has been approved. */
export const drawable = (today: string, practises: SQL): SQL => sql`(${stands(today, practises)} and ${isNewestApproved})`

export const isNewestApproved = sql`not exists (
  select from question_versions n where n.question_id = v.question_id and n.state = 'approved' and n.version > v.version)`

export async function listTopics(db: Db) {
  return db.select({ code: topics.code, name: topics.name }).from(topics).orderBy(topics.place, topics.code)
}

/** What questions may name: divisions are those of all contests, by the newest rules of each. */
export async function listKnown(db: Db) {
  const { rows } = await db.execute<{ topics: string[]; documents: string[]; divisions: string[] }>(sql`
    select array(select code from topics) as topics, array(select number from legal_documents) as documents,
      array(select distinct d ->> 'id' from contests c join contest_rules r on r.contest_id = c.id and r.version = c.rules_version,
        jsonb_array_elements(r.body -> 'divisions') d) as divisions`)
  const [known] = rows
  return { topics: new Set(known?.topics), documents: new Set(known?.documents), divisions: new Set(known?.divisions) }
}

/** So many codes that no question bears. */
export async function nextCodes(db: Db, count: number): Promise<string[]> {
  const codes: string[] = []
  while (codes.length < count) {
    const { rows } = await db.execute<{ code: string }>(sql`
      select made.code from (
        select 'CH-' || lpad(nextval('question_numbers')::text, 4, '0') as code from generate_series(1, ${count - codes.length}::int)
      ) made
      where not exists (select from questions q where q.code = made.code)`)
    codes.push(...rows.map(({ code }) => code))
  }
  return codes
}

export type NewVersion = VersionText &
  Pick<typeof questionVersions.$inferInsert, 'id' | 'questionId' | 'version' | 'authorId' | 'createdAt' | 'search'>

const perStatement = 200

/** Questions with the draft of their first version each, in the caller's transaction. */
export async function insertQuestions(
  db: Db,
  rows: readonly { question: { id: string; code: string; createdAt: Date }; version: NewVersion }[]
): Promise<void> {
  for (let start = 0; start < rows.length; start += perStatement) {
    const some = rows.slice(start, start + perStatement)
    await db.insert(questions).values(some.map(({ question }) => question))
    await db.insert(questionVersions).values(some.map(({ version }) => version))
  }
}

export async function insertVersion(db: Db, version: NewVersion): Promise<void> {
  await db.insert(questionVersions).values(version)
}

/** False when there is none. Held until the transaction ends, so that it is not forgotten while a question takes it. */
export async function holdFile(db: Db, id: string): Promise<boolean> {
  const rows = await db.select({ id: questionFiles.id }).from(questionFiles).where(eq(questionFiles.id, id)).for('key share')
  return rows.length > 0
}

/** Held until the transaction ends, so that nobody decides on what is being changed. */
export async function lockQuestion(db: Db, id: string) {
  const [question] = await db.select().from(questions).where(eq(questions.id, id)).for('update')
  if (!question) return undefined
  const versions = await db.select().from(questionVersions).where(eq(questionVersions.questionId, id)).orderBy(sql`version desc`)
  return { question, versions }
}

/** Who takes a draft over is its author from then on; the one before is remembered. */
export async function updateDraft(db: Db, id: string, draft: VersionText & { authorId: string; createdAt: Date; search: string }) {
  await db.execute(sql`
    insert into question_former_authors (version_id, account_id)
    select id, author_id from question_versions where id = ${id} and author_id <> ${draft.authorId} on conflict do nothing`)
  await db
    .update(questionVersions)
    .set(draft)
    .where(and(eq(questionVersions.id, id), eq(questionVersions.state, 'draft')))
}

/** The draft, and the question too if it never had another version and no pool holds it. */
export async function deleteDrafts(db: Db, questionIds: readonly string[]): Promise<void> {
  if (questionIds.length === 0) return
  await db.delete(questionVersions).where(and(inArray(questionVersions.questionId, [...questionIds]), eq(questionVersions.state, 'draft')))
  const left = db.select({ id: questionVersions.questionId }).from(questionVersions)
  await db.delete(questions).where(and(inArray(questions.id, [...questionIds]), notInArray(questions.id, left)))
}
