/** Replies kept for a moment: however many look, one is made. */
import { expect, it } from 'vitest'
import { createBoardCache } from '../../../server/src/modules/ranking/board-cache.ts'

/** A maker whose results end when the test says so. */
function makerOf() {
  const made: { resolve(value: string): void; reject(error: unknown): void }[] = []
  const make = () => new Promise<string>((resolve, reject) => made.push({ resolve, reject }))
  return { make, made }
}

/** How many replies are made when one key is asked for at these milliseconds. */
async function check(moments: number[], expected: number) {
  const cache = createBoardCache()
  let made = 0
  for (const nowMs of moments) await cache.get('key', nowMs, async () => ++made)
  expect(made).toBe(expected)
}

it('makes one reply for everyone who looks within two seconds, and another one after', async () => {
  await check([0], 1)
  await check([0, 0, 0], 1)
  await check([0, 1, 1000, 1999], 1)
  await check([0, 2000], 2)
  await check([0, 2001], 2)
  await check([0, 1999, 2000, 3999, 4000], 3)
  await check([10_000, 10_500, 12_000], 2)
})

it('makes another one when the clock goes back', async () => {
  await check([10_000, 5000], 2)
})

it('lets those who come meanwhile wait for the same result', async () => {
  const cache = createBoardCache()
  const { make, made } = makerOf()
  const replies = [0, 1, 1999].map((nowMs) => cache.get('key', nowMs, make))
  expect(made).toHaveLength(1)
  made[0]!.resolve('board')
  expect(await Promise.all(replies)).toEqual(['board', 'board', 'board'])
})

it('keeps each key apart', async () => {
  const cache = createBoardCache()
  expect(await cache.get('one', 0, async () => 1)).toBe(1)
  expect(await cache.get('other', 0, async () => 2)).toBe(2)
  expect(await cache.get('one', 0, async () => 3)).toBe(1)
})

it('does not keep a failure, and tells it to all who waited', async () => {
  const cache = createBoardCache()
  const { make, made } = makerOf()
  const replies = Promise.allSettled([cache.get('key', 0, make), cache.get('key', 1, make)])
  const error = new Error('lost')
  made[0]!.reject(error)
  expect(await replies).toEqual([
    { status: 'rejected', reason: error },
    { status: 'rejected', reason: error }
  ])
  expect(await cache.get('key', 2, async () => 'board')).toBe('board')
})

it('keeps a newer reply when an older one fails late', async () => {
  const cache = createBoardCache()
  const { make, made } = makerOf()
  const older = Promise.allSettled([cache.get('key', 0, make)])
  const newer = cache.get('key', 2000, async () => 'newer')
  made[0]!.reject(new Error('lost'))
  await older
  expect(await newer).toBe('newer')
  expect(await cache.get('key', 2001, async () => 'made once too often')).toBe('newer')
})

it('forgets everything when it is cleared', async () => {
  const cache = createBoardCache()
  await cache.get('key', 0, async () => 'before')
  cache.clear()
  expect(await cache.get('key', 0, async () => 'after')).toBe('after')
})

it('holds no more than two thousand replies', async () => {
  const cache = createBoardCache()
  let made = 0
  const make = async () => ++made
  for (let key = 0; key < 2000; key++) await cache.get(`key ${key}`, 0, make)
  await cache.get('key 0', 0, make)
  expect(made).toBe(2000)
  await cache.get('one more', 0, make)
  await cache.get('key 0', 0, make)
  expect(made).toBe(2002)
})

it('keeps what took long to make so much longer that making it takes a twentieth of the time', async () => {
  let elapsed = 0
  const cache = createBoardCache({ stopwatch: () => elapsed })
  let made = 0
  const make = async () => {
    elapsed += 500
    return ++made
  }
  for (const nowMs of [0, 2000, 9999]) expect(await cache.get('key', nowMs, make)).toBe(1)
  expect(await cache.get('key', 10_000, make)).toBe(2)
})
