/** What a person's roles let them see: the same table that the server asks. Pure. */
import { type Permission, type Role, roles as roleTable } from '@hoi-thi/shared/access'

interface Held {
  role: Role
}

export const holds = (held: readonly Held[], permission: Permission): boolean =>
  held.some(({ role }) => (roleTable[role].may as readonly Permission[]).includes(permission))

export const seesAdministration = (held: readonly Held[]): boolean => holds(held, 'accounts.manage') || holds(held, 'audit.read')
