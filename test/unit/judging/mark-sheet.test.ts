/** A sheet is kept whatever is missing, and signed only when nothing is. */
import { expect, it } from 'vitest'
import { type Sheet, type SheetFault, totalOf, whyNotKept, whyNotSigned } from '../../../server/src/modules/judging/mark-sheet.ts'
import { clipsWith, criterionWith } from '../rules.ts'

const rules = clipsWith({
  criteria: [
    criterionWith({ id: 'noi-dung', maximum: 60, remarkBelow: 30 }),
    criterionWith({ id: 'hinh-thuc', maximum: 40, step: 0.25 }),
    criterionWith({ id: 'thoi-luong', maximum: 5, step: 1 })
  ]
})
const sheet = (content: number | undefined, form: number, time: number, remarks: Sheet['remarks'] = {}): Sheet => ({
  marks: { ...(content === undefined ? {} : { 'noi-dung': content }), 'hinh-thuc': form, 'thoi-luong': time },
  remarks
})

it.each<[Sheet, kept: SheetFault | null, signed: SheetFault | null]>([
  [sheet(60, 0, 5), null, null],
  [sheet(59.5, 0.25, 0), null, null],
  [sheet(undefined, 0, 0), null, 'unmarked'],
  [{ marks: {}, remarks: {} }, null, 'unmarked'],
  [sheet(30, 0, 0), null, null],
  [sheet(29.5, 0, 0), null, 'remark-missing'],
  [sheet(29.5, 0, 0, { 'noi-dung': '  ' }), null, 'remark-missing'],
  [sheet(29.5, 0, 0, { 'noi-dung': 'sơ sài' }), null, null],
  [sheet(60.5, 0, 0), 'out-of-range', 'out-of-range'],
  [sheet(-0.5, 0, 0), 'out-of-range', 'out-of-range'],
  [sheet(Number.NaN, 0, 0), 'out-of-range', 'out-of-range'],
  [sheet(59.25, 0, 0), 'not-in-steps', 'not-in-steps'],
  [sheet(59, 0.3, 0), 'not-in-steps', 'not-in-steps'],
  [sheet(59, 0, 0.5), 'not-in-steps', 'not-in-steps'],
  [{ marks: { them: 1 }, remarks: {} }, 'unknown', 'unknown'],
  [sheet(59, 0, 0, { them: 'x' }), 'unknown', 'unknown']
])('%j', (given, kept, signed) => {
  expect([whyNotKept(rules, given), whyNotSigned(rules, given)]).toEqual([kept, signed])
})

it('adds up what the rules have, exactly', () => {
  expect(totalOf(rules, { 'noi-dung': 29.5, 'hinh-thuc': 0.25, 'thoi-luong': 5 })).toBe(34.75)
  expect(totalOf(rules, {})).toBe(0)
})
