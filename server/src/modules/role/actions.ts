/** What each role endpoint does. */
import { type Role, roles } from '@hoi-thi/shared/access'
import type { roleApi } from '@hoi-thi/shared/role'
import { audit } from '../../audit.ts'
import { type Ctx, transaction } from '../../context.ts'
import type { Actions } from '../../http/serve.ts'
import { Problem, refuse } from '../../problem.ts'
import { endAssignment, hasScope, holdsRoleApartFrom, insertAssignment, listAccounts, listAssignments, lockAccount } from './queries.ts'

const accountsPerPage = 50

export const roleActions: Actions<typeof roleApi> = {
  'GET /me/roles': async (ctx) => ({ items: await assignmentsOf(ctx, [ctx.actor.accountId]) }),

  'GET /accounts': async (ctx, { query }) => {
    const offset = Number.parseInt(query.cursor ?? '0', 10) || 0
    const found = await listAccounts(ctx.db, (query.q ?? '').normalize('NFC').trim(), { limit: accountsPerPage + 1, offset })
    const accounts = found.slice(0, accountsPerPage)
    const assignments = await assignmentsOf(
      ctx,
      accounts.map(({ id }) => id)
    )
    return {
      items: accounts.map((account) => ({
        ...account,
        createdAt: account.createdAt.toISOString(),
        roles: assignments.filter(({ accountId }) => accountId === account.id)
      })),
      nextCursor: found.length > accountsPerPage ? String(offset + accountsPerPage) : null
    }
  },

  'POST /accounts/:accountId/roles': (ctx, { params: { accountId }, body }) => {
    if (accountId === ctx.actor.accountId) throw new Problem('role.own')
    return grantRole(ctx, { accountId, role: body.role, scopeId: body.scopeId ?? null, grantedBy: ctx.actor.accountId })
  },

  'DELETE /accounts/:accountId/roles/:assignmentId': (ctx, { params: { accountId, assignmentId } }) => {
    if (accountId === ctx.actor.accountId) throw new Problem('role.own')
    return transaction(ctx, async (ctx) => {
      const ended = (await endAssignment(ctx.db, accountId, assignmentId, ctx.actor.accountId, ctx.now)) ?? refuse('role.not-found')
      const scope = { kind: ended.scopeKind, id: ended.scopeId }
      await audit(ctx, { action: 'role.ended', scope, subject: { kind: 'account', id: accountId }, detail: { role: ended.role } })
      return undefined
    })
  }
}

async function assignmentsOf(ctx: Ctx, accountIds: string[]) {
  if (accountIds.length === 0) return []
  const assignments = await listAssignments(ctx.db, accountIds)
  return assignments.map((each) => ({ ...each, grantedAt: each.grantedAt.toISOString() }))
}

/** By an administrator, or by the operator at the machine, who alone can make the first one. */
export function grantRole(
  ctx: Ctx,
  { accountId, role, scopeId, grantedBy }: { accountId: string; role: Role; scopeId: string | null; grantedBy: string | null }
): Promise<{ id: string }> {
  return transaction(ctx, async (ctx) => {
    if (!(await lockAccount(ctx.db, accountId))) throw new Problem('account.not-found')
    const scopeKind = roles[role].scope
    if (!(await hasScope(ctx.db, scopeKind, scopeId))) throw new Problem('role.scope-not-found')
    if (await holdsRoleApartFrom(ctx.db, accountId, role)) throw new Problem('role.apart')
    const assignment = { id: ctx.newId(), accountId, role, scopeKind, scopeId, grantedBy, grantedAt: ctx.now }
    const granted = (await insertAssignment(ctx.db, assignment)) ?? refuse('role.held-already')
    await audit(ctx, {
      action: 'role.granted',
      scope: { kind: scopeKind, id: scopeId },
      subject: { kind: 'account', id: accountId },
      detail: { role }
    })
    return granted
  })
}
