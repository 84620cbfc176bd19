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
  /** Gates of the rules that it does not pass: it is not ranked then. */
  failed: Gate['kind'][]
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
  const failed = rules.gates.filter((gate) => !passes(gate, facts, rules)).map(({ kind }) => kind)
  return { points: exact === null ? null : rounded(exact), exact, terms: terms.map(({ isKnown: _, ...term }) => term), failed }
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

function passes(gate: Gate, facts: UnitFacts, rules: Formula): boolean {
  if (gate.kind === 'people') return facts.people >= gate.atLeast
  if (gate.kind === 'clip') return facts.clips !== null
  if (gate.kind === 'winner') return facts.winners > 0
  const { headcount } = facts
  const tier = headcount ? gate.tiers.find(({ under }) => under === null || headcount < under) : undefined
  if (!tier) return false
  // Tiers are over the real headcount, and so is the share that a gate asks for.
  const hasRate = (rateOf(facts, { ...rules, smallestHeadcount: null }) ?? 0) >= tier.percent
  return hasRate || (tier.orPeople !== null && facts.people >= tier.orPeople)
}

const rounded = (points: number) => Math.round((points + Number.EPSILON) * 100) / 100
