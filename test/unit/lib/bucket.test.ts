/** Token buckets and growing delays, against what they promise and not against how they are counted. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type BackOff,
  begin,
  delayAfter,
  type Failures,
  fullBucket,
  type Limit,
  noFailures,
  take,
  takeBack,
  waitUntil
} from '../../../server/src/lib/bucket.ts'

const start = Date.parse('2026-12-02T08:00:00+07:00')

/** Takes at these instants, which do not go back; when something was given, and how much. */
function takeAll(limit: Limit, asked: readonly { afterMs: number; tokens: number }[]) {
  let now = start
  let bucket = fullBucket
  return asked.map(({ afterMs, tokens }) => {
    now += afterMs
    const taken = take(bucket, now, limit, tokens)
    const refused = taken.waitSeconds > 0
    expect(refused && taken.bucket !== bucket).toBe(false)
    bucket = taken.bucket
    return { now, tokens, isGiven: !refused, waitSeconds: taken.waitSeconds, bucket }
  })
}

const limits = fc.record({ rate: fc.double({ min: 0.01, max: 100, noNaN: true }), burst: fc.integer({ min: 1, max: 600 }) })
const asks = fc.array(fc.record({ afterMs: fc.integer({ min: 0, max: 20_000 }), tokens: fc.integer({ min: 1, max: 5 }) }), {
  maxLength: 80
})

describe('a bucket of tokens', () => {
  it('gives in no span of time more than what was in it and what has come meanwhile', () => {
    fc.assert(
      fc.property(limits, asks, (limit, asked) => {
        const given = takeAll(limit, asked).filter(({ isGiven }) => isGiven)
        given.forEach((first, index) => {
          let sum = 0
          for (const { now, tokens } of given.slice(index)) {
            sum += tokens
            // Less than a millisecond's worth is rounding.
            expect(sum).toBeLessThanOrEqual(limit.burst + ((now - first.now + 1.01) / 1000) * limit.rate)
          }
        })
      })
    )
  })

  it('gives at once what is asked for no faster than it fills', () => {
    fc.assert(
      fc.property(limits, fc.integer({ min: 1, max: 200 }), (limit, times) => {
        const afterMs = Math.ceil(1000 / limit.rate)
        const asked = Array.from({ length: times }, () => ({ afterMs, tokens: 1 }))
        expect(takeAll(limit, asked).every(({ isGiven }) => isGiven)).toBe(true)
      })
    )
  })

  it('gives a whole burst at one instant and then nothing', () => {
    fc.assert(
      fc.property(limits, (limit) => {
        const asked = Array.from({ length: limit.burst + 3 }, () => ({ afterMs: 0, tokens: 1 }))
        expect(takeAll(limit, asked).filter(({ isGiven }) => isGiven)).toHaveLength(limit.burst)
      })
    )
  })

  it('gives after the wait that it names, and not before', () => {
    fc.assert(
      fc.property(limits, asks, (limit, asked) => {
        for (const { now, tokens, isGiven, waitSeconds, bucket } of takeAll(limit, asked)) {
          if (isGiven || tokens > limit.burst) continue
          expect(take(bucket, now + waitSeconds * 1000, limit, tokens).waitSeconds).toBe(0)
          expect(take(bucket, now + waitSeconds * 1000 - 2, limit, tokens).waitSeconds).toBeGreaterThan(0)
        }
      })
    )
  })

  it('never holds up anybody for a clock that went back', () => {
    const limit = { rate: 10, burst: 20 }
    let bucket = fullBucket
    for (let time = 0; time < 20; time++) bucket = take(bucket, start, limit).bucket
    expect(take(bucket, start, limit).waitSeconds).toBeGreaterThan(0)
    expect(take(bucket, start - 3_600_000, limit).waitSeconds).toBe(0)
    // Another machine's clock may differ a little: that is no way around.
    expect(take(bucket, start - 200, limit).waitSeconds).toBeGreaterThan(0)
  })
})

const backOff: BackOff = { free: 5, firstSeconds: 32, longestSeconds: 900 }

/** Tries as soon as it may; the seconds since the first try at which each is heard. */
function triesWithin(seconds: number): number[] {
  const heard: number[] = []
  let failures: Failures = noFailures
  for (let now = start; now < start + seconds * 1000; ) {
    const begun = begin(failures, now, backOff)
    if (begun.waitSeconds > 0) now += Math.ceil(begun.waitSeconds * 1000)
    else heard.push((now - start) / 1000)
    failures = begun.failures
  }
  return heard
}

describe('a delay that grows with failures', () => {
  it.each([
    [0, 0],
    [4, 0],
    [5, 32],
    [6, 64],
    [9, 512],
    [10, 900],
    [5000, 900]
  ])('after %i failures: %i s', (count, seconds) => expect(delayAfter(count, backOff)).toBe(seconds))

  it('hears five tries at once, twelve in the first hour, and about a hundred in a day', () => {
    const heard = triesWithin(86_400)
    expect(heard.slice(0, 7)).toEqual([0, 0, 0, 0, 0, 32, 96])
    expect(heard.filter((at) => at < 3600)).toHaveLength(12)
    expect(heard.length).toBeLessThanOrEqual(110)
  })

  it('is the same for tries at the same moment: what is under way counts', () => {
    let failures = noFailures
    const waits = Array.from({ length: 50 }, () => {
      const begun = begin(failures, start, backOff)
      failures = begun.failures
      return begun.waitSeconds
    })
    expect(waits.filter((wait) => wait === 0)).toHaveLength(5)
  })

  it('changes nothing while it lasts, so that whoever keeps asking waits no longer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 40 }), fc.array(fc.integer({ min: 0, max: 31_000 })), (count, moments) => {
        const failures = { count, until: start + 31_001 }
        for (const moment of moments) expect(begin(failures, start + moment, backOff).failures).toBe(failures)
      })
    )
  })

  it('holds up no free try for a clock that is a little behind', () => {
    const once = begin(noFailures, start, backOff).failures
    expect(begin(once, start - 200, backOff).waitSeconds).toBe(0)
    expect(begin(takeBack(once), start - 200, backOff).waitSeconds).toBe(0)
  })

  it('is over after a success', () => expect(begin(noFailures, start, backOff).waitSeconds).toBe(0))

  it('forgets a try that was neither right nor wrong', () => {
    let failures = noFailures
    for (let time = 0; time < 30; time++) {
      const begun = begin(failures, start, backOff)
      expect(begun.waitSeconds).toBe(0)
      failures = takeBack(begun.failures)
    }
    expect(failures.count).toBe(0)
    expect(takeBack(noFailures)).toEqual(noFailures)
  })

  it('never lasts longer than the longest, whatever a clock did', () => {
    expect(waitUntil(start + 900_000, start, backOff)).toBe(900)
    expect(waitUntil(start + 3_600_000, start, backOff)).toBe(0)
  })
})
