import { describe, expect, it } from 'vitest'
import {
  better,
  hasJumped,
  markPassed,
  measure,
  type Reading,
  remaining,
  shownSeconds
} from '../../../../web/src/features/attempt/clock.ts'

const server = '2026-11-19T20:20:00+07:00'
const deadline = '2026-11-19T20:23:18+07:00'
const whole = 198_000

/** The device's wall clock is three hours behind: nothing may depend on it. */
const wall = Date.parse(server) - 3 * 3600_000
const at = (monotonic: number, wallShift = 0): Reading => ({ monotonic, wall: wall + monotonic + wallShift })

describe('the time that is left', () => {
  it('takes the middle of the round trip as the moment of the server’s stamp', () => {
    const sync = measure(server, at(1000), at(1400))
    expect(sync.offBy).toBe(200)
    expect(remaining(sync, deadline, at(1400))).toBe(whole - 200)
  })
  it('counts by the monotonic clock', () => {
    const sync = measure(server, at(0), at(0))
    expect(remaining(sync, deadline, at(60_000))).toBe(whole - 60_000)
    expect(remaining(sync, deadline, at(60_000, 3 * 3600_000))).toBe(whole - 60_000)
  })
  it('never falls below nothing', () => expect(remaining(measure(server, at(0), at(0)), deadline, at(whole + 5000))).toBe(0))
  it('is off by at most half of the round trip, wherever the server stamped', () => {
    for (const stampedAt of [0, 150, 300]) {
      const sync = measure(new Date(Date.parse(server) + stampedAt).toISOString(), at(0), at(300))
      expect(Math.abs(remaining(sync, deadline, at(300)) - (whole - 300))).toBeLessThanOrEqual(150)
    }
  })
})

describe('a device that slept or was set', () => {
  const sync = measure(server, at(0), at(0))
  const rows: [name: string, now: Reading, jumped: boolean][] = [
    ['nothing happened', at(600_000), false],
    ['the wall clock drifted by a second', at(600_000, 1000), false],
    ['exactly the tolerated two seconds', at(1000, 2000), false],
    ['slept ten minutes with its monotonic clock', at(1000, 600_000), true],
    ['was set back an hour', at(1000, -3600_000), true]
  ]
  it.each(rows)('%s', (_, now, jumped) => expect(hasJumped(sync, now)).toBe(jumped))

  it('is right again with the next reply, however slow', () => {
    const woken = measure('2026-11-19T20:30:00+07:00', at(1000, 600_000), at(1400, 600_000))
    expect(better(measure(server, at(0), at(10)), woken)).toBe(woken)
  })
})

describe('which measure to trust', () => {
  const fine = measure(server, at(0), at(100))
  it('takes a finer one', () => {
    const finer = measure(server, at(1000), at(1050))
    expect(better(fine, finer)).toBe(finer)
  })
  it('keeps a fine one over a coarse one', () => expect(better(fine, measure(server, at(1000), at(5000)))).toBe(fine))
  it('takes an equal one after a while, against drift', () => {
    const later = measure(server, at(600_000), at(600_600))
    expect(better(fine, later)).toBe(later)
  })
})

describe('what is shown and spoken', () => {
  it.each([
    [8000, 8],
    [7999, 8],
    [1, 1],
    [0, 0]
  ])('%i ms as %i s', (left, seconds) => expect(shownSeconds(left)).toBe(seconds))
  it.each([
    [301, 300, 300],
    [300, 299, undefined],
    [400, 30, 60],
    [61, 60, 60],
    [59, 58, undefined],
    [1, 0, 0],
    [500, 0, 0]
  ])('from %i to %i s says %s', (before, now, mark) => expect(markPassed(before, now)).toBe(mark))
})
