/** Entries: what the rules do not take of them, one thing at a time, and whether another may be begun. */
import type { ClipRules } from '@hoi-thi/shared/unit-rules'
import { expect, it } from 'vitest'
import {
  type EntryFault,
  faultsOf,
  isOpen,
  type NewEntry,
  type SentEntry,
  whyNotBegun
} from '../../../server/src/modules/entry/clip-rules.ts'
import { clipsWith } from '../rules.ts'

const rules = clipsWith({ senders: ['unit', 'group'], entriesEach: 3, longestSeconds: 300, madeIn: 2023 })
const begun: NewEntry = { sender: 'unit', already: 0, sentAt: new Date('2026-12-05T16:59:59.999+07:00') }

it.each<[Partial<NewEntry>, Partial<ClipRules>, ReturnType<typeof whyNotBegun>]>([
  [{}, {}, null],
  [{ sentAt: new Date('2026-12-05T17:00:00+07:00') }, {}, 'closed'],
  [{ sentAt: new Date('2026-12-05T17:00:00+07:00'), sender: 'person', already: 3 }, {}, 'closed'],
  [{ sender: 'group' }, {}, null],
  [{ sender: 'person' }, {}, 'sender'],
  [{ already: 2 }, {}, null],
  [{ already: 3 }, {}, 'too-many'],
  [{ already: 999 }, { entriesEach: null }, null]
])('begun with %j under %j', (entry, changes, expected) => {
  expect(whyNotBegun({ ...rules, ...changes }, { ...begun, ...entry })).toBe(expected)
})

it('is open until the millisecond before the deadline', () => {
  expect(isOpen(rules, new Date('2026-12-05T16:59:59.999+07:00'))).toBe(true)
  expect(isOpen(rules, new Date('2026-12-05T17:00:00.000+07:00'))).toBe(false)
})

const clip = { bytes: 500_000_000, form: 'clip', seconds: 300 } as const
const document = { bytes: 1000, form: 'document', seconds: 0 } as const
const sent: SentEntry = { kind: 'report', madeIn: 2023, file: clip }

it.each<[Partial<SentEntry>, Partial<ClipRules>, EntryFault[]]>([
  [{}, {}, []],
  [{ file: null }, {}, []],
  [{ kind: 'play' }, { kinds: ['report', 'model'] }, ['kind']],
  [{ kind: 'model', file: document }, { takesDocuments: true }, []],
  [{ kind: 'model', file: document }, {}, ['document']],
  [{ kind: 'play', file: document }, { takesDocuments: true }, ['document']],
  [{ file: { ...clip, bytes: 500_000_001 } }, {}, ['too-large']],
  [{ file: { ...clip, bytes: 500_000_001 } }, { largestMegabytes: 501 }, []],
  [{ file: { ...clip, seconds: 300.99 } }, {}, []],
  [{ file: { ...clip, seconds: 301 } }, {}, ['too-long']],
  [{ madeIn: 2022 }, {}, ['made-in']],
  [{ madeIn: null }, {}, ['made-in']],
  [{ madeIn: 2022 }, { madeIn: null }, []],
  [
    { kind: 'play', madeIn: null, file: { bytes: 1e9, form: 'clip', seconds: 1e4 } },
    { kinds: ['model'] },
    ['kind', 'too-large', 'too-long', 'made-in']
  ]
])('%j under %j', (entry, changes, expected) => {
  expect(faultsOf({ ...rules, ...changes }, { ...sent, ...entry })).toEqual(expected)
})
