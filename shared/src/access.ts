/** Who may do what: one table that the server and the screens both ask. A role is held within a scope, and counts only there. */

export type ScopeKind = 'system' | 'contest' | 'unit'

/** What a permission is held over. */
const permissions = {
  /** Give and take roles; find accounts, end their sessions, take away a lost second factor. */
  'accounts.manage': 'system',
  /** Units, their names, lineage and headcounts. */
  'units.manage': 'system',
  /** Lay a new contest, without running it: its organizer is named beside. */
  'contests.create': 'system',
  'audit.read': 'system',
  /** Requests of people about their data. */
  'privacy.handle': 'system',
  /** Who takes part, unit by unit; headcounts and their disputes; changes of unit. */
  'contest.manage': 'contest',
  /** How a contest goes, in sums: who takes part, who lags, what people do not know. Nobody's answers. */
  'contest.watch': 'contest',
  /** Entries to mark: those that are assigned, and no others. */
  'entries.judge': 'contest',
  /** The people of a unit: see who has entered, enrol, confirm, dispute. */
  'members.manage': 'unit',
  /** The bank: write, import, hand in, export. Whoever may, sees keys. */
  'questions.write': 'system',
  /** Approve, return and retire what others wrote; say which law has changed. */
  'questions.review': 'system'
} as const satisfies Record<string, ScopeKind>

export type Permission = keyof typeof permissions

export const roles = {
  administrator: { scope: 'system', may: ['accounts.manage', 'units.manage', 'contests.create', 'audit.read'] },
  'data-protection-officer': { scope: 'system', may: ['privacy.handle', 'audit.read'] },
  organizer: { scope: 'contest', may: ['contest.manage', 'contest.watch'] },
  leader: { scope: 'contest', may: ['contest.watch'] },
  judge: { scope: 'contest', may: ['entries.judge'] },
  'unit-officer': { scope: 'unit', may: ['members.manage'] },
  'question-setter': { scope: 'system', may: ['questions.write'] },
  'question-reviewer': { scope: 'system', may: ['questions.write', 'questions.review'] }
} as const satisfies Record<string, { scope: ScopeKind; may: readonly Permission[] }>

export type Role = keyof typeof roles

/** Who runs the machine does not run the contest: nobody holds both of a pair, wherever. */
export const apart: readonly (readonly [Role, Role])[] = [
  ['administrator', 'organizer'],
  ['administrator', 'question-setter'],
  ['administrator', 'question-reviewer']
]

export const roleNames = Object.keys(roles) as Role[]
export const permissionNames = Object.keys(permissions) as Permission[]
export const scopeOf = (permission: Permission): ScopeKind => permissions[permission]

/** The roles that give a permission. */
export function rolesThatMay(permission: Permission): Role[] {
  return roleNames.filter((role) => (roles[role].may as readonly Permission[]).includes(permission))
}

/** The roles that nobody may hold beside this one. */
export function rolesApartFrom(role: Role): Role[] {
  return apart.flatMap(([one, other]) => (one === role ? [other] : other === role ? [one] : []))
}
