/** Ranks units by the formula of the rules. Pure: the same facts always give the same board. */
import { type Compare, firstDecided, ranked } from '@hoi-thi/shared/order'
import type { Rules } from '@hoi-thi/shared/rules'
import type { BlocRules, UnitRules } from '@hoi-thi/shared/unit-rules'
import { type UnitScore, unitScore } from '@hoi-thi/shared/unit-score'
import type { StoredStanding } from '../../db/schema/ranking.ts'
import { compareNames } from './name-order.ts'
import type { BoardContent } from './standings.ts'
import { unitParts } from './unit-parts.ts'

export interface CountedUnit {
  unitId: string
  /** The unit above it, where there is one. */
  parentId: string | null
  name: string
  bloc: string
  headcount: number | null
  people: number
  /** Those of them whom the unit has not confirmed yet. */
  unconfirmed: number
  attempts: number
  /** Null while a round of the board is open: valid papers are counted when it has closed. */
  validPapers: number | null
  /** The day from which the headcount counts; asked only where units have become others. */
  countedOn?: string | null
  /** People of a unit that was split, or made of several, of whom nobody has said which other unit is theirs. */
  isUndecided?: boolean
  /** The units that it stands for as well. */
  madeOf?: { id: string; name: string }[]
}

/** What the counted papers of a unit's people brought; sums, so that units can be put together. */
export interface UnitResult {
  papers: number
  /** Sum of the shares of right answers, each 0 to 1. */
  rightShares: number
  fullMarks: number
  winners: number
  /** The jury's result for the best entry; null: none. */
  clips: number | null
}

export type UnitResults = ReadonlyMap<string, UnitResult>

const nothing: UnitResult = { papers: 0, rightShares: 0, fullMarks: 0, winners: 0, clips: null }

interface Scored {
  unit: CountedUnit
  score: UnitScore
}

/** Units that have a hand in the contest are not ranked. */
export function withoutBarred<U extends { unitId: string }>(units: readonly U[], excluded: Rules['excluded']): U[] {
  const barred = new Set(excluded.flatMap(({ unitIds }) => unitIds))
  return units.filter(({ unitId }) => !barred.has(unitId))
}

/** Null: all of them. */
export const inBloc = <U extends { bloc: string }>(units: readonly U[], bloc: BlocRules | null): U[] =>
  units.filter((unit) => bloc === null || (bloc.of as readonly string[]).includes(unit.bloc))

/** `results` null: a round is open, and units are ranked by who takes part alone; no score is told. */
export function unitBoard(
  units: readonly CountedUnit[],
  rules: UnitRules,
  results: UnitResults | null
): BoardContent & { standings: StoredStanding[] } {
  const formula = results ? rules : byParticipation(rules)
  const rows = (rules.rollsUp ? rolledUp(units) : units).map((unit) => {
    const result = resultOf(unit, units, rules, results)
    return { unit, result, score: unitScore(formula, factsOf(unit, result)) }
  })
  const isPlainRate = rules.formula.length === 1 && rules.formula[0]?.metric === 'rate' && rules.formula[0].weight === 1
  const counted = units.filter(({ headcount }) => headcount)
  return {
    figures: { people: sum(counted, ({ people }) => people), headcount: sum(counted, ({ headcount }) => headcount ?? 0) },
    standings: ranked(rows, compareScored, byUnitName).map(({ item: { unit, result, score }, rank, isShared }) => ({
      id: unit.unitId,
      rank,
      isShared,
      name: unit.name,
      bloc: unit.bloc,
      people: unit.people,
      ...(unit.unconfirmed > 0 && { unconfirmed: unit.unconfirmed }),
      attempts: unit.attempts,
      ...(unit.validPapers !== null && { validPapers: unit.validPapers }),
      ...(unit.headcount && { headcount: unit.headcount, rate: unit.people / unit.headcount }),
      ...(results && !isPlainRate && score.points !== null && { points: score.points }),
      ...(score.failed.length > 0 && { failedGates: score.failed }),
      ...(unit.isUndecided && { isUndecided: true }),
      ...(unit.madeOf && { madeOf: unit.madeOf }),
      parts: unitParts({ unit, result, score, isByParticipation: results === null, units: countedFor(unit, units, rules) }, formula)
    }))
  }
}

