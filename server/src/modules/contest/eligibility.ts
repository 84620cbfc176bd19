/** Why a person may not join as asked; null if they may. */
import { genders } from '@hoi-thi/shared/contest'
import type { ProblemCode } from '@hoi-thi/shared/problem'
import type { Division, Rules } from '@hoi-thi/shared/rules'
import { isDay } from '../../lib/day.ts'

export interface JoinRequest {
  divisionId: string
  unitId: string | undefined
  consentVersion: number
  facts: JoinFacts
}

/** What rules may need to know of a person. The birth date is compared and not kept. */
export interface JoinFacts {
  birthDate?: string
  /** "yes": they say that they live where the division asks. */
  residence?: string
  /** For sums by gender, if they like to say. Minors are not asked. */
  gender?: string
}

export const isOfMinors = ({ divisions }: Pick<Rules, 'divisions'>, divisionId: string): boolean =>
  divisions.some(({ id, minors }) => id === divisionId && minors)

/** Who holds one of these does not join. */
export const excludedRoles = ({ excluded }: Pick<Rules, 'excluded'>) => excluded.flatMap(({ roles }) => roles)

/** The days of a unit that takes part; undefined for one that does not. */
export type ContestUnit = { validFrom: string; validTo: string | null; kind: string } | undefined

export function whyNotJoin(rules: Rules, request: JoinRequest, unit: ContestUnit, today: string): ProblemCode | null {
  const division = rules.divisions.find(({ id }) => id === request.divisionId)
  if (!division) return 'participant.division-not-found'
  if (request.consentVersion !== rules.consent.version) return 'contest.consent-outdated'
  if (division.needsUnit && !request.unitId) return 'participant.unit-required'
  return (request.unitId ? whyNotFor(unit, today) : null) ?? whyNotOf(division, request.facts, unit)
}

function whyNotOf({ age, residence, unitKinds }: Division, facts: JoinFacts, unit: ContestUnit): ProblemCode | null {
  if ((age && !isDay(facts.birthDate ?? '')) || (residence && facts.residence === undefined)) return 'participant.facts-required'
  const years = age && facts.birthDate ? yearsBetween(facts.birthDate, age.on) : null
  const isOfAge = !age || (years !== null && years >= age.from && (age.to === null || years <= age.to))
  const livesThere = !residence || facts.residence === 'yes'
  const isOfKind = unitKinds.length === 0 || !unit || unitKinds.includes(unit.kind)
  return isOfAge && livesThere && isOfKind ? null : 'participant.not-eligible'
}

/** Whole years from one day to another. Who was born on 29/2 grows older on 1/3 of other years. */
function yearsBetween(born: string, on: string): number {
  return Number(on.slice(0, 4)) - Number(born.slice(0, 4)) - Number(on.slice(5) < born.slice(5))
}

/** What is kept of what was said. */
export function keptFacts({ residence, gender }: JoinFacts, isMinor: boolean): Record<string, string> {
  const said = isMinor ? undefined : genders.find((known) => known === gender)
  return { ...((residence === 'yes' || residence === 'no') && { residence }), ...(said && { gender: said }) }
}

/** Nobody comes new to a unit that has ended; who is there already stays. */
export function whyNotFor(
  unit: Pick<NonNullable<ContestUnit>, 'validFrom' | 'validTo'> | undefined,
  today: string
): 'participant.unit-not-found' | 'participant.unit-ended' | null {
  if (!unit || unit.validFrom > today) return 'participant.unit-not-found'
  return unit.validTo !== null && unit.validTo <= today ? 'participant.unit-ended' : null
}
