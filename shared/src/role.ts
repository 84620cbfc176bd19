/** What is said about roles. */
import { Type } from 'typebox'
import { roleNames } from './access.ts'
import { type Api, Cursor, closed, Id, Instant, NextCursor, oneOf } from './api.ts'

const RoleName = oneOf(...roleNames)
const ScopeKind = oneOf('system', 'contest', 'unit')
const Assignment = Type.Object({
  id: Id,
  role: RoleName,
  scopeKind: ScopeKind,
  scopeId: Type.Union([Id, Type.Null()]),
  scopeName: Type.Union([Type.String(), Type.Null()]),
  grantedAt: Instant
})

export const roleApi = {
  'GET /me/roles': {
    summary: 'The roles that this account holds, and over what',
    access: 'account',
    reply: Type.Object({ items: Type.Array(Assignment) }),
    refuses: []
  },
  'GET /accounts': {
    summary: 'Find accounts by name or sign-in name',
    access: 'accounts.manage',
    query: Type.Object({ q: Type.Optional(Type.String({ maxLength: 100 })), cursor: Cursor }),
    reply: Type.Object({
      items: Type.Array(
        Type.Object({ id: Id, signInName: Type.String(), fullName: Type.String(), createdAt: Instant, roles: Type.Array(Assignment) })
      ),
      nextCursor: NextCursor
    }),
    refuses: []
  },
  'POST /accounts/:accountId/roles': {
    summary: 'Give a role',
    access: 'accounts.manage',
    params: Type.Object({ accountId: Id }),
    body: Type.Object({ role: RoleName, scopeId: Type.Optional(Id) }, closed),
    reply: Type.Object({ id: Id }),
    status: [201],
    refuses: ['account.not-found', 'role.own', 'role.apart', 'role.held-already', 'role.scope-not-found']
  },
  'DELETE /accounts/:accountId/roles/:assignmentId': {
    summary: 'End a role',
    access: 'accounts.manage',
    params: Type.Object({ accountId: Id, assignmentId: Id }),
    reply: null,
    refuses: ['role.not-found', 'role.own']
  }
} as const satisfies Api
