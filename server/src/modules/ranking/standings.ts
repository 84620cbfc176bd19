/** Turns counted facts into standings. Pure: the same facts always give the same boards. */
import type { Standing } from '@hoi-thi/shared/ranking'
import type { Rules } from '@hoi-thi/shared/rules'
import type { BoardFigures } from '../../db/schema/ranking.ts'
import { maskedName } from './masking.ts'
import { comparePapers, compareUnits, type Paper, ranked, rateOf } from './order.ts'

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

/** How many people are right on all: what the prediction of this division guesses at. */
export const predictionTarget = (papers: readonly CountedPaper[]) => papers.filter(({ correct, questions }) => correct === questions).length

export function individualBoard(papers: readonly CountedPaper[], rules: Pick<Rules, 'order' | 'prediction'>): BoardContent {
  const target = rules.prediction ? predictionTarget(papers) : null
  const compared = papers.map((paper) => ({
    ...paper,
    finishedAtMs: paper.startedAtMs + paper.durationMs,
    predictionDifference: target === null || paper.prediction === null ? null : Math.abs(paper.prediction - target)
  }))
  const byName = (one: CountedPaper & Paper, other: CountedPaper & Paper) => one.fullName.localeCompare(other.fullName, 'vi')
  return {
    figures: { people: papers.length, ...(target !== null && { predictionTarget: target }) },
    standings: ranked(compared, comparePapers(rules.order), byName).map(({ item, rank, isShared }) => ({
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

export interface CountedUnit {
  unitId: string
  name: string
  bloc: string
  headcount: number | null
  people: number
  attempts: number
  /** Null while a round of the board is open: valid papers are counted when it has closed. */
  validPapers: number | null
}

export function unitBoard(units: readonly CountedUnit[]): BoardContent {
  const counted = units.filter(({ headcount }) => headcount)
  const byName = (one: CountedUnit, other: CountedUnit) => one.name.localeCompare(other.name, 'vi')
  return {
    figures: { people: sum(counted, ({ people }) => people), headcount: sum(counted, ({ headcount }) => headcount ?? 0) },
    standings: ranked(units, compareUnits, byName).map(({ item, rank, isShared }) => ({
      id: item.unitId,
      rank,
      isShared,
      name: item.name,
      bloc: item.bloc,
      people: item.people,
      attempts: item.attempts,
      ...(item.validPapers !== null && { validPapers: item.validPapers }),
      ...(item.headcount && { headcount: item.headcount, rate: rateOf(item) })
    }))
  }
}

const sum = <T>(items: readonly T[], of: (item: T) => number) => items.reduce((total, item) => total + of(item), 0)
