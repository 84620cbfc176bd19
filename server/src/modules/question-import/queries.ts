import type { ItemStatus } from '@hoi-thi/shared/question-import'
import { and, asc, desc, eq, getTableColumns, gt, inArray, lt, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { addingJob } from '../../db/job-queue.ts'
import { legalDocuments, questionFiles, questionVersions } from '../../db/schema/question-bank.ts'
import { questionImportItems, questionImports } from '../../db/schema/question-import.ts'
import { questionKey } from '../question-bank/likeness.ts'

const { file: _, ...recordColumns } = getTableColumns(questionImports)
export type ImportRecord = Omit<typeof questionImports.$inferSelect, 'file'>
export type ItemRow = typeof questionImportItems.$inferSelect & { fileType: string | null }

/** The record with its bytes, and the job that reads them: both, or neither. */
export async function insertImport(db: Db, task: string, record: typeof questionImports.$inferInsert): Promise<void> {
  await db.insert(questionImports).values(record)
  await db.execute(
    sql`select id from ${addingJob(task, sql`json_build_object('id', ${record.id}::text)`, sql`${`${task} ${record.id}`}`)} job`
  )
}

export async function findImport(db: Db, id: string): Promise<ImportRecord | undefined> {
  const [row] = await db.select(recordColumns).from(questionImports).where(eq(questionImports.id, id))
  return row
}

/** Held until the transaction ends: mending, confirming and taking back wait for each other. */
export async function lockImport(db: Db, id: string): Promise<ImportRecord | undefined> {
  const [row] = await db.select(recordColumns).from(questionImports).where(eq(questionImports.id, id)).for('update')
  return row
}

/** What waits to be read; none once it has been. */
export async function findUnread(db: Db, id: string) {
  const [row] = await db
    .select({
      id: questionImports.id,
      file: questionImports.file,
      fileName: questionImports.fileName,
      createdBy: questionImports.createdBy
    })
    .from(questionImports)
    .where(and(eq(questionImports.id, id), eq(questionImports.state, 'reading')))
  return row
}

/** Newest first: ids begin with their time. */
export async function listImports(db: Db, page: { before: string | undefined; limit: number }) {
  return db
    .select(recordColumns)
    .from(questionImports)
    .where(page.before === undefined ? undefined : lt(questionImports.id, page.before))
    .orderBy(desc(questionImports.id))
    .limit(page.limit)
}

export async function countStatuses(db: Db, importIds: string[]) {
  if (importIds.length === 0) return []
  const { importId, status } = questionImportItems
  return db
    .select({ importId, status, count: sql<number>`count(*)::int` })
    .from(questionImportItems)
    .where(inArray(importId, importIds))
    .groupBy(importId, status)
}

/** Of what would be taken: how often the first, second … option is a right one. */
export async function countKeyPlaces(db: Db, importIds: string[]) {
  if (importIds.length === 0) return []
  const { rows } = await db.execute<{ importId: string; place: number; count: number }>(sql`
    select i.import_id as "importId", o.place::int as place, count(*)::int as count
    from question_import_items i, jsonb_array_elements(i.content -> 'options') with ordinality o (option, place)
    where i.import_id = any(${sql.param(importIds)}::uuid[]) and i.status in ('ok', 'noted') and (o.option ->> 'isRight')::boolean
    group by 1, 2`)
  return rows
}

export async function listItems(db: Db, importId: string, page: { after: number; limit: number; status?: ItemStatus | undefined }) {
  return db
    .select({ ...getTableColumns(questionImportItems), fileType: questionFiles.type })
    .from(questionImportItems)
    .leftJoin(questionFiles, eq(questionFiles.id, questionImportItems.fileId))
    .where(
      and(
        eq(questionImportItems.importId, importId),
        gt(questionImportItems.number, page.after),
        page.status && eq(questionImportItems.status, page.status)
      )
    )
    .orderBy(asc(questionImportItems.number))
    .limit(page.limit)
}

const perStatement = 500

export async function insertItems(db: Db, items: readonly (typeof questionImportItems.$inferInsert)[]): Promise<void> {
  for (let start = 0; start < items.length; start += perStatement) {
    await db.insert(questionImportItems).values(items.slice(start, start + perStatement))
  }
}

export type NewFile = typeof questionFiles.$inferInsert

export async function insertFiles(db: Db, files: readonly NewFile[]): Promise<void> {
  for (const file of files) await db.insert(questionFiles).values(file)
}

export async function updateItem(db: Db, importId: string, number: number, values: Partial<typeof questionImportItems.$inferInsert>) {
  await db
    .update(questionImportItems)
    .set(values)
    .where(and(eq(questionImportItems.importId, importId), eq(questionImportItems.number, number)))
}

export async function updateStatuses(db: Db, importId: string, rows: readonly { number: number; status: ItemStatus }[]): Promise<void> {
  if (rows.length === 0) return
  await db.execute(sql`
    update question_import_items i set status = r.status
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (number int, status text)
    where i.import_id = ${importId} and i.number = r.number`)
}

export async function updateQuestionIds(db: Db, importId: string, rows: readonly { number: number; questionId: string }[]): Promise<void> {
  await db.execute(sql`
    update question_import_items i set question_id = r."questionId"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (number int, "questionId" uuid)
    where i.import_id = ${importId} and i.number = r.number`)
}

export async function updateImport(db: Db, id: string, values: Partial<typeof questionImports.$inferInsert>): Promise<void> {
  await db.update(questionImports).set(values).where(eq(questionImports.id, id))
}

/** The newest version of every question that is not retired, as it is compared with files. */
export async function listBankTexts(db: Db) {
  const { rows } = await db.execute<{ id: string; code: string; text: string; options: string[]; rightOptions: number[] }>(sql`
    select distinct on (q.id) q.id, q.code, v.text, v.options, v.right_options as "rightOptions"
    from questions q join question_versions v on v.question_id = q.id
    where q.retired_at is null order by q.id, v.version desc`)
  return rows
}

/** Until the transaction ends nobody else takes questions in or back. */
export async function lockBank(db: Db): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended('question bank', 0))`)
}

export async function listBankKeys(db: Db): Promise<Set<string>> {
  return new Set((await listBankTexts(db)).map(questionKey))
}

/** Of these codes, those that questions bear. */
export async function listCodesTaken(db: Db, codes: string[]): Promise<Set<string>> {
  const { rows } = await db.execute<{ code: string }>(sql`select code from questions where code = any(${sql.param(codes)}::text[])`)
  return new Set(rows.map(({ code }) => code))
}

export async function listDocuments(db: Db) {
  return db.select({ number: legalDocuments.number, title: legalDocuments.title }).from(legalDocuments)
}

export async function submitDrafts(db: Db, questionIds: string[], now: Date): Promise<void> {
  await db
    .update(questionVersions)
    .set({ state: 'submitted', submittedAt: now })
    .where(and(inArray(questionVersions.questionId, questionIds), eq(questionVersions.state, 'draft')))
}

/** Those of an import that are no longer as it left them: decided on, changed, retired or gone. */
export async function countTouched(db: Db, importId: string, since: Date): Promise<number> {
  const { rows } = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from question_import_items i
    left join questions q on q.id = i.question_id
    left join lateral (
      select count(*) as versions, bool_and(v.state in ('draft', 'submitted') and v.created_at <= ${since.toISOString()}::timestamptz) as is_as_left
      from question_versions v where v.question_id = i.question_id
    ) v on true
    where i.import_id = ${importId} and i.question_id is not null
      and (q.id is null or q.retired_at is not null or v.versions <> 1 or not v.is_as_left)`)
  return rows[0]?.count ?? 0
}

