/** What each import endpoint does, and what every kind of import shares: its preview, and how it is shown. */
import { createHash } from 'node:crypto'
import type { Import, importApi, RowStatus } from '@hoi-thi/shared/import'
import { audit } from '../../audit.ts'
import { type ActorCtx, type Ctx, transaction } from '../../context.ts'
import type { Actions } from '../../http/serve.ts'
import { refuse } from '../../problem.ts'
import { findContest } from '../contest/queries.ts'
import {
  countRows,
  findImport,
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

export async function contestScope(ctx: Ctx, slugOrId: string): Promise<ImportScope> {
  const { id } = (await findContest(ctx.db, slugOrId)) ?? refuse('contest.not-found')
  return { kind: 'contest', id }
}

export const hashOf = (file: Uint8Array) => createHash('sha256').update(file).digest('hex')

interface Preview {
  kind: 'roster'
  scope: ImportScope
  contestId: string
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
    await audit(ctx, { action: 'import.previewed', scope, subject: { kind: 'import', id }, detail: { rows: rows.length } })
    return shownImport(ctx, scope, id)
  })
}

export async function shownImport(ctx: Ctx, scope: ImportScope, id: string): Promise<Import> {
  const record = (await findImport(ctx.db, scope, id)) ?? refuse('import.not-found')
  return shown(record, await countRows(ctx.db, [id]))
}

async function importsOf(ctx: Ctx, scope: ImportScope, before: string | undefined) {
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

async function rowsOf(ctx: Ctx, scope: ImportScope, id: string, query: { status?: RowStatus; cursor?: string }) {
  const view = await shownImport(ctx, scope, id)
  const after = Number.parseInt(query.cursor ?? '0', 10) || 0
  const found = await listRows(ctx.db, id, { after, limit: rowsPerPage + 1, status: query.status })
  const rows = found.slice(0, rowsPerPage)
  await audit(ctx, { action: 'import.seen', scope, subject: { kind: 'import', id } })
  const items = rows.map(({ line, cells, status, reason, accountId }) => ({ line, cells, status, reason, accountId }))
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
    undoneAt: record.undoneAt?.toISOString() ?? null
  }
}