/** Who passes the gates first; then by score, then by people. */
const compareScored: Compare<Scored> = firstDecided<Scored>([
  (one, other) => Number(one.score.failed.length > 0) - Number(other.score.failed.length > 0),
  (one, other) => (other.score.exact ?? -1) - (one.score.exact ?? -1),
  (one, other) => other.unit.people - one.unit.people
])

const byUnitName: Compare<Scored> = ({ unit: one }, { unit: other }) =>
  compareNames({ name: one.name, id: one.unitId }, { name: other.name, id: other.unitId })

const ofParticipation = new Set(['rate', 'people', 'attempts'])

function byParticipation(rules: UnitRules): UnitRules {
  const formula = rules.formula.filter(({ metric }) => ofParticipation.has(metric))
  const gates = rules.gates.filter(({ kind }) => kind === 'rate' || kind === 'people')
  return { ...rules, gates, formula: formula.length > 0 ? formula : [{ metric: 'rate', weight: 1 }] }
}

function resultOf(unit: CountedUnit, units: readonly CountedUnit[], { rollsUp }: UnitRules, results: UnitResults | null): UnitResult {
  const below = rollsUp ? belowOf(unit.unitId, units).map(({ unitId }) => unitId) : []
  const ids = [unit.unitId, ...(unit.madeOf ?? []).map(({ id }) => id), ...below]
  return ids.map((id) => results?.get(id) ?? nothing).reduce(together)
}

/** As they stand on their own: the unit, and those under it. None where none is. */
function countedFor({ unitId }: CountedUnit, units: readonly CountedUnit[], { rollsUp }: UnitRules): CountedUnit[] {
  const below = rollsUp ? belowOf(unitId, units) : []
  return below.length > 0 ? [...units.filter((unit) => unit.unitId === unitId), ...below] : []
}

function factsOf(unit: CountedUnit, { papers, rightShares, fullMarks, winners, clips }: UnitResult) {
  const share = (part: number) => (papers > 0 ? (part * 100) / papers : null)
  const { people, attempts, headcount } = unit
  return { people, attempts, headcount, rightShare: share(rightShares), fullMarksShare: share(fullMarks), winners, clips }
}

const together = (one: UnitResult, other: UnitResult): UnitResult => ({
  papers: one.papers + other.papers,
  rightShares: one.rightShares + other.rightShares,
  fullMarks: one.fullMarks + other.fullMarks,
  winners: one.winners + other.winners,
  clips: one.clips === null || other.clips === null ? (one.clips ?? other.clips) : Math.max(one.clips, other.clips)
})

/** What units under another do counts for that one too, and so do their people in its headcount; on their own they stand as they are. */
export function rolledUp<U extends Pick<CountedUnit, 'unitId' | 'parentId' | 'people' | 'headcount'> & Partial<Added>>(
  units: readonly U[]
): U[] {
  return units.map((unit) => {
    const all = [unit, ...belowOf(unit.unitId, units)]
    const total = (of: (unit: U) => number | null | undefined) => sum(all, (each) => of(each) ?? 0)
    return {
      ...unit,
      people: total(({ people }) => people),
      ...(unit.unconfirmed !== undefined && { unconfirmed: total(({ unconfirmed }) => unconfirmed) }),
      ...(unit.attempts !== undefined && { attempts: total(({ attempts }) => attempts) }),
      ...(typeof unit.validPapers === 'number' && { validPapers: total(({ validPapers }) => validPapers) }),
      headcount: total(({ headcount }) => headcount) || null
    }
  })
}

/** What is added up where it was counted. */
type Added = Pick<CountedUnit, 'unconfirmed' | 'attempts' | 'validPapers'>

function belowOf<U extends Pick<CountedUnit, 'unitId' | 'parentId'>>(unitId: string, units: readonly U[]): U[] {
  const children = units.filter(({ parentId, unitId: own }) => parentId === unitId && own !== unitId)
  return children.flatMap((child) => [child, ...belowOf(child.unitId, units)])
}

const sum = <T>(items: readonly T[], of: (item: T) => number) => items.reduce((total, item) => total + of(item), 0)
