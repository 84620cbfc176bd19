/** A map that forgets: not too early, and in the end. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createRecent } from '../../../server/src/lib/recent.ts'

const spanMs = 1000

it('keeps what was set for a span, and nothing for longer than two', () => {
  const step = fc.record({ afterMs: fc.integer({ min: 0, max: 700 }), key: fc.constantFrom('a', 'b', 'c'), sets: fc.boolean() })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const recent = createRecent<number>({ spanMs, most: 1000 })
      const setAt = new Map<string, number>()
      let now = 1_000_000
      for (const { afterMs, key, sets } of steps) {
        now += afterMs
        const known = recent.get(key, now)
        const at = setAt.get(key)
        if (at !== undefined && now - at < spanMs) expect(known).toBe(at)
        // Turned only when somebody comes: here that is at least every 700 ms.
        if (at === undefined || now - at > 2 * spanMs + 700) expect(known).toBeUndefined()
        if (!sets) continue
        recent.set(key, now, now)
        setAt.set(key, now)
      }
    })
  )
})

it('holds no more than twice as many as it may', () => {
  const recent = createRecent<number>({ spanMs, most: 10 })
  for (let index = 0; index < 1000; index++) recent.set(`${index}`, index, 1_000_000)
  const left = Array.from({ length: 1000 }, (_, index) => recent.get(`${index}`, 1_000_000)).filter((value) => value !== undefined)
  expect(left.length).toBeGreaterThanOrEqual(10)
  expect(left.length).toBeLessThanOrEqual(20)
})

it('loses nothing to a clock that goes back a little', () => {
  const recent = createRecent<number>({ spanMs, most: 10 })
  recent.set('a', 1, 1_000_000)
  expect(recent.get('a', 999_500)).toBe(1)
  recent.delete('a')
  expect(recent.get('a', 999_500)).toBeUndefined()
})
