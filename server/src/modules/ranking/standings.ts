/** Turns counted facts into standings. Pure: the same facts always give the same boards. */
import type { Standing } from '@hoi-thi/shared/ranking'
import type { Rules } from '@hoi-thi/shared/rules'
import type { BoardFigures } from '../../db/schema/ranking.ts'
import { maskedName } from './masking.ts'
import { comparePapers, compareUnits, ranked, rateOf } from './order.ts'

/** Made once: to make one for each comparison takes longer than the comparison. */
const vietnamese = new Intl.Collator('vi')

export interface BoardContent {
  figures: BoardFigures
  standings: Standing[]
}

export interface CountedPaper {
  participantId: string
  fullName: string
  unitName: string | null
  divisionId: string
  correct: number
  questions: number
  prediction: number | null
  startedAtMs: number
  durationMs: number
}

type Named = Pick<CountedPaper, 'participantId' | 'fullName'>

/** How many people are right on all: what the prediction of this division guesses at. */
export const predictionTarget = (papers: readonly CountedPaper[]) =>
  new Set(papers.filter(({ correct, questions }) => correct === questions).map(({ participantId }) => participantId)).size

export function individualBoard(papers: readonly CountedPaper[], rules: Pick<Rules, 'order' | 'prediction'>): BoardContent {
  const target = rules.prediction ? predictionTarget(papers) : null
  // Named one by one and not spread: rows as the driver makes them are slow to compare, and a round is compared two million times.
  const compared = papers.map(
    ({ participantId, fullName, unitName, divisionId, correct, questions, prediction, startedAtMs, durationMs }) => ({
      participantId,
      fullName,
      unitName,
      divisionId,
      correct,
      questions,
      durationMs,
      finishedAtMs: startedAtMs + durationMs,
      predictionDifference: target === null || prediction === null ? null : Math.abs(prediction - target)
    })
  )
  const compare = comparePapers(rules.order)
  const counted = bestOfEach(compared, compare)
  const byName = (one: Named, other: Named) =>
    vietnamese.compare(one.fullName, other.fullName) || compareText(one.participantId, other.participantId)
  return {
    figures: { people: counted.length, ...(target !== null && { predictionTarget: target }) },
    standings: ranked(counted, compare, byName).map(({ item, rank, isShared }) => ({
      id: item.participantId,
      rank,
      isShared,
      name: maskedName(item.fullName),
      division: item.divisionId,
      ...(item.unitName && { unitName: item.unitName }),
      points: item.correct,
      questions: item.questions,
      ...(item.predictionDifference !== null && { predictionDifference: item.predictionDifference }),
      durationSeconds: item.durationMs / 1000
    }))
  }
}

/** A person stands on a board once, with the best paper by the board's own order. */
function bestOfEach<P extends { participantId: string }>(papers: readonly P[], compare: (one: P, other: P) => number): P[] {
  const best = new Map<string, P>()
  for (const paper of papers) {
    const known = best.get(paper.participantId)
    if (!known || compare(paper, known) < 0) best.set(paper.participantId, paper)
  }
  return [...best.values()]
}

const compareText = (one: string, other: string) => (one < other ? -1 : Number(one > other))

export interface CountedUnit {
  unitId: string
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

export function unitBoard(units: readonly CountedUnit[]): BoardContent {
  const counted = units.filter(({ headcount }) => headcount)
  const byName = (one: CountedUnit, other: CountedUnit) => vietnamese.compare(one.name, other.name) || compareText(one.unitId, other.unitId)
  return {
    figures: { people: sum(counted, ({ people }) => people), headcount: sum(counted, ({ headcount }) => headcount ?? 0) },
    standings: ranked(units, compareUnits, byName).map(({ item, rank, isShared }) => ({
      id: item.unitId,
      rank,
      isShared,
      name: item.name,
      bloc: item.bloc,
      people: item.people,
      ...(item.unconfirmed > 0 && { unconfirmed: item.unconfirmed }),
      attempts: item.attempts,
      ...(item.validPapers !== null && { validPapers: item.validPapers }),
      ...(item.headcount && { headcount: item.headcount, rate: rateOf(item) }),
      ...(item.isUndecided && { isUndecided: true }),
      ...(item.madeOf && { madeOf: item.madeOf })
    }))
  }
}

const sum = <T>(items: readonly T[], of: (item: T) => number) => items.reduce((total, item) => total + of(item), 0)
