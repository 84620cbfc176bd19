/** What each endpoint of the audit log does. Who reads it is told in it. */
import type { auditApi } from '@hoi-thi/shared/audit'
import { audit, verifyChain } from '../../audit.ts'
import type { Ctx } from '../../context.ts'
import { listRoots } from '../../db/audit.ts'
import type { Actions } from '../../http/serve.ts'
import { dayOf } from '../../lib/day.ts'
import { logFormats } from './log-file.ts'
import { findLastEntryId, listEntries, listEntriesUpTo } from './queries.ts'

const entriesPerPage = 50
const entriesAtOnce = 1000
const rootsShown = 400

export const auditActions: Actions<typeof auditApi> = {
  'GET /audit/entries': async (ctx, { query: { cursor, ...wanted } }) => {
    const before = Number.parseInt(cursor ?? '', 10) || undefined
    const found = await listEntries(ctx.db, { ...wanted, before }, entriesPerPage + 1)
    const shown = found.slice(0, entriesPerPage)
    await audit(ctx, { action: 'audit.read', detail: { entries: shown.length, before: before ?? null } })
    return {
      items: shown.map(({ entry, hash, actorName }) => ({
        ...entry,
        at: entry.at.toISOString(),
        scopeKind: entry.scopeKind as 'system' | 'contest' | 'unit',
        actor: entry.actorId ? { id: entry.actorId, fullName: actorName ?? '' } : null,
        hash
      })),
      nextCursor: found.length > entriesPerPage ? String(shown.at(-1)?.entry.id) : null
    }
  },

  'GET /audit/file': async (ctx, { query: { format, ...wanted } }) => {
    const upTo = await findLastEntryId(ctx.db)
    const { action = null, actor = null, subject = null } = wanted
    await audit(ctx, { action: 'audit.exported', detail: { format, upTo, action, actor, subject } })
    const day = dayOf(ctx.now)
    return { type: logFormats[format].type, fileName: `nhat-ky-${day}.${format}`, pieces: linesOf(ctx, format, wanted, upTo) }
  },

  'GET /audit/roots': async (ctx) => ({ items: await listRoots(ctx.db, rootsShown) }),

  'GET /audit/verification': async (ctx) => {
    await audit(ctx, { action: 'audit.read', detail: { verified: true } })
    return verifyChain(ctx.db)
  }
}

type Wanted = Parameters<typeof listEntriesUpTo>[1]

/** Some at a time, each with a statement of its own: whoever takes the file slowly holds nothing of the database. */
async function* linesOf(ctx: Ctx, format: keyof typeof logFormats, wanted: Wanted, upTo: number): AsyncGenerator<string> {
  const { head, line } = logFormats[format]
  yield head
  for (let after = 0; ; ) {
    const entries = await listEntriesUpTo(ctx.db, wanted, { after, upTo }, entriesAtOnce)
    if (entries.length > 0) yield entries.map(line).join('')
    const last = entries.at(-1)
    if (!last || entries.length < entriesAtOnce) return
    after = last.id
  }
}
