/** The fixed world that rules are tried on: questions, papers, people and units that stand exactly where one more or one less decides. */
import type { Level } from '@hoi-thi/shared/round-rules'
import type { Placed } from '../../../server/src/modules/award/prize-plan.ts'
import type { ContestUnit, JoinRequest } from '../../../server/src/modules/contest/eligibility.ts'
import type { NewEntry, SentEntry } from '../../../server/src/modules/entry/clip-rules.ts'
import type { Sheet } from '../../../server/src/modules/judging/mark-sheet.ts'
import type { Counted } from '../../../server/src/modules/ranking/counted.ts'
import type { CountedPaper } from '../../../server/src/modules/ranking/standings.ts'
import { answer, prediction } from '../attempt/events.ts'
import { paper as paperOf, unit as unitOf } from '../ranking/facts.ts'
import { barredUnit } from './filled.ts'

export const startedAt = new Date('2026-12-01T01:00:00Z')

/** Half an hour before and after each hour of weeks in which rounds open and close. */
export const instants = Array.from({ length: 24 * 40 }, (_, hour) => new Date(Date.parse('2026-11-19T00:30:00Z') + hour * 3_600_000))

export const questions = ['principles', 'fields', 'family'].flatMap((topic) =>
  ['recognition', 'comprehension', 'application'].flatMap((level) =>
    Array.from({ length: 9 }, (_, number) => ({
      id: `${topic} ${level} ${number}`,
      topic,
      level,
      divisions: [],
      stands: true,
      options: ['one', 'two', 'three', 'four'],
      isShuffled: true,
      pinnedOptions: []
    }))
  )
)

/** A paper of three levels, the last with two right options; answered in all the ways that rules tell apart. */
export function marked(points: Record<Level, number>) {
  const levels = ['recognition', 'comprehension', 'application'] as const
  const paper = levels.map((level) => ({ versionId: level, order: [0, 1, 2, 3], points: points[level] }))
  const key = new Map(levels.map((level) => [level as string, level === 'application' ? [1, 3] : [0]]))
  const all = [answer(1, 1, 'a'), answer(2, 1, 'a'), answer(3, 1, 'b,d')]
  const answerings = [
    all,
    [...all, prediction(1, 5)],
    all.slice(0, 2),
    [answer(1, 1, 'a'), answer(2, 1, 'a'), answer(3, 1, 'b')],
    [answer(1, 1, 'a'), answer(2, 1, 'b'), answer(3, 1, 'b,d')]
  ]
  return { paper, key, answerings }
}

const unit = (kind: string): ContestUnit => ({ validFrom: '2025-07-01', validTo: null, kind })
const who: JoinRequest = {
  divisionId: 'officials',
  unitId: 'a unit',
  consentVersion: 2,
  facts: { birthDate: '1990-01-01', residence: 'yes' }
}
const aged = (birthDate: string): [JoinRequest, ContestUnit] => [{ ...who, facts: { birthDate, residence: 'yes' } }, unit('ward')]

export const joinings: [JoinRequest, ContestUnit][] = [
  [who, unit('ward')],
  [who, unit('department')],
  [who, unit('commune')],
  [{ ...who, unitId: undefined }, undefined],
  [{ ...who, divisionId: 'pupils', unitId: undefined }, undefined],
  [{ ...who, facts: {} }, unit('ward')],
  [{ ...who, facts: { birthDate: '1990-01-01' } }, unit('ward')],
  [{ ...who, facts: { birthDate: '1990-01-01', residence: 'no' } }, unit('ward')],
  // 18, 60 and 61 years old on the day, and a year less on the same day of the year before.
  ...['2008-11-23', '1966-11-23', '1965-11-23'].map(aged)
]

/** Of one person, so that each way to choose takes another; and the only one of somebody else. */
export const severalEach: Counted[] = [
  { points: 5, correct: 5, durationMs: 90, startedAtMs: 1 },
  { points: 9, correct: 8, durationMs: 40, startedAtMs: 2 },
  { points: 9, correct: 8, durationMs: 10, startedAtMs: 60 },
  { points: 9, correct: 9, durationMs: 80, startedAtMs: 70 },
  { points: 3, correct: 3, durationMs: 90, startedAtMs: 80 }
]
  .map((each) => counted('several', each))
  .concat(counted('only', { points: 7, startedAtMs: 4 }))

