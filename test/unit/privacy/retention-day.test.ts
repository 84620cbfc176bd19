/** The first day on which a contest may stop naming people. */
import { expect, it } from 'vitest'
import { earliestRetention } from '../../../server/src/modules/privacy/retention-day.ts'

it.each<[string[], number, string, string]>([
  [['2026-12-13T17:00:00+07:00', '2026-12-06T17:00:00+07:00'], 3, '2026-12-02T08:00:00+07:00', '2026-12-16'],
  [['2026-12-13T17:00:00+07:00', '2026-12-06T17:00:00+07:00'], 10, '2026-12-02T08:00:00+07:00', '2026-12-23'],
  [['2026-12-06T17:00:00+07:00'], 0, '2026-12-20T23:59:00+07:00', '2026-12-23'],
  [[], 3, '2026-12-20T00:00:00+07:00', '2026-12-23'],
  // A round that closes after midnight in Vietnam, though not yet in Greenwich.
  [['2026-12-14T00:30:00+07:00'], 3, '2026-12-02T08:00:00+07:00', '2026-12-17']
])('after rounds that close at %j, with %i days to appeal, at %s: %s', (closings, appealDays, now, expected) => {
  expect(
    earliestRetention(
      closings.map((closing) => new Date(closing)),
      appealDays,
      new Date(now)
    )
  ).toBe(expected)
})
