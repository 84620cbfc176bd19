/** The calendar of the demonstration: one round past, one open, the others ahead, whenever it is first started. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { demonstrationCalendar } from '../../../server/src/modules/contest/calendar.ts'

const hour = 3_600_000
const day = 24 * hour

function check(now: string, expected: string[]) {
  expect(demonstrationCalendar(new Date(now), expected.length).map(({ opensAt }) => opensAt.toISOString())).toEqual(expected)
}

it('opens the second round at 10:00, Vietnam time, two days before', () => {
  check('2026-12-01T05:00:00.000Z', ['2026-11-22T03:00:00.000Z', '2026-11-29T03:00:00.000Z', '2026-12-06T03:00:00.000Z'])
  check('2026-12-01T16:59:59.999Z', ['2026-11-22T03:00:00.000Z', '2026-11-29T03:00:00.000Z', '2026-12-06T03:00:00.000Z'])
  check('2026-12-01T17:00:00.000Z', ['2026-11-23T03:00:00.000Z', '2026-11-30T03:00:00.000Z', '2026-12-07T03:00:00.000Z'])
  check('2026-11-30T17:00:00.000Z', ['2026-11-22T03:00:00.000Z', '2026-11-29T03:00:00.000Z'])
  check('2026-12-01T05:00:00.000Z', [])
})

const moment = fc.date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })

it('has one round past, one open and the others ahead at every moment', () => {
  fc.assert(
    fc.property(moment, fc.integer({ min: 2, max: 8 }), (now, rounds) => {
      const phases = demonstrationCalendar(now, rounds).map(({ opensAt, closesAt }) =>
        now < opensAt ? 'ahead' : now < closesAt ? 'open' : 'past'
      )
      expect(phases).toEqual(['past', 'open', ...Array<string>(rounds - 2).fill('ahead')])
    })
  )
})

it('leaves the open round open for more than four days yet', () => {
  fc.assert(
    fc.property(moment, (now) => {
      const [, open] = demonstrationCalendar(now, 2)
      expect(open!.closesAt.getTime() - now.getTime()).toBeGreaterThan(4 * day)
      expect(now.getTime() - open!.opensAt.getTime()).toBeGreaterThanOrEqual(38 * hour)
    })
  )
})

it('goes from 10:00 to 09:00 a week later, round after round without overlap', () => {
  fc.assert(
    fc.property(moment, (now) => {
      const windows = demonstrationCalendar(now, 4)
      for (const [index, { opensAt, closesAt }] of windows.entries()) {
        expect([opensAt.getUTCHours(), opensAt.getTime() % hour]).toEqual([3, 0])
        expect(closesAt.getTime() - opensAt.getTime()).toBe(7 * day - hour)
        const next = windows[index + 1]
        if (next) expect(next.opensAt.getTime() - closesAt.getTime()).toBe(hour)
      }
    })
  )
})
