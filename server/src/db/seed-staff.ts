/** Who has a role in the demonstration: an officer, who sends entries for a unit, and a judge. Neither is asked to take part. */
import type { Role } from '@hoi-thi/shared/access'
import { createContext, type Deps, type Engines } from '../context.ts'
import { grantRole } from '../modules/role/actions.ts'
import { unitIdOf } from './seed-bank.ts'
import { register, unlessDone } from './seed-crowd.ts'

export interface StaffSeed {
  name: string
  fullName: string
  role: Role
  /** Null: the role is over the contest. */
  unit: string | null
}

export async function layStaff(
  deps: Deps,
  engines: Engines,
  contestId: string,
  staff: readonly StaffSeed[],
  { passwordHash, at }: { passwordHash: string; at: Date }
): Promise<void> {
  // The log of deeds is told when it happens, and not as of the day that is played.
  const ctx = createContext(deps, engines, { now: deps.clock(), actor: null })
  for (const { name, fullName, role, unit } of staff) {
    const accountId = await register(deps, { signInName: name, fullName }, at, passwordHash)
    const scopeId = unit === null ? contestId : unitIdOf(unit)
    await unlessDone(['role.held-already'], () => grantRole(ctx, { accountId, role, scopeId, grantedBy: null }))
  }
}
