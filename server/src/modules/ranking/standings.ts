/** Turns counted facts into standings. Pure: the same facts always give the same boards. */
import { type Compare, comparePapers, firstDecided, type Paper, type Ranked, ranked } from '@hoi-thi/shared/order'
import type { Rules } from '@hoi-thi/shared/rules'
import type { BoardFigures, StoredStanding } from '../../db/schema/ranking.ts'
import { lotOf } from '../../lib/lot.ts'
import { type Rows, rowsOf } from '../../lib/rows.ts'
import { maskedName } from '../privacy/masked-name.ts'
import { countedPapers } from './counted.ts'
import { compareNames, compareText } from './name-order.ts'

export interface BoardContent {
  figures: BoardFigures
  standings: Rows<StoredStanding>
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

/** A paper with what its rank goes by. It looks through to the paper and copies nothing: a round may have a million. */
export class RankedPaper implements Paper {
  constructor(
    readonly paper: CountedPaper,
    readonly predictionError: number | null
  ) {}

  get participantId(): string {
    return this.paper.participantId
  }
  get fullName(): string {
    return this.paper.fullName
  }
  get unitId(): string | null {
    return this.paper.unitId
  }
  get divisionId(): string {
    return this.paper.divisionId
  }
  get points(): number {
    return this.paper.points
  }
  get correct(): number {
    return this.paper.correct
  }
  get questions(): number {
    return this.paper.questions
  }
  get isValid(): boolean {
    return this.paper.isValid
  }
  get startedAtMs(): number {
    return this.paper.startedAtMs
  }
  get durationMs(): number {
    return this.paper.durationMs
  }
  get finishedAtMs(): number {
    return this.paper.startedAtMs + this.paper.durationMs + this.paper.standstillMs
  }
  get tieBreak(): number | null {
    return this.paper.tieBreak
  }
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

export function rankedPaper(paper: CountedPaper, target: number | null, most: number): RankedPaper {
  const { prediction } = paper
  // A number that the rules do not allow is no prediction.
  return new RankedPaper(paper, target === null || prediction === null || prediction > most ? null : prediction - target)
}

function byLotOf(seed: string, papers: readonly Named[]): Compare<Named> {
  const lots = new Map(papers.map(({ participantId }) => [participantId, lotOf(seed, participantId)]))
  return (one, other) => compareText(lots.get(one.participantId) ?? '', lots.get(other.participantId) ?? '')
}

export function individualBoard(papers: readonly CountedPaper[], rules: IndividualRules, facts: RoundFacts): BoardContent {
  const rows = rankedPapers(papers, rules, facts)
  return {
    figures: { people: rows.length, ...(facts.target !== null && { predictionTarget: facts.target }) },
    standings: rowsOf(rows, standingOf)
  }
}

function standingOf({ item, rank, isShared }: Ranked<RankedPaper>): StoredStanding {
  const { participantId, fullName, divisionId, unitName } = item.paper
  return {
    id: participantId,
    rank,
    isShared,
    name: maskedName(fullName),
    division: divisionId,
    ...(unitName && { unitName }),
    points: item.points,
    correct: item.correct,
    questions: item.questions,
    ...(item.predictionError !== null && { predictionDifference: Math.abs(item.predictionError) }),
    durationSeconds: item.durationMs / 1000
  }
}

/** The parts that separate those who are equal in this round. */
export const tieBreakersOf = ({ rounds }: Pick<Rules, 'rounds'>, code: string): string[] =>
  rounds.flatMap((round) => (round.breaksTiesOf === code ? [round.code] : []))
