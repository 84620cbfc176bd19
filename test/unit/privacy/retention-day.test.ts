/** The first day on which a contest may stop naming people. */
import { expect, it } from 'vitest'
import { earliestRetention, endOfDay, retentionEnd } from '../../../server/src/modules/privacy/retention-day.ts'

const check = (closings: string[], now: string, expected: string) =>
  expect(
    earliestRetention(
      closings.map((closing) => new Date(closing)),
      new Date(now)
    )
  ).toBe(expected)

it('is three days after the last round closes, or after today', () => {
  check(['2026-12-13T17:00:00+07:00', '2026-12-06T17:00:00+07:00'], '2026-12-02T08:00:00+07:00', '2026-12-16')
  check(['2026-12-06T17:00:00+07:00'], '2026-12-20T23:59:00+07:00', '2026-12-23')
  check([], '2026-12-20T00:00:00+07:00', '2026-12-23')
  // A round that closes after midnight in Vietnam, though not yet in Greenwich.
  check(['2026-12-14T00:30:00+07:00'], '2026-12-02T08:00:00+07:00', '2026-12-17')
})

it('ends with the day in Vietnam', () => {
  expect(endOfDay('2027-12-31').toISOString()).toBe('2027-12-31T16:59:59.000Z')
})

it.each<[string[], number | null, string | null]>([
  [['2026-12-13T17:00:00+07:00', '2026-12-06T17:00:00+07:00'], 12, '2027-12-13'],
  [['2026-12-31T10:00:00+07:00'], 2, '2027-02-28'],
  [['2027-12-31T10:00:00+07:00'], 2, '2028-02-29'],
  [['2026-10-31T10:00:00+07:00'], 1, '2026-11-30'],
  [['2026-11-30T18:00:00Z'], 1, '2027-01-01'],
  [['2026-12-13T17:00:00+07:00'], null, null],
  [[], 12, null]
])('rounds that close at %j, and %s months after the last: %s', (closings, months, expected) => {
  expect(
    retentionEnd(
      closings.map((closing) => new Date(closing)),
      months
    )
  ).toBe(expected)
})
