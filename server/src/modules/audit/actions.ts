/** What each endpoint of the audit log does. Who reads it is told in it. */
import type { auditApi } from '@hoi-thi/shared/audit'
import { audit, verifyChain } from '../../audit.ts'
import { listRoots } from '../../db/audit.ts'
import type { Actions } from '../../http/serve.ts'
import { listEntries } from './queries.ts'

const entriesPerPage = 50
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

  'GET /audit/roots': async (ctx) => ({ items: await listRoots(ctx.db, rootsShown) }),

  'GET /audit/verification': async (ctx) => {
    await audit(ctx, { action: 'audit.read', detail: { verified: true } })
    return verifyChain(ctx.db)
  }
}
