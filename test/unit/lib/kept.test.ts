import { expect, it } from 'vitest'
import { createKept } from '../../../server/src/lib/kept.ts'

it('forgets what was used longest ago, and keeps what alone is larger than all of it', () => {
  const kept = createKept<string>(10)
  kept.set('one', 'a', 4)
  kept.set('two', 'b', 4)
  expect(kept.get('one')).toBe('a')
  kept.set('three', 'c', 4)
  expect([kept.has('one'), kept.has('two'), kept.has('three')]).toEqual([true, false, true])
  kept.set('large', 'd', 25)
  expect([kept.has('one'), kept.has('three'), kept.get('large')]).toEqual([false, false, 'd'])
  kept.set('large', 'e', 3)
  kept.set('four', 'f', 7)
  expect([kept.get('large'), kept.get('four')]).toEqual(['e', 'f'])
  kept.clear()
  kept.set('five', 'g', 10)
  expect([kept.has('four'), kept.get('five')]).toEqual([false, 'g'])
})
