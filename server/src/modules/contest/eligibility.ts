/** Why a person may not join as asked; null if they may. */
import type { ProblemCode } from '@hoi-thi/shared/problem'
import type { Rules } from '@hoi-thi/shared/rules'

export interface JoinRequest {
  divisionId: string
  unitId: string | undefined
  consentVersion: number
}

export const isOfMinors = ({ divisions }: Pick<Rules, 'divisions'>, divisionId: string): boolean =>
  divisions.some(({ id, minors }) => id === divisionId && minors === true)

/** The days of a unit that takes part; undefined for one that does not. */
export type ContestUnit = { validFrom: string; validTo: string | null } | undefined

export function whyNotJoin(rules: Rules, request: JoinRequest, unit: ContestUnit, today: string): ProblemCode | null {
  const division = rules.divisions.find(({ id }) => id === request.divisionId)
  if (!division) return 'participant.division-not-found'
  if (request.consentVersion !== rules.consent.version) return 'contest.consent-outdated'
  if (division.needsUnit && !request.unitId) return 'participant.unit-required'
  return request.unitId ? whyNotFor(unit, today) : null
}

/** Nobody comes new to a unit that has ended; who is there already stays. */
export function whyNotFor(unit: ContestUnit, today: string): 'participant.unit-not-found' | 'participant.unit-ended' | null {
  if (!unit || unit.validFrom > today) return 'participant.unit-not-found'
  return unit.validTo !== null && unit.validTo <= today ? 'participant.unit-ended' : null
}
