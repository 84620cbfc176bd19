/** A role that is to be given: what it still lacks. Pure. */
import { type Role, roles, type ScopeKind } from '@hoi-thi/shared/access'

const accountDeeds = ['give', 'end', 'sign-out', 'take-off'] as const
export type AccountDeed = (typeof accountDeeds)[number]
export type GivingField = 'role' | 'scope'

interface GivenRole {
  role: Role | null
  scopeId: string
}

export const isAccountDeed = (name: string): name is AccountDeed => (accountDeeds as readonly string[]).includes(name)
export const scopeKindOf = (role: Role): ScopeKind => roles[role].scope

export function lackingRole({ role, scopeId }: GivenRole): GivingField[] {
  if (!role) return ['role']
  return scopeKindOf(role) !== 'system' && scopeId === '' ? ['scope'] : []
}
