/** Who may ask a route, for tests that walk the whole contract: a visitor, a participant, and staff who may. */
import { rolesThatMay, scopeOf } from '@hoi-thi/shared/access'
import type { Endpoint } from '@hoi-thi/shared/api'
import { type Account, findUnit, makeAttempt, makeParticipant, makeStaff, readContest } from './make.ts'
import type { World } from './world.ts'

/** Ids of things that are there, by the name of the parameter. */
export type Known = Record<string, string[]>

export interface Actors {
  participant: Account
  staff: Account
  known: Known
}

/** People of this route alone: some routes end sessions. */
export async function actorsFor(world: World, { access }: Pick<Endpoint, 'access'>): Promise<Actors> {
  const { participant, attempt } = await makeAttempt(world, await makeParticipant(world))
  const [contestId, unitId] = [(await readContest(world)).id, (await findUnit(world, 'vy da')).id]
  const permission = access === 'anyone' || access === 'account' ? 'accounts.manage' : access
  const scopeId = { system: null, contest: contestId, unit: unitId }[scopeOf(permission)]
  const staff = await makeStaff(world, rolesThatMay(permission)[0] ?? 'administrator', scopeId)
  const known: Known = {
    contest: ['binh-dang-gioi-hue', contestId],
    roundId: [attempt.roundId],
    attemptId: [attempt.id],
    board: ['units', 'individuals'],
    accountId: [participant.id, staff.id],
    unitId: [unitId]
  }
  return { participant, staff, known }
}

const nowhere = '00000000-0000-7000-8000-000000000000'

/** The address of a route, each parameter filled with what is there, or with an id of nothing. */
export const addressOf = (route: string, known: Known) =>
  `/api${(route.split(' ')[1] ?? '').replace(/:(\w+)/g, (_, name: string) => known[name]?.[0] ?? nowhere)}`
