/** What a person's roles let them see: the same table that the server asks. Pure. */
import { type Permission, type Role, roles as roleTable } from '@hoi-thi/shared/access'

interface Held {
  role: Role
}

export const holds = (held: readonly Held[], permission: Permission): boolean =>
  held.some(({ role }) => (roleTable[role].may as readonly Permission[]).includes(permission))

const administrative: readonly Permission[] = ['accounts.manage', 'audit.read', 'privacy.handle', 'contest.manage']

export const seesAdministration = (held: readonly Held[]): boolean => administrative.some((permission) => holds(held, permission))

interface Scoped extends Held {
  scopeId: string | null
  scopeName: string | null
}

/** The contests that somebody organizes. */
export const contestsOf = (held: readonly Scoped[]): { id: string; name: string }[] =>
  held
    .filter((each) => holds([each], 'contest.manage'))
    .flatMap(({ scopeId, scopeName }) => (scopeId ? [{ id: scopeId, name: scopeName ?? '' }] : []))
