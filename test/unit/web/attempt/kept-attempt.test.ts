import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { remaining, type Sync } from '../../../../web/src/features/attempt/clock.ts'
import { asStored, forgetAttempt, keepAttempt, keptAttempt } from '../../../../web/src/features/attempt/kept-attempt.ts'
import { attempt, chosen, saved, stateAfter } from './sample.ts'

const wall = Date.parse(attempt.serverNow) - 3 * 3600_000
const sync: Sync = { serverAt: Date.parse(attempt.serverNow), read: { monotonic: 5000, wall }, offBy: 40 }
let storage: Map<string, string>

beforeEach(() => {
  storage = new Map()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => void storage.set(key, value),
    removeItem: (key: string) => void storage.delete(key)
  })
})
afterEach(() => vi.unstubAllGlobals())

const state = stateAfter(chosen(1, 'a'), saved(1, 1), chosen(2, 'b'), chosen(0, 320), saved(0, 1))

it('keeps the paper and what the server had stored; what waits is kept elsewhere', () => {
  expect(asStored(state)).toEqual({
    ...attempt,
    answers: [{ position: 1, seq: 1, optionIds: ['a'] }],
    prediction: { seq: 1, value: 320 }
  })
  keepAttempt(state, sync)
  expect(keptAttempt('attempt', { monotonic: 0, wall })?.reply).toEqual(asStored(state))
})

it('counts on by the device’s clock after a reload, and trusts any reply more', () => {
  keepAttempt(state, sync)
  const now = { monotonic: 100, wall: wall + 60_000 }
  const kept = keptAttempt('attempt', now)
  expect(kept && remaining(kept.sync, attempt.deadlineAt, now)).toBe(14 * 60_000)
  expect(kept?.sync.offBy).toBeGreaterThan(60_000)
})

it('knows only the paper that was opened last, until it is over', () => {
  expect(keptAttempt('attempt', sync.read)).toBeUndefined()
  keepAttempt(state, sync)
  expect(keptAttempt('other', sync.read)).toBeUndefined()
  forgetAttempt('other')
  expect(keptAttempt('attempt', sync.read)).toBeDefined()
  forgetAttempt('attempt')
  expect(keptAttempt('attempt', sync.read)).toBeUndefined()
})

it('is absent where the storage is closed or holds something else', () => {
  storage.set('hoi-thi:attempt', '{')
  expect(keptAttempt('attempt', sync.read)).toBeUndefined()
  vi.stubGlobal('localStorage', undefined)
  keepAttempt(state, sync)
  expect(keptAttempt('attempt', sync.read)).toBeUndefined()
})