function counted(participantId: string, changes: Partial<Counted>): Counted {
  const { durationMs = 10, startedAtMs = 0 } = changes
  const rest = { points: 0, correct: 0, questions: 10, predictionError: null, tieBreak: null, isValid: true }
  return { participantId, ...rest, ...changes, durationMs, startedAtMs, finishedAtMs: startedAtMs + durationMs }
}

/** Pairs that one key alone tells apart; the last two are equal in all. Guesses are at 90. */
export const rivals: CountedPaper[] = [
  ...pair('points', { points: 80 }, { points: 81 }),
  ...pair('correct', { points: 70, correct: 7 }, { points: 70, correct: 8 }),
  ...pair('full-marks', { points: 60, questions: 10 }, { points: 60 }),
  ...pair('prediction', { points: 50, prediction: 80 }, { points: 50, prediction: 88 }),
  ...pair('above', { points: 45, prediction: 91 }, { points: 45, prediction: 70 }),
  ...pair('too great', { points: 42, prediction: 1001 }, { points: 42, prediction: null }),
  ...pair('duration', { points: 40, durationMs: 100, startedAtMs: 900 }, { points: 40, durationMs: 50, startedAtMs: 950 }),
  ...pair('finish', { points: 30, startedAtMs: 600 }, { points: 30, startedAtMs: 500 }),
  ...pair('tie-break', { points: 20, tieBreak: 3 }, { points: 20, tieBreak: 4 }),
  ...pair('nothing', { points: 10 }, { points: 10 })
]

function pair(key: string, one: Partial<CountedPaper>, other: Partial<CountedPaper>): CountedPaper[] {
  return [paperOf(`${key} 1`, one), paperOf(`${key} 2`, other)]
}

const guess = (round: string, participantId: string, divisionId: string, isRight: boolean, isValid = true) => ({
  ...{ round, participantId, divisionId, isValid },
  ...{ correct: isRight ? 10 : 9, questions: 10 }
})

/** In round one: 1 official and 1 pupil right, the official twice; 2 more not right; 1 right but not valid. */
export const guessed = [
  guess('one', 'a', 'officials', true),
  guess('one', 'a', 'officials', true),
  guess('one', 'b', 'officials', false),
  guess('one', 'c', 'officials', false),
  guess('one', 'd', 'officials', true, false),
  guess('one', 'e', 'pupils', true),
  guess('two', 'f', 'officials', true)
]

/** Three rounds: who wins most, who sums most, and who has the best two are three people. */
export const results = [
  ...three('wins', [5, 9, 0], [1, 1, 9]),
  ...three('sums', [8, 8, 8], [3, 2, 2]),
  ...three('best two', [9, 8, 1], [2, 3, 1])
]

function three(participantId: string, points: number[], ranks: number[]) {
  return points.map((each, index) => ({ participantId, points: each, durationMs: 60, rank: ranks[index] ?? 9 }))
}

/** Each stands on the edge of something: `headcount` at a tier, `people` at what the tier or a gate asks for. */
export const units = [
  unitOf('at the share', 25, 100, { bloc: 'administrative' }),
  unitOf('by people', 14, 49, { bloc: 'commune-level' }),
  unitOf('at a tier', 13, 50, { bloc: 'commune-level' }),
  unitOf('small share', 6, 20, { bloc: 'service' }),
  unitOf('above all', 60, 50, { bloc: 'administrative' }),
  unitOf('few', 3, 4, { bloc: 'association' }),
  unitOf('below', 5, 20, { bloc: 'service', parentId: 'small share' }),
  unitOf('without clip', 25, 100, { bloc: 'service' }),
  unitOf('without winner', 25, 100, { bloc: 'association' }),
  unitOf('attempts', 25, 100, { bloc: 'commune-level', attempts: 90 }),
  unitOf(barredUnit, 90, 100, { bloc: 'administrative' })
]

