/** Turns counted facts into standings. Pure: the same facts always give the same boards. */
import { type Compare, comparePapers, firstDecided, type Paper, type Ranked, ranked } from '@hoi-thi/shared/order'
import type { Rules } from '@hoi-thi/shared/rules'
import type { BoardFigures, StoredStanding } from '../../db/schema/ranking.ts'
import { lotOf } from '../../lib/lot.ts'
import { maskedName } from '../privacy/masked-name.ts'
import { countedPapers } from './counted.ts'
import { compareNames, compareText } from './name-order.ts'

export interface BoardContent {
  figures: BoardFigures
  standings: StoredStanding[]
}

export interface CountedPaper {
  participantId: string
  fullName: string
  unitId: string | null
  unitName: string | null
  divisionId: string
  points: number
  correct: number
  questions: number
  prediction: number | null
  isValid: boolean
  /** A change set has voided it; it would be valid otherwise. */
  isVoided?: true
  startedAtMs: number
  durationMs: number
  /** How long the clock stood meanwhile: the duration is without it, the moment of finishing is not. */
  standstillMs: number
  /** What a part that breaks this round's ties gave. */
  tieBreak: number | null
}

export type IndividualRules = Pick<Rules, 'order' | 'prediction' | 'attempts' | 'ties'>

export interface RoundFacts {
  /** What was guessed at; null: nothing, or it is not known yet. */
  target: number | null
  /** What lots are drawn by, once it is told; null: those who are equal share their rank. */
  lotSeed: string | null
}

export interface RankedPaper extends Paper {
  participantId: string
  fullName: string
  unitId: string | null
  unitName: string | null
  divisionId: string
  isValid: boolean
  startedAtMs: number
}

type Named = Pick<CountedPaper, 'participantId' | 'fullName'>

const byName = (one: Named, other: Named): number =>
  compareNames({ name: one.fullName, id: one.participantId }, { name: other.fullName, id: other.participantId })

/** One paper of each person in a division, in order. */
export function rankedPapers(
  papers: readonly CountedPaper[],
  rules: IndividualRules,
  { target, lotSeed }: RoundFacts
): Ranked<RankedPaper>[] {
  const most = rules.prediction?.maximum ?? 0
  const chain: Compare<RankedPaper> = comparePapers(rules.order, rules.prediction?.notAbove)
  const counted = countedPapers(
    papers.map((paper) => rankedPaper(paper, target, most)),
    rules.attempts.counts,
    chain
  )
  const compare = rules.ties === 'lot' && lotSeed !== null ? firstDecided([chain, byLotOf(lotSeed, counted)]) : chain
  return ranked(counted, compare, byName)
}

/** Named one by one and not spread: rows as the driver makes them are slow to compare, and a round is compared two million times. */
export function rankedPaper(paper: CountedPaper, target: number | null, most: number): RankedPaper {
  const { participantId, fullName, unitId, unitName, divisionId, points, correct, questions, prediction } = paper
  const { isValid, startedAtMs, durationMs, standstillMs, tieBreak } = paper
  // A number that the rules do not allow is no prediction.
  const predictionError = target === null || prediction === null || prediction > most ? null : prediction - target
  const finishedAtMs = startedAtMs + durationMs + standstillMs
  const who = { participantId, fullName, unitId, unitName, divisionId }
  return { ...who, points, correct, questions, isValid, startedAtMs, durationMs, finishedAtMs, predictionError, tieBreak }
}

function byLotOf(seed: string, papers: readonly Named[]): Compare<Named> {
  const lots = new Map(papers.map(({ participantId }) => [participantId, lotOf(seed, participantId)]))
  return (one, other) => compareText(lots.get(one.participantId) ?? '', lots.get(other.participantId) ?? '')
}

export function individualBoard(papers: readonly CountedPaper[], rules: IndividualRules, facts: RoundFacts): BoardContent {
  const rows = rankedPapers(papers, rules, facts)
  return {
    figures: { people: rows.length, ...(facts.target !== null && { predictionTarget: facts.target }) },
    standings: rows.map(({ item, rank, isShared }) => ({
      id: item.participantId,
      rank,
      isShared,
      name: maskedName(item.fullName),
      division: item.divisionId,
      ...(item.unitName && { unitName: item.unitName }),
      points: item.points,
      correct: item.correct,
      questions: item.questions,
      ...(item.predictionError !== null && { predictionDifference: Math.abs(item.predictionError) }),
      durationSeconds: item.durationMs / 1000
    }))
  }
}

/** The parts that separate those who are equal in this round. */
export const tieBreakersOf = ({ rounds }: Pick<Rules, 'rounds'>, code: string): string[] =>
  rounds.flatMap((round) => (round.breaksTiesOf === code ? [round.code] : []))
