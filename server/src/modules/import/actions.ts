/** What each import endpoint does, and what every kind of import shares: its preview, and how it is shown. */
import { createHash } from 'node:crypto'
import type { Import, importApi, RowStatus } from '@hoi-thi/shared/import'
import { audit } from '../../audit.ts'
import { type ActorCtx, type Ctx, transaction } from '../../context.ts'
import type { Actions } from '../../http/serve.ts'
import { dayMs } from '../../lib/day.ts'
import { FileError } from '../../lib/file-error.ts'
import type { WantedColumn } from '../../lib/spreadsheet/headers.ts'
import { readTable } from '../../lib/spreadsheet/read-table.ts'
import { Problem, refuse } from '../../problem.ts'
import { findContest } from '../contest/queries.ts'
import { type FileLine, linesOf } from './file-lines.ts'
import {
  countRows,
  deletePreviews,
  emptyConfirmed,
  findImport,
  type ImportPlace,
  type ImportRecord,
  type ImportScope,
  insertImport,
  insertImportRows,
  listImports,
  listRows,
  type NewRow
} from './queries.ts'

const rowsPerPage = 100
const importsPerPage = 50

export const importActions: Actions<typeof importApi> = {
  'GET /units/:unitId/imports': (ctx, { params, query }) => importsOf(ctx, { kind: 'unit', id: params.unitId }, query.cursor),

  'GET /contests/:contest/imports': async (ctx, { params, query }) => importsOf(ctx, await contestScope(ctx, params.contest), query.cursor),

  'GET /units/:unitId/imports/:importId': (ctx, { params, query }) =>
    rowsOf(ctx, { kind: 'unit', id: params.unitId }, params.importId, query),

  'GET /contests/:contest/imports/:importId': async (ctx, { params, query }) =>
    rowsOf(ctx, await contestScope(ctx, params.contest), params.importId, query)
}

export async function contestScope(ctx: Ctx, slugOrId: string): Promise<ImportScope & { id: string }> {
  const { id } = (await findContest(ctx.db, slugOrId)) ?? refuse('contest.not-found')
  return { kind: 'contest', id }
}

/** What stands in the wanted columns of a file, line by line. `oneOf`: optional columns without any of which the file says nothing. */
export async function readLines<K extends string>(
  file: Uint8Array,
  wanted: readonly WantedColumn<K>[],
  oneOf: readonly K[] = []
): Promise<FileLine<K>[]> {
  const { columns, missing: needed, lines } = linesOf(await tableOf(file), wanted)
  const missing = oneOf.some((column) => columns[column] !== undefined) ? needed : [...needed, ...oneOf.slice(0, 1)]
  if (missing.length > 0)
    throw new Problem('import.columns-missing', { errors: missing.map((column) => ({ pointer: '/file', detail: column })) })
  return lines
}

const previewDays = 7
const cellDays = 30

/** A chore: files say things of people, and are not kept for longer than somebody needs to look at them. */
export function forgetImports(ctx: Ctx): Promise<void> {
  const daysAgo = (days: number) => new Date(ctx.now.getTime() - days * dayMs)
  return transaction(ctx, async (ctx) => {
    const deleted = await deletePreviews(ctx.db, daysAgo(previewDays))
    const emptied = await emptyConfirmed(ctx.db, daysAgo(cellDays), ctx.now)
    if (deleted + emptied > 0) await audit(ctx, { action: 'imports.forgotten', detail: { deleted, emptied } })
  })
}

async function tableOf(file: Uint8Array) {
  try {
    return await readTable(file)
  } catch (error) {
    if (!(error instanceof FileError)) throw error
    throw new Problem('import.unreadable', { errors: [{ pointer: '/file', detail: error.encoding ?? error.reason }] })
  }
}

export const hashOf = (file: Uint8Array) => createHash('sha256').update(file).digest('hex')

interface Preview {
  kind: 'roster' | 'units' | 'scores'
  scope: ImportPlace
  contestId: string | null
  fileName: string | null
  fileHash: string
  rows: NewRow[]
}

/** Stores what was read, and what would become of it; nothing else is changed. */
export function storePreview(ctx: ActorCtx, { scope, rows, ...preview }: Preview): Promise<Import> {
  return transaction(ctx, async (ctx) => {
    const id = ctx.newId()
    await insertImport(ctx.db, {
      ...preview,
      id,
      scopeKind: scope.kind,
      scopeId: scope.id,
      createdBy: ctx.actor.accountId,
      state: 'previewed',
      total: rows.length,
      done: 0,
      createdAt: ctx.now
    })
    await insertImportRows(ctx.db, id, rows)
    await audit(ctx, {
      action: 'import.previewed',
      scope: auditScope(scope),
      subject: { kind: 'import', id },
      detail: { rows: rows.length }
    })
    return shownImport(ctx, scope, id)
  })
}

/** The log knows no rounds as places: what is done in one is done in its contest. */
export const auditScope = (scope: ImportPlace): ImportScope =>
  scope.kind === 'round' ? { kind: 'contest' as const, id: scope.contestId } : scope

export async function shownImport(ctx: Ctx, scope: ImportPlace, id: string): Promise<Import> {
  const record = (await findImport(ctx.db, scope, id)) ?? refuse('import.not-found')
  return shown(record, await countRows(ctx.db, [id]))
}

export async function importsOf(ctx: Ctx, scope: ImportPlace, before: string | undefined) {
  const found = await listImports(ctx.db, scope, { before, limit: importsPerPage + 1 })
  const records = found.slice(0, importsPerPage)
  const counted = await countRows(
    ctx.db,
    records.map(({ id }) => id)
  )
  return {
    items: records.map((record) => shown(record, counted)),
    nextCursor: found.length > importsPerPage ? (records.at(-1)?.id ?? null) : null
  }
}

export async function rowsOf(ctx: Ctx, scope: ImportPlace, id: string, query: { status?: RowStatus; cursor?: string }) {
  const view = await shownImport(ctx, scope, id)
  const after = Number.parseInt(query.cursor ?? '0', 10) || 0
  const found = await listRows(ctx.db, id, { after, limit: rowsPerPage + 1, status: query.status })
  const rows = found.slice(0, rowsPerPage)
  await audit(ctx, { action: 'import.seen', scope: auditScope(scope), subject: { kind: 'import', id } })
  const items = rows.map(({ line, cells, status, reason, accountId, unitId, unitName }) => {
    const unit = unitId && unitName ? { id: unitId, name: unitName } : null
    return { line, cells, status, reason, accountId, unit }
  })
  return { ...view, items, nextCursor: found.length > rowsPerPage ? String(rows.at(-1)?.line) : null }
}

function shown(record: ImportRecord, counted: Awaited<ReturnType<typeof countRows>>): Import {
  const { id, kind, fileName, fileHash, state, total, done } = record
  const count = (status: RowStatus) => counted.find((each) => each.importId === id && each.status === status)?.count ?? 0
  return {
    id,
    kind,
    fileName,
    fileHash,
    state,
    total,
    done,
    counts: { ok: count('ok'), same: count('same'), changed: count('changed'), duplicate: count('duplicate'), error: count('error') },
    createdAt: record.createdAt.toISOString(),
    confirmedAt: record.confirmedAt?.toISOString() ?? null,
    undoneAt: record.undoneAt?.toISOString() ?? null,
    isGuardianDeclared: record.guardiansBy !== null
  }
}
