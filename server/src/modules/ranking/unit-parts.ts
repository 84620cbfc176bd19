/** What a unit's score was made of, kept with its row so that anybody can add it up again. Pure. */
import type { UnitParts } from '@hoi-thi/shared/explanation'
import type { UnitRules } from '@hoi-thi/shared/unit-rules'
import { rateOf, type UnitScore } from '@hoi-thi/shared/unit-score'

interface Unit {
  unitId: string
  name: string
  people: number
  headcount: number | null
}

interface Reckoned {
  unit: Unit
  /** What the counted papers of its people brought. */
  result: { papers: number; rightShares: number; fullMarks: number }
  score: UnitScore
  isByParticipation: boolean
  /** The unit as it stands on its own, and those that count for it. */
  units: readonly Unit[]
}

export function unitParts(
  { unit, result: { papers, rightShares, fullMarks }, score: { terms, points, exact, gates }, isByParticipation, units }: Reckoned,
  rules: Pick<UnitRules, 'capsRate' | 'smallestHeadcount'>
): UnitParts {
  const { people, headcount } = unit
  const least = rules.smallestHeadcount
  const percent = rateOf(unit, { ...rules, capsRate: false })
  const hundredths = (value: number) => Math.round(value * 100)
  const added = terms.reduce((sum, term) => sum + hundredths(term.points), 0)
  return {
    isByParticipation,
    terms: terms.map((term) => (term.metric === 'rate' && percent === null ? { ...term, value: null } : term)),
    rounding: points === null ? 0 : (hundredths(points) - added) / 100,
    points,
    exact,
    gates,
    people,
    headcount,
    ...(headcount && least !== null && headcount < least && { reckonedAs: least }),
    ...(rules.capsRate && percent !== null && percent > 100 && { uncapped: percent }),
    ...{ papers, rightShares, fullMarks },
    units: units.map(({ unitId, name, people, headcount }) => ({ id: unitId, name, people, headcount }))
  }
}
