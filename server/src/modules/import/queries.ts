import { and, asc, desc, eq, getTableColumns, gt, inArray, isNull, lt, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { type ImportState, importRows, imports, type RowStatus } from '../../db/schema/import.ts'
import { units } from '../../db/schema/unit.ts'

export type ImportRecord = typeof imports.$inferSelect
/** Over what staff hold the permission to bring it in. */
export type ImportScope = { kind: 'unit' | 'contest'; id: string } | { kind: 'system'; id: null }
/** Where it belongs: there, or in a round of the contest. */
export type ImportPlace = ImportScope | { kind: 'round'; id: string; contestId: string }

const isIn = ({ kind, id }: ImportPlace) =>
  and(eq(imports.scopeKind, kind), id === null ? isNull(imports.scopeId) : eq(imports.scopeId, id))

export async function insertImport(db: Db, record: typeof imports.$inferInsert) {
  await db.insert(imports).values(record)
}

export interface NewRow {
  line: number
  cells: Record<string, string>
  status: RowStatus
  reason: string | null
  unitId?: string | null
}

export async function insertImportRows(db: Db, importId: string, rows: readonly NewRow[]) {
  await db.execute(sql`
    insert into import_rows (import_id, line, cells, status, reason, unit_id)
    select ${importId}, line, cells, status, reason, "unitId"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (line int, cells jsonb, status text, reason text, "unitId" uuid)`)
}

/** What a preview that was made anew says now. */
export async function updateRowStatuses(db: Db, importId: string, rows: readonly Omit<NewRow, 'cells'>[]) {
  await db.execute(sql`
    update import_rows i set status = r.status, reason = r.reason, unit_id = r."unitId"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (line int, status text, reason text, "unitId" uuid)
    where i.import_id = ${importId} and i.line = r.line`)
}

export interface RowResult {
  line: number
  accountId: string
  participantId: string
  madeAccount: boolean
  madeParticipant: boolean
}

export async function updateRowResults(db: Db, importId: string, rows: readonly RowResult[]) {
  await db.execute(sql`
    update import_rows i set account_id = r."accountId", participant_id = r."participantId", made_account = r."madeAccount",
      made_participant = r."madeParticipant"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r (line int, "accountId" uuid, "participantId" uuid, "madeAccount" boolean, "madeParticipant" boolean)
    where i.import_id = ${importId} and i.line = r.line`)
}

export async function findImport(db: Db, scope: ImportPlace, id: string): Promise<ImportRecord | undefined> {
  const [row] = await db
    .select()
    .from(imports)
    .where(and(eq(imports.id, id), isIn(scope)))
  return row
}

/** Newest first: ids begin with their time. */
export async function listImports(db: Db, scope: ImportPlace, page: { before: string | undefined; limit: number }) {
  const isBefore = page.before === undefined ? undefined : lt(imports.id, page.before)
  return db
    .select()
    .from(imports)
    .where(and(isIn(scope), isBefore))
    .orderBy(desc(imports.id))
    .limit(page.limit)
}

export async function countRows(db: Db, importIds: string[]) {
  if (importIds.length === 0) return []
  return db
    .select({ importId: importRows.importId, status: importRows.status, count: sql<number>`count(*)::int` })
    .from(importRows)
    .where(inArray(importRows.importId, importIds))
    .groupBy(importRows.importId, importRows.status)
}

export async function listRows(db: Db, importId: string, page: { after: number; limit: number; status: RowStatus | undefined }) {
  return db
    .select({ ...getTableColumns(importRows), unitName: units.name })
    .from(importRows)
    .leftJoin(units, eq(units.id, importRows.unitId))
    .where(and(eq(importRows.importId, importId), gt(importRows.line, page.after), page.status && eq(importRows.status, page.status)))
    .orderBy(asc(importRows.line))
    .limit(page.limit)
}

/** Not within the transaction of the work itself, so that others see how far it has come. */
export async function markProgress(db: Db, id: string, state: Extract<ImportState, 'previewed' | 'running' | 'failed'>, done: number) {
  await db.update(imports).set({ state, done }).where(eq(imports.id, id))
}

export async function markConfirmed(db: Db, id: string, now: Date) {
  await db.update(imports).set({ state: 'confirmed', done: sql`total`, confirmedAt: now }).where(eq(imports.id, id))
}

/** Previews that nobody has confirmed. One that a process was confirming when it died gets a day more. How many. */
export async function deletePreviews(db: Db, before: Date): Promise<number> {
  const old = sql`
    select id from imports where (state in ('previewed', 'failed') and created_at < ${before.toISOString()})
      or (state = 'running' and created_at < ${before.toISOString()}::timestamptz - interval '1 day')`
  await db.execute(sql`delete from import_rows where import_id in (${old})`)
  const { rowCount } = await db.execute(sql`delete from imports where id in (${old})`)
  return rowCount ?? 0
}

/** What was confirmed before then keeps its counts and results; what its rows said goes. How many. */
export async function emptyConfirmed(db: Db, before: Date, now: Date): Promise<number> {
  const { rows } = await db.execute<{ id: string }>(sql`
    update imports set emptied_at = ${now.toISOString()} where confirmed_at < ${before.toISOString()} and emptied_at is null returning id`)
  const ids = rows.map(({ id }) => id)
  await db.execute(sql`update import_rows set cells = '{}' where import_id = any(${sql.param(ids)}::uuid[])`)
  return ids.length
}

/** The rows stay, to say what had been done; what they said of people does not. */
export async function markUndone(db: Db, id: string, now: Date) {
  await db.update(imports).set({ state: 'undone', undoneAt: now, emptiedAt: now }).where(eq(imports.id, id))
  await db.update(importRows).set({ cells: {}, accountId: null, participantId: null, unitId: null }).where(eq(importRows.importId, id))
}
