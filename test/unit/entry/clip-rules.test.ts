/** Entries: refused for one reason at a time, marked on whole sheets, and never more than the rules give. */
import type { ClipRules } from '@hoi-thi/shared/unit-rules'
import { expect, it } from 'vitest'
import {
  type EntryFault,
  entryPoints,
  type Marks,
  type SentEntry,
  type SheetFault,
  whyEntryRefused,
  whyNotSigned
} from '../../../server/src/modules/entry/clip-rules.ts'

const rules: ClipRules = {
  senders: ['unit', 'group'],
  entriesEach: 3,
  longestSeconds: 300,
  madeIn: 2023,
  closesAt: '2026-12-05T17:00:00+07:00',
  criteria: [
    { id: 'noi-dung', name: 'Nội dung', maximum: 60 },
    { id: 'hinh-thuc', name: 'Hình thức', maximum: 40 }
  ],
  judges: 2,
  votePercent: null
}
const sent: SentEntry = { sender: 'unit', already: 0, seconds: 300, madeIn: 2023, sentAt: new Date('2026-12-05T16:59:59.999+07:00') }

it.each<[Partial<SentEntry>, Partial<ClipRules>, EntryFault | null]>([
  [{}, {}, null],
  [{ sentAt: new Date('2026-12-05T17:00:00+07:00') }, {}, 'closed'],
  [{ sender: 'group' }, {}, null],
  [{ sender: 'person' }, {}, 'sender'],
  [{ already: 2 }, {}, null],
  [{ already: 3 }, {}, 'too-many'],
  [{ already: 999 }, { entriesEach: null }, null],
  [{ seconds: 301 }, {}, 'too-long'],
  [{ madeIn: 2022 }, {}, 'other-year'],
  [{ madeIn: 2022 }, { madeIn: null }, null]
])('%j under %j', (entry, changes, expected) => {
  expect(whyEntryRefused({ ...rules, ...changes }, { ...sent, ...entry })).toBe(expected)
})

it.each<[Marks, SheetFault | null]>([
  [{ 'noi-dung': 60, 'hinh-thuc': 0 }, null],
  [{ 'noi-dung': 59.5, 'hinh-thuc': 0.5 }, null],
  [{ 'noi-dung': 60 }, 'unmarked'],
  [{ 'noi-dung': 60.5, 'hinh-thuc': 0 }, 'out-of-range'],
  [{ 'noi-dung': -0.5, 'hinh-thuc': 0 }, 'out-of-range'],
  [{ 'noi-dung': Number.NaN, 'hinh-thuc': 0 }, 'out-of-range'],
  [{ 'noi-dung': 59.25, 'hinh-thuc': 0 }, 'not-half-points'],
  [{ 'noi-dung': 60, 'hinh-thuc': 0, them: 1 }, 'unknown']
])('a sheet with %j', (marks, expected) => {
  expect(whyNotSigned(rules, marks)).toBe(expected)
})

const sheet = (content: number, form: number): Marks => ({ 'noi-dung': content, 'hinh-thuc': form })
const votes = { own: 30, most: 120 }

it('has the mean of the signed sheets, once enough have signed', () => {
  expect(entryPoints(rules, [], votes)).toBeNull()
  expect(entryPoints(rules, [sheet(50, 30)], votes)).toBeNull()
  expect(entryPoints(rules, [sheet(50, 30), sheet(60, 35)], votes)).toBe(87.5)
  // 80, 95 and 81: 85.333…
  expect(entryPoints(rules, [sheet(50, 30), sheet(60, 35), sheet(41, 40)], votes)).toBe(85.33)
})

it('gives the votes the part that the rules give them', () => {
  const signed = [sheet(50, 30), sheet(60, 40)]
  // The jury gives 90. A quarter of the most votes is 25 of 100: 0.8 × 90 + 0.2 × 25.
  expect(entryPoints({ ...rules, votePercent: 20 }, signed, votes)).toBe(77)
  expect(entryPoints({ ...rules, votePercent: 20 }, signed, { own: 120, most: 120 })).toBe(92)
  expect(entryPoints({ ...rules, votePercent: 20 }, signed, { own: 0, most: 0 })).toBe(72)
  expect(entryPoints({ ...rules, votePercent: null }, signed, votes)).toBe(90)
})