export const clipOf = (unitId: string): number | null => (unitId === 'without clip' ? null : unitId.length)

export const winners = new Map(
  units.flatMap(({ unitId }, index) => (unitId === 'without winner' ? [] : [[unitId, 1 + (index % 3)] as const]))
)

export const unitPapers = units.flatMap(({ unitId }, index) => [
  { unitId, divisionId: 'officials', participantId: `o${index}`, correct: index % 11, questions: 10 },
  { unitId, divisionId: 'officials', participantId: `f${index}`, correct: index % 4 === 0 ? 10 : 5, questions: 10 },
  { unitId, divisionId: 'pupils', participantId: `p${index}`, correct: 10, questions: 10 }
])

const begun: NewEntry = { sender: 'unit', already: 0, sentAt: new Date('2026-12-05T09:00:00Z') }
export const newEntries: NewEntry[] = [
  begun,
  { ...begun, sender: 'group' },
  { ...begun, sender: 'person' },
  { ...begun, already: 2 },
  { ...begun, sentAt: new Date('2026-12-05T10:00:00Z') }
]

const clip = { bytes: 300_000_000, form: 'clip', seconds: 300 } as const
const sent: SentEntry = { kind: 'report', madeIn: 2026, file: clip }
export const sentEntries: SentEntry[] = [
  sent,
  { ...sent, file: { ...clip, seconds: 301 } },
  { ...sent, kind: 'play' },
  { ...sent, kind: 'model' },
  { ...sent, kind: 'model', file: { ...clip, form: 'document', seconds: 0 } },
  { ...sent, file: { ...clip, bytes: 300_500_000 } },
  { ...sent, madeIn: 2027 }
]

const sheet = (content: number | null, form: number, remark?: string): Sheet => ({
  marks: { ...(content === null ? {} : { 'noi-dung': content }), 'hinh-thuc': form },
  remarks: remark ? { 'noi-dung': remark } : {}
})
export const sheets: Sheet[] = [
  sheet(50, 30),
  sheet(45.5, 40),
  sheet(45.25, 40),
  sheet(45.5, 39.5),
  sheet(45.5, 39.25),
  sheet(60.5, 40),
  sheet(60, 40.5),
  sheet(null, 40),
  sheet(30, 10),
  sheet(29, 10),
  sheet(29, 10, 'sơ sài'),
  { marks: { 'noi-dung': 60 }, remarks: {} }
]

/** Judge C is severe, and has not marked all; one entry has four sheets, one has two. */
export const judgedIds = ['bai 1', 'bai 2', 'bai 3', 'bai 4']
export const signed = [
  ...signedBy('A', [50, 44, 41, null]),
  ...signedBy('B', [48, 52, null, 39]),
  ...signedBy('C', [30, null, 28, 21.5]),
  ...signedBy('D', [58, 41, null, null])
]

function signedBy(judgeId: string, contents: (number | null)[]) {
  return contents.flatMap((content, index) => {
    const entryId = judgedIds[index] ?? ''
    return content === null ? [] : [{ judgeId, entryId, marks: { 'noi-dung': content, 'hinh-thuc': 30 } }]
  })
}

/** Who stands first depends on the board; in all of them some share a rank, some have not all right, and one is barred. */
export function placed(board: string): Placed[] {
  const [first, ...rest] = ['an', 'binh', 'chi', 'dung', 'giang', 'hoa', 'lan'].map((id) => ({ id, place: [...board].length }))
  const turned = board.length % 2 === 0 ? [...rest, first] : [first, ...rest]
  return turned.flatMap((each, index) =>
    each ? [{ id: each.id, rank: Math.min(index + 1, 6), isFull: index !== 0 && index < 4, isBarred: index === 1 }] : []
  )
}

/** Of one board, for whom the rules let into a later round. */
export const placedInOne = Array.from({ length: 300 }, (_, index) => ({ id: `p${index}`, rank: index + 1, points: 300 - index }))

/** What somebody might enter as the points of a part that is marked outside. */
export const pointsGiven = Array.from({ length: 300 }, (_, index) => index)
