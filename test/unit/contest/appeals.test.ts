/** Until when results of a round may be disputed. */
import { expect, it } from 'vitest'
import { lastDayToDispute } from '../../../server/src/modules/contest/appeals.ts'

it.each([
  ['2026-12-07T09:00:00+07:00', 0, '2026-12-10'],
  ['2026-12-07T09:00:00+07:00', 3, '2026-12-10'],
  ['2026-12-07T09:00:00+07:00', 10, '2026-12-17'],
  // After midnight in Vietnam, though not yet in Greenwich.
  ['2026-12-07T00:30:00+07:00', 4, '2026-12-11']
])('a round that closes at %s, under rules that take appeals for %i days: to the end of %s', (closesAt, appealDays, day) => {
  expect(lastDayToDispute({ closesAt: new Date(closesAt), appealDays })).toBe(day)
})
