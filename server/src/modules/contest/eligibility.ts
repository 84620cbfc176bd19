/** Why a person may not join as asked; null if they may. */
import type { ProblemCode } from '@hoi-thi/shared/problem'
import type { Rules } from '@hoi-thi/shared/rules'

export interface JoinRequest {
  divisionId: string
  unitId: string | undefined
  consentVersion: number
}

export function whyNotJoin(rules: Rules, request: JoinRequest, takesPart: boolean): ProblemCode | null {
  const division = rules.divisions.find(({ id }) => id === request.divisionId)
  if (!division) return 'participant.division-not-found'
  if (request.consentVersion !== rules.consent.version) return 'contest.consent-outdated'
  if (division.needsUnit && !request.unitId) return 'participant.unit-required'
  if (request.unitId && !takesPart) return 'participant.unit-not-found'
  return null
}
