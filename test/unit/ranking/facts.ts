/** Counted papers and units for tests that name only what matters to them. */
import type { CountedPaper, CountedUnit } from '../../../server/src/modules/ranking/standings.ts'

export const paper = (id: string, changes: Partial<CountedPaper> = {}): CountedPaper => ({
  participantId: id,
  fullName: `Nguyễn Thị ${id}`,
  unitName: 'Phường Thử',
  divisionId: 'officials',
  correct: 10,
  questions: 15,
  prediction: null,
  startedAtMs: 1_000_000,
  durationMs: 60_000,
  ...changes
})

export const unit = (id: string, people: number, headcount: number | null, changes: Partial<CountedUnit> = {}): CountedUnit => ({
  unitId: id,
  name: `Đơn vị ${id}`,
  bloc: 'service',
  headcount,
  people,
  unconfirmed: 0,
  attempts: people,
  validPapers: people,
  ...changes
})
