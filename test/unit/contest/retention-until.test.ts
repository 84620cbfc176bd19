/** Until when rules keep names: whole days and months, as the calendar in Vietnam counts them. */
import { expect, it } from 'vitest'
import { retentionUntil } from '../../../server/src/modules/contest/versions/retention-until.ts'
import { roundWith } from '../rules.ts'

const until = (closings: string[], retentionMonths: number | null, appealDays = 0) =>
  retentionUntil({ rounds: closings.map((closesAt) => roundWith({ closesAt })), retentionMonths, appealDays })?.getTime()

it.each<[string[], number, string]>([
  [['2026-12-13T17:00:00+07:00', '2026-12-06T17:00:00+07:00'], 12, '2027-12-13'],
  [['2027-01-31T10:00:00+07:00'], 1, '2027-02-28'],
  [['2027-12-31T10:00:00+07:00'], 2, '2028-02-29'],
  [['2026-10-31T10:00:00+07:00'], 1, '2026-11-30'],
  [['2026-11-30T18:00:00Z'], 1, '2027-01-01']
])('after rounds that close at %j, for %i months: to the end of %s', (closings, months, day) => {
  expect(until(closings, months)).toBe(Date.parse(`${day}T23:59:59+07:00`))
})

it('outlasts appeals that are taken for longer', () => {
  expect(until(['2027-01-31T10:00:00+07:00'], 1, 28)).toBe(Date.parse('2027-02-28T23:59:59+07:00'))
  expect(until(['2027-01-31T10:00:00+07:00'], 1, 60)).toBe(Date.parse('2027-04-01T23:59:59+07:00'))
})

it('is not said where the rules do not', () => {
  expect(until(['2026-12-13T17:00:00+07:00'], null)).toBeUndefined()
})
