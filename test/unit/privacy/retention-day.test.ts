/** The first day on which a contest may stop naming people. */
import { expect, it } from 'vitest'
import { earliestRetention, endOfDay } from '../../../server/src/modules/privacy/retention-day.ts'

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
