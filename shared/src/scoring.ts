/** What answers bring under the rules. Pure, and the same for the server that marks, the examples in the printed rules and their preview. */
import type { Level } from './round-rules.ts'
import type { Completeness, Rules, Scoring } from './rules.ts'

export interface GivenAnswer {
  /** What it brings when it is right. */
  worth: number
  right: readonly string[]
  /** Empty: not answered. */
  chosen: readonly string[]
}

export interface Score {
  correct: number
  points: number
}

/** What marking must know of the rules; what each question is worth stands in the paper. */
export interface Marking extends Pick<Scoring, 'several' | 'wrongCosts'> {
  complete: Completeness
}

export const markingOf = ({ scoring: { several, wrongCosts }, complete }: Pick<Rules, 'scoring' | 'complete'>): Marking => ({
  several,
  wrongCosts,
  complete
})

/** Each right, one point, nothing for part of it, nothing off: what holds where rules say nothing else. */
export const plainScoring: Scoring = {
  points: { recognition: 1, comprehension: 1, application: 1 },
  several: 'all-or-nothing',
  wrongCosts: 0
}

/** Of a whole paper; never below 0. To the hundredth of a point, reckoned in hundredths so that sums are exact. */
export function scoreOf(marking: Pick<Marking, 'several' | 'wrongCosts'>, answers: readonly GivenAnswer[]): Score {
  let correct = 0
  let hundredths = 0
  for (const answer of answers) {
    if (isRight(answer)) correct++
    hundredths += hundredthsOf(marking, answer)
  }
  return { correct, points: Math.max(0, hundredths) / 100 }
}

/** The most that a paper of these questions can bring. */
export const mostOf = (scoring: Scoring, levels: readonly Level[]): number => levels.reduce((sum, level) => sum + scoring.points[level], 0)

export const isRight = ({ right, chosen }: GivenAnswer) =>
  right.length > 0 && right.length === chosen.length && right.every((option) => chosen.includes(option))

/** With `partial` each right option brings its share and each wrong one takes a share back, down to nothing: ticking all brings nothing. */
export function hundredthsOf({ several, wrongCosts }: Pick<Marking, 'several' | 'wrongCosts'>, answer: GivenAnswer): number {
  const { worth, right, chosen } = answer
  const full = worth * 100
  if (isRight(answer)) return full
  if (chosen.length === 0) return 0
  if (several === 'partial' && right.length > 1) {
    const hits = chosen.filter((option) => right.includes(option)).length
    const share = Math.max(0, 2 * hits - chosen.length) / right.length
    if (share > 0) return Math.round(full * share)
  }
  return -wrongCosts * 100
}

/** Whether a paper with so many questions, of which so many were answered, is valid. */
export function isComplete(
  rule: Completeness,
  { questions, answered, hasPrediction }: { questions: number; answered: number; hasPrediction: boolean }
): boolean {
  if (rule === 'any') return true
  return answered >= questions && (rule === 'all-questions' || hasPrediction)
}
