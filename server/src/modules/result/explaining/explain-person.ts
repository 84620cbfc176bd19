/** Why a person has their rank in a round: which paper counts, what it adds up to, and which key separates it from another's. Pure. */
import type { DecidingKey, PaperOutcome, PaperPoints } from '@hoi-thi/shared/explanation'
import { type Compare, comparePapers } from '@hoi-thi/shared/order'
import { type Level, levels } from '@hoi-thi/shared/round-rules'
import { hundredthsOf, isRight, type Marking } from '@hoi-thi/shared/scoring'
import { lotOf } from '../../../lib/lot.ts'
import type { AmendedAnswer } from '../../attempt/amending.ts'
import { countedPapers } from '../../ranking/counted.ts'
import { compareText } from '../../ranking/name-order.ts'
import { type CountedPaper, type IndividualRules, type RankedPaper, type RoundFacts, rankedPaper } from '../../ranking/standings.ts'

export interface Key<T> {
  key: DecidingKey
  compare: Compare<T>
}

/** Those that the rules declare, in order of weight. */
export function keysOfRound({ order, prediction, ties }: IndividualRules, { lotSeed }: RoundFacts): Key<RankedPaper>[] {
  const declared = order.map((key) => ({ key, compare: comparePapers([key], prediction?.notAbove) }))
  if (ties !== 'lot' || lotSeed === null) return declared
  const lot = ({ participantId }: RankedPaper) => lotOf(lotSeed, participantId)
  return [...declared, { key: 'lot', compare: (one, other) => compareText(lot(one), lot(other)) }]
}

/** The first key in which the two differ; null: none does. */
export const decidingKey = <T>(keys: readonly Key<T>[], one: T, other: T): DecidingKey | null =>
  keys.find(({ compare }) => compare(one, other) !== 0)?.key ?? null

export interface Judged<P> {
  paper: P
  ranked: RankedPaper
  outcome: PaperOutcome
}

/** One person's papers of a round, each with whether it counts. */
export function judgedPapers<P extends CountedPaper>(papers: readonly P[], rules: IndividualRules, { target }: RoundFacts): Judged<P>[] {
  const all = papers.map((paper) => ({ paper, ranked: rankedPaper(paper, target, rules.prediction?.maximum ?? 0) }))
  const [counted] = countedPapers(
    all.map(({ ranked }) => ranked),
    rules.attempts.counts,
    comparePapers(rules.order, rules.prediction?.notAbove)
  )
  return all.map(({ paper, ranked }) => ({ paper, ranked, outcome: ranked === counted ? 'counts' : whyNot(paper, rules) }))
}

function whyNot({ isValid, isVoided }: CountedPaper, { attempts: { counts } }: IndividualRules): PaperOutcome {
  if (isVoided) return 'voided'
  if (!isValid) return 'incomplete'
  if (counts === 'only') return 'several'
  if (counts === 'first') return 'earlier-counts'
  return counts === 'last' ? 'later-counts' : 'better-counts'
}

/** A paper's answers by the level of their questions; `asked`: how many questions it had before corrections. */
export function pointsOf(
  rule: Pick<Marking, 'several' | 'wrongCosts'>,
  { left, asked }: { left: readonly AmendedAnswer[]; asked: number },
  levelOf: ReadonlyMap<string, Level>
): PaperPoints {
  const groups = new Map<Level, { questions: number; right: number; hundredths: number }>()
  for (const answer of left) {
    const level = levelOf.get(answer.versionId) ?? 'recognition'
    const { questions, right, hundredths } = groups.get(level) ?? { questions: 0, right: 0, hundredths: 0 }
    const now = hundredths + hundredthsOf(rule, answer)
    groups.set(level, { questions: questions + 1, right: right + Number(isRight(answer)), hundredths: now })
  }
  const total = [...groups.values()].reduce((sum, { hundredths }) => sum + hundredths, 0)
  return {
    groups: levels.flatMap((level) => {
      const { hundredths, ...group } = groups.get(level) ?? { questions: 0, right: 0, hundredths: 0 }
      return group.questions > 0 ? [{ level, ...group, points: hundredths / 100 }] : []
    }),
    annulled: asked - left.length,
    floor: total < 0 ? -total / 100 : 0
  }
}
