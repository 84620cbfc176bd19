/** Counted papers and units for tests that name only what matters to them. */
import { type CountedPaper, type IndividualRules, individualBoard, type RoundFacts } from '../../../server/src/modules/ranking/standings.ts'
import type { CountedUnit } from '../../../server/src/modules/ranking/unit-board.ts'

export const paper = (id: string, changes: Partial<CountedPaper> = {}): CountedPaper => ({
  participantId: id,
  fullName: `Nguyễn Thị ${id}`,
  unitId: 'phuong-thu',
  unitName: 'Phường Thử',
  divisionId: 'officials',
  points: changes.correct ?? 10,
  correct: 10,
  questions: 15,
  prediction: null,
  isValid: true,
  startedAtMs: 1_000_000,
  durationMs: 60_000,
  standstillMs: 0,
  tieBreak: null,
  ...changes
})

export const unit = (id: string, people: number, headcount: number | null, changes: Partial<CountedUnit> = {}): CountedUnit => ({
  unitId: id,
  parentId: null,
  name: `Đơn vị ${id}`,
  bloc: 'service',
  headcount,
  people,
  unconfirmed: 0,
  attempts: people,
  validPapers: people,
  ...changes
})

/** The board with all its rows made. */
export function wholeBoard(papers: readonly CountedPaper[], rules: IndividualRules, facts: RoundFacts) {
  const { figures, standings } = individualBoard(papers, rules, facts)
  return { figures, standings: [...standings] }
}
