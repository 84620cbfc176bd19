/** Small contests by chance, what change sets may say of them, and what both come to: from answers to boards and a hash. */
import type { ResultChange } from '@hoi-thi/shared/change-set'
import type { Rules } from '@hoi-thi/shared/rules'
import type { Marking } from '@hoi-thi/shared/scoring'
import fc from 'fast-check'
import type { PaperSlot } from '../../../server/src/db/schema/attempt.ts'
import { type Key, mark, remark } from '../../../server/src/modules/attempt/marking.ts'
import { adjustmentsOf, type HeldChanges } from '../../../server/src/modules/ranking/adjustments.ts'
import { closeHash } from '../../../server/src/modules/ranking/close-hash.ts'
import { type CountedPaper, individualBoard, rankedPapers } from '../../../server/src/modules/ranking/standings.ts'
import { unitBoard } from '../../../server/src/modules/ranking/unit-board.ts'
import { unitResults } from '../../../server/src/modules/ranking/unit-results.ts'
import { answer, startedAt } from '../attempt/events.ts'
import { unit } from '../ranking/facts.ts'
import { unitsByRate } from '../rules.ts'

export const versions = ['one', 'two', 'three', 'four']
const key: Key = new Map([
  ['one', [0]],
  ['two', [2]],
  ['three', [1, 3]],
  ['four', [0, 1, 2]]
])
const options = [0, 1, 2, 3]
const unitIds = ['ward', 'school', 'office']
const letters = ['a', 'b', 'c', 'd']

export interface Handed {
  attemptId: string
  person: string
  fullName: string
  unitId: string
  paper: PaperSlot[]
  /** By place in the paper; empty: not answered. */
  choices: string[]
  startedAtMs: number
  durationMs: number
}

const slot = (versionId: string) =>
  fc
    .record({ order: fc.shuffledSubarray(options, { minLength: 4 }), points: fc.constantFrom(1, 2, 3) })
    .map(({ order, points }): PaperSlot => ({ versionId, order, points }))

const handedIn = fc
  .record({
    person: fc.nat(7),
    fullName: fc.constantFrom('Trần An', 'Lê Bình', 'Phạm Chi'),
    unitId: fc.constantFrom(...unitIds),
    asked: fc.shuffledSubarray(versions, { minLength: 2 }),
    choices: fc.array(
      fc.subarray(letters).map((chosen) => chosen.join(',')),
      { minLength: 4, maxLength: 4 }
    ),
    durationMs: fc.nat(3)
  })
  .chain(({ asked, ...handed }) => fc.tuple(fc.constant(handed), fc.tuple(...asked.map(slot))))
  .map(([{ person, ...handed }, paper]) => ({ ...handed, person: `person ${person}`, paper }))

/** A person is of one unit and has one name in all of their papers, and begins them one after the other. */
export const papers: fc.Arbitrary<Handed[]> = fc.array(handedIn, { minLength: 1, maxLength: 12 }).map((all) =>
  all.map((handed, index) => {
    const { fullName, unitId } = all.find(({ person }) => person === handed.person) ?? handed
    return { ...handed, fullName, unitId, attemptId: `attempt ${index}`, startedAtMs: index }
  })
)

export const markings: fc.Arbitrary<Marking> = fc.record({
  several: fc.constantFrom('all-or-nothing', 'partial'),
  wrongCosts: fc.constantFrom(0, 1, 2),
  complete: fc.constantFrom('any', 'all-questions')
})

const change: fc.Arbitrary<ResultChange> = fc.oneof(
  fc.nat(11).map((attempt): ResultChange => ({ kind: 'void-paper', attemptId: `attempt ${attempt}` })),
  fc
    .record({ versionId: fc.constantFrom(...versions), options: fc.subarray(options, { minLength: 1 }) })
    .map((said): ResultChange => ({ kind: 'second-key', ...said })),
  fc
    .record({ versionId: fc.constantFrom(...versions), counts: fc.constantFrom('for-everybody' as const, 'for-nobody' as const) })
    .map((said): ResultChange => ({ kind: 'annul-question', ...said })),
  fc
    .record({ unitId: fc.constantFrom(...unitIds), people: fc.integer({ min: 1, max: 20 }) })
    .map((said): ResultChange => ({ kind: 'headcount', ...said }))
)
export const changes = fc.array(change, { maxLength: 4 })
export const changeSets = fc
  .array(changes, { maxLength: 4 })
  .map((all) => all.map((said, index): HeldChanges => ({ id: `set ${index}`, changes: said })))

const bestOf: Pick<Rules, 'order' | 'prediction' | 'attempts' | 'ties'> = {
  order: ['points', 'duration'],
  prediction: null,
  attempts: { perRound: null, perDay: null, perContest: null, counts: 'best' },
  ties: 'shared'
}
const nothing = { target: null, lotSeed: null }
const byQuality: Rules['units'] = {
  ...unitsByRate,
  formula: [
    { metric: 'rate', weight: 1 },
    { metric: 'right-share', weight: 1 }
  ]
}

/** What a paper comes to under what change sets say. */
export function countedUnder(handed: Handed, marking: Marking, held: readonly HeldChanges[]): CountedPaper {
  const { attemptId, person, fullName, unitId, paper, choices, startedAtMs, durationMs } = handed
  const { voided, amendments } = adjustmentsOf(held)
  const events = paper.map((_, place) => answer(place + 1, 1, choices[place] ?? ''))
  const marked = mark(paper, events, key, startedAt, marking)
  const { points, correct, questions } = remark(paper, events, key, marking, amendments)
  const isVoided = marked.isValid && voided.has(attemptId)
  return {
    ...{ participantId: person, fullName, unitId, unitName: unitId, divisionId: 'officials', points, correct, questions },
    ...{ prediction: null, isValid: marked.isValid && !isVoided, startedAtMs, durationMs, standstillMs: 0, tieBreak: null },
    ...(isVoided && { isVoided: true as const })
  }
}

/** Boards and hash of the contest, as its close has them. */
export function closedUnder(all: readonly Handed[], marking: Marking, held: readonly HeldChanges[]) {
  return boardsOf(
    all.map((handed) => countedUnder(handed, marking, held)),
    held
  )
}

export function boardsOf(counted: readonly CountedPaper[], held: readonly HeldChanges[] = []) {
  const { headcounts } = adjustmentsOf(held)
  const individuals = individualBoard(counted, bestOf, nothing)
  const results = unitResults(
    rankedPapers(counted, bestOf, nothing).map(({ item }) => item),
    new Map(),
    new Map()
  )
  const units = unitBoard(
    unitIds.map((id) => {
      const own = counted.filter(({ unitId }) => unitId === id)
      const people = new Set(own.map(({ participantId }) => participantId)).size
      return unit(id, people, headcounts.get(id) ?? 10, { attempts: own.length, validPapers: own.filter(({ isValid }) => isValid).length })
    }),
    byQuality,
    results
  )
  const boards = [
    { key: 'individuals', content: individuals },
    { key: 'units', content: units }
  ]
  return { individuals, units, hash: closeHash(boards) }
}
