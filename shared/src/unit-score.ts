/** A unit's score by the formula of the rules, term by term, and whether it may be ranked. Pure, for the server and for examples. */
import type { Gate, UnitMetric, UnitRules } from './unit-rules.ts'

export interface UnitFacts {
  people: number
  attempts: number
  headcount: number | null
  /** Percent; null where no valid paper is counted yet. */
  rightShare: number | null
  fullMarksShare: number | null
  /** What the jury's result gives the unit; null: it sent no clip that is ranked. */
  clips: number | null
  winners: number
}

export interface UnitTerm {
  metric: UnitMetric
  value: number
  weight: number
  points: number
}

export interface UnitScore {
  /** To the hundredth. Null: the formula needs a headcount that is not known. */
  points: number | null
  /** Unrounded: what ranks go by. */
  exact: number | null
  terms: UnitTerm[]
  gates: GateCheck[]
  /** Gates of the rules that it does not pass: it is not ranked then. */
  failed: Gate['kind'][]
}

/** What a gate asks for and what the unit has: percent, people, points of its best clip, or winners. */
export interface GateCheck {
  kind: Gate['kind']
  isPassed: boolean
  /** Null: it has none, or what it is reckoned with is not known. */
  has: number | null
  /** Null: anything will do, or no row of the gate is for a unit of its size. */
  needs: number | null
  /** So many people will do as well. */
  orPeople: number | null
  /** It is asked of units with fewer people than this. */
  under: number | null
}

type Formula = Pick<UnitRules, 'formula' | 'capsRate' | 'smallestHeadcount' | 'gates'>

export function unitScore(rules: Formula, facts: UnitFacts): UnitScore {
  const terms = rules.formula.map(({ metric, weight }) => {
    const value = metricOf(metric, facts, rules)
    return { metric, weight, value: value ?? 0, points: rounded((value ?? 0) * weight), isKnown: value !== null }
  })
  // What is counted in floating point is equal when it differs by less than a billionth.
  const exact = terms.every(({ isKnown }) => isKnown)
    ? Math.round(terms.reduce((sum, { value, weight }) => sum + value * weight, 0) * 1e9) / 1e9
    : null
  const gates = rules.gates.map((gate) => checkOf(gate, facts, rules))
  const failed = gates.filter(({ isPassed }) => !isPassed).map(({ kind }) => kind)
  return { points: exact === null ? null : rounded(exact), exact, terms: terms.map(({ isKnown: _, ...term }) => term), gates, failed }
}

/** Percent of the staff. Null without a headcount. */
export function rateOf(
  { people, headcount }: Pick<UnitFacts, 'people' | 'headcount'>,
  rules: Pick<Formula, 'capsRate' | 'smallestHeadcount'>
): number | null {
  if (!headcount) return null
  const percent = (people * 100) / Math.max(headcount, rules.smallestHeadcount ?? 0)
  return rules.capsRate ? Math.min(100, percent) : percent
}

function metricOf(metric: UnitMetric, facts: UnitFacts, rules: Formula): number | null {
  const of: Record<UnitMetric, number | null> = {
    rate: rateOf(facts, rules),
    people: facts.people,
    attempts: facts.attempts,
    'right-share': facts.rightShare ?? 0,
    'full-marks-share': facts.fullMarksShare ?? 0,
    clips: facts.clips ?? 0,
    winners: facts.winners
  }
  return of[metric]
}

function checkOf(gate: Gate, facts: UnitFacts, rules: Formula): GateCheck {
  const { kind } = gate
  const plain = { kind, orPeople: null, under: null }
  if (gate.kind === 'people') return { ...plain, isPassed: facts.people >= gate.atLeast, has: facts.people, needs: gate.atLeast }
  if (gate.kind === 'clip') return { ...plain, isPassed: facts.clips !== null, has: facts.clips, needs: null }
  if (gate.kind === 'winner') return { ...plain, isPassed: facts.winners > 0, has: facts.winners, needs: 1 }
  const { headcount } = facts
  const tier = headcount ? gate.tiers.find(({ under }) => under === null || headcount < under) : undefined
  // Tiers are over the real headcount, and so is the share that a gate asks for.
  const has = rateOf(facts, { ...rules, smallestHeadcount: null })
  if (!tier) return { ...plain, isPassed: false, has, needs: null }
  const { percent, orPeople, under } = tier
  const isPassed = (has ?? 0) >= percent || (orPeople !== null && facts.people >= orPeople)
  return { kind, isPassed, has, needs: percent, orPeople, under }
}

const rounded = (points: number) => Math.round((points + Number.EPSILON) * 100) / 100
