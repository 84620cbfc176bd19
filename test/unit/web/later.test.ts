import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { later } from '../../../web/src/app/later.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('fetches once, however often it is asked', async () => {
  const load = vi.fn(async () => 'part')
  const part = later(load)
  expect(load).not.toHaveBeenCalled()
  await Promise.all([part.fetch(), part.fetch()])
  await part.fetch()
  expect(load).toHaveBeenCalledTimes(1)
  expect(part.store.getState().part).toBe('part')
})

it('ends after a first try that failed, and goes on trying by itself', async () => {
  const load = vi.fn(async () => 'part').mockRejectedValueOnce(new TypeError('Failed to fetch'))
  const part = later(load)
  await part.fetch()
  expect(part.store.getState().part).toBeUndefined()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(part.store.getState().part).toBe('part')
  expect(load).toHaveBeenCalledTimes(2)
})