export async function listQuestionIds(db: Db, importId: string): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select question_id as id from question_import_items where import_id = ${importId} and question_id is not null order by number`)
  return rows.map(({ id }) => id)
}

export async function withdrawSubmissions(db: Db, questionIds: string[]): Promise<void> {
  await db
    .update(questionVersions)
    .set({ state: 'draft', submittedAt: null })
    .where(and(inArray(questionVersions.questionId, questionIds), eq(questionVersions.state, 'submitted')))
}

/** Previews that nobody has confirmed. */
export async function deletePreviews(db: Db, before: Date): Promise<void> {
  await db.execute(sql`
    delete from question_imports where state in ('reading', 'refused', 'previewed') and created_at < ${before.toISOString()}`)
}

/** Pictures and sounds that no question and no preview has. What was left out of a file, or taken back with it, has none. */
export async function deleteUnusedFiles(db: Db, before: Date): Promise<void> {
  const isUnused = sql`f.created_at < ${before.toISOString()} and not exists (select from question_versions v where v.file_id = f.id)`
  await db.execute(sql`
    update question_import_items i set file_id = null from question_imports p, question_files f
    where p.id = i.import_id and p.state in ('confirmed', 'undone') and f.id = i.file_id and ${isUnused}`)
  await db.execute(sql`
    delete from question_files f where ${isUnused} and not exists (select from question_import_items i where i.file_id = f.id)`)
}
