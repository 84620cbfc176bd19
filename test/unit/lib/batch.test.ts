/** Group commit: each caller gets its own outcomes after its own commit, whatever the others do and in whatever order things happen. */
import { expect, it } from 'vitest'
import { type BatchOptions, createBatch } from '../../../server/src/lib/batch.ts'
import { BadItem, ConnectionLost, Full, type Item, itemsOf, outcomeOf, outcomesOf } from './batch-items.ts'

interface Write {
  items: Item[]
  commit(outcomes?: string[]): void
  fail(error: unknown): void
}

/** A batch whose writes end when the test says so. */
function openBatch(limits: Partial<Pick<BatchOptions<Item, string>, 'largest' | 'longest'>> = {}) {
  const writes: Write[] = []
  const batch = createBatch<Item, string>({
    largest: 10,
    longest: 100,
    ...limits,
    full: () => new Full(),
    blamesItem: (error) => error instanceof BadItem,
    write: (items) =>
      new Promise((resolve, reject) => {
        writes.push({ items, commit: (outcomes = items.map(outcomeOf)) => resolve(outcomes), fail: reject })
      })
  })
  return { batch, writes }
}

/** Lets everything happen that waits for nothing. */
const settle = async () => {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve))
}

/** Notes what became of a promise, to be looked at while it may still be open. */
function watch<T>(promise: Promise<T>) {
  const seen: { value?: T; error?: unknown; state: 'open' | 'resolved' | 'rejected' } = { state: 'open' }
  promise.then(
    (value) => Object.assign(seen, { value, state: 'resolved' }),
    (error: unknown) => Object.assign(seen, { error, state: 'rejected' })
  )
  return seen
}

it('answers nobody before the commit', async () => {
  const { batch, writes } = openBatch()
  const one = watch(batch.add(itemsOf(1, 2)))
  await settle()
  expect(writes).toHaveLength(1)
  expect(one.state).toBe('open')
  writes[0]!.commit()
  await settle()
  expect(one).toEqual({ state: 'resolved', value: outcomesOf(1, 2) })
})

it('gathers those who come in the same turn into one write, in the order of coming', async () => {
  const { batch, writes } = openBatch()
  const callers = [1, 2, 3].map((caller) => watch(batch.add(itemsOf(caller, caller))))
  await settle()
  expect(writes.map(({ items }) => items.map(outcomeOf))).toEqual([['1.0', '2.0', '2.1', '3.0', '3.1', '3.2']])
  writes[0]!.commit()
  await settle()
  expect(callers.map(({ value }) => value)).toEqual([outcomesOf(1, 1), outcomesOf(2, 2), outcomesOf(3, 3)])
})

it('lets those who come during a write wait for the next one', async () => {
  const { batch, writes } = openBatch()
  const early = watch(batch.add(itemsOf(1, 1)))
  await settle()
  const late = [2, 3].map((caller) => watch(batch.add(itemsOf(caller, 1))))
  await settle()
  expect(writes).toHaveLength(1)
  writes[0]!.commit()
  await settle()
  expect(early.state).toBe('resolved')
  expect(late.map(({ state }) => state)).toEqual(['open', 'open'])
  expect(writes[1]!.items).toHaveLength(2)
  writes[1]!.commit()
  await settle()
  expect(late.map(({ state }) => state)).toEqual(['resolved', 'resolved'])
})

it.each([
  { sizes: [1, 1, 1], largest: 3, expected: [3] },
  { sizes: [1, 1, 1, 1], largest: 3, expected: [3, 1] },
  { sizes: [2, 2], largest: 3, expected: [2, 2] },
  { sizes: [4], largest: 3, expected: [4] },
  { sizes: [1, 4, 1], largest: 3, expected: [1, 4, 1] },
  { sizes: [3, 3], largest: 3, expected: [3, 3] },
  { sizes: [1, 1], largest: 1, expected: [1, 1] }
])('splits $sizes into writes of $expected when $largest is the most', async ({ sizes, largest, expected }) => {
  const { batch, writes } = openBatch({ largest })
  const callers = sizes.map((size, caller) => watch(batch.add(itemsOf(caller, size))))
  for (let index = 0; index < expected.length; index++) {
    await settle()
    expect(writes).toHaveLength(index + 1)
    writes[index]!.commit()
  }
  await settle()
  expect(writes.map(({ items }) => items.length)).toEqual(expected)
  expect(callers.map(({ value }) => value)).toEqual(sizes.map((size, caller) => outcomesOf(caller, size)))
})

it('refuses at once what the queue cannot hold, and keeps what it holds', async () => {
  const { batch, writes } = openBatch({ longest: 3 })
  const held = [1, 2, 3].map((caller) => watch(batch.add(itemsOf(caller, 1))))
  const refused = watch(batch.add(itemsOf(4, 1)))
  await Promise.resolve()
  await Promise.resolve()
  expect(refused.state).toBe('rejected')
  expect(refused.error).toBeInstanceOf(Full)
  await settle()
  writes[0]!.commit()
  await settle()
  expect(writes).toHaveLength(1)
  expect(writes[0]!.items.map(({ caller }) => caller)).toEqual([1, 2, 3])
  expect(held.map(({ state }) => state)).toEqual(['resolved', 'resolved', 'resolved'])
})

it('refuses a caller whole: never some of its items', async () => {
  const { batch, writes } = openBatch({ longest: 3 })
  watch(batch.add(itemsOf(1, 2)))
  expect(watch(batch.add(itemsOf(2, 2))).state).toBe('open')
  const fits = watch(batch.add(itemsOf(3, 1)))
  await settle()
  expect(writes[0]!.items.map(({ caller }) => caller)).toEqual([1, 1, 3])
  writes[0]!.commit()
  await settle()
  expect(fits.state).toBe('resolved')
})

it('counts as waiting only what is not yet being written', async () => {
  const { batch, writes } = openBatch({ longest: 2, largest: 2 })
  watch(batch.add(itemsOf(1, 2)))
  await settle()
  const next = watch(batch.add(itemsOf(2, 2)))
  const refused = watch(batch.add(itemsOf(3, 1)))
  await settle()
  expect([next.state, refused.state]).toEqual(['open', 'rejected'])
  writes[0]!.commit()
  await settle()
  expect(watch(batch.add(itemsOf(4, 2))).state).toBe('open')
  writes[1]!.commit()
  await settle()
  writes[2]!.commit()
  await settle()
  expect(writes.map(({ items }) => items[0]!.caller)).toEqual([1, 2, 4])
})

it('has room again after refusals and failures', async () => {
  const { batch, writes } = openBatch({ longest: 1 })
  const lost = watch(batch.add(itemsOf(1, 1)))
  const refused = watch(batch.add(itemsOf(2, 1)))
  await settle()
  writes[0]!.fail(new ConnectionLost())
  await settle()
  const later = watch(batch.add(itemsOf(3, 1)))
  await settle()
  writes[1]!.commit()
  await settle()
  expect([lost.state, refused.state, later.state]).toEqual(['rejected', 'rejected', 'resolved'])
})

it('fails only the caller whose item is bad', async () => {
  const { batch, writes } = openBatch()
  const callers = [1, 2, 3].map((caller) => watch(batch.add(itemsOf(caller, 2))))
  await settle()
  const error = new BadItem()
  writes[0]!.fail(error)
  await settle()
  writes[1]!.fail(error)
  await settle()
  writes[2]!.commit()
  await settle()
  writes[3]!.fail(error)
  await settle()
  writes[4]!.commit()
  await settle()
  expect(writes.map(({ items }) => items.map(({ caller }) => caller))).toEqual([
    [1, 1, 2, 2, 3, 3],
    [1, 1, 2, 2],
    [1, 1],
    [2, 2],
    [3, 3]
  ])
  expect(callers).toEqual([
    { state: 'resolved', value: outcomesOf(1, 2) },
    { state: 'rejected', error },
    { state: 'resolved', value: outcomesOf(3, 2) }
  ])
})

it('tells everybody in a write that the connection was lost, tries none of them again, and goes on with the next', async () => {
  const { batch, writes } = openBatch({ largest: 3 })
  const callers = [1, 2, 3, 4].map((caller) => watch(batch.add(itemsOf(caller, 1))))
  await settle()
  const error = new ConnectionLost()
  writes[0]!.fail(error)
  await settle()
  expect(callers.map(({ state }) => state)).toEqual(['rejected', 'rejected', 'rejected', 'open'])
  expect(callers.slice(0, 3).every((caller) => caller.error === error)).toBe(true)
  expect(writes.map(({ items }) => items.length)).toEqual([3, 1])
  writes[1]!.commit()
  await settle()
  expect(callers[3]!.state).toBe('resolved')
})

it('loses nobody when the connection is lost while halves are tried', async () => {
  const { batch, writes } = openBatch()
  const callers = [1, 2, 3].map((caller) => watch(batch.add(itemsOf(caller, 1))))
  await settle()
  writes[0]!.fail(new BadItem())
  await settle()
  writes[1]!.commit()
  await settle()
  writes[2]!.fail(new ConnectionLost())
  await settle()
  expect(callers.map(({ state }) => state)).toEqual(['resolved', 'resolved', 'rejected'])
})

it('passes on a failure that is thrown instead of returned', async () => {
  const error = new ConnectionLost()
  const batch = createBatch<Item, string>({
    largest: 10,
    longest: 10,
    full: () => new Full(),
    blamesItem: () => false,
    write: () => {
      throw error
    }
  })
  await expect(batch.add(itemsOf(1, 1))).rejects.toBe(error)
  await expect(batch.add(itemsOf(2, 1))).rejects.toBe(error)
})

it('is drained when nothing waits and nothing is under way', async () => {
  const { batch, writes } = openBatch({ largest: 1 })
  await batch.drained()
  watch(batch.add(itemsOf(1, 1)))
  watch(batch.add(itemsOf(2, 1)))
  const drained = watch(batch.drained())
  await settle()
  expect(drained.state).toBe('open')
  writes[0]!.commit()
  await settle()
  expect(drained.state).toBe('open')
  writes[1]!.commit()
  await settle()
  expect(drained.state).toBe('resolved')
})

it('is drained only when those who came meanwhile are written too', async () => {
  const { batch, writes } = openBatch()
  const again = watch(batch.add(itemsOf(1, 1)).then(() => batch.add(itemsOf(2, 1))))
  const drained = watch(batch.drained())
  await settle()
  writes[0]!.commit()
  await settle()
  expect([again.state, drained.state]).toEqual(['open', 'open'])
  writes[1]!.commit()
  await settle()
  expect([again.state, drained.state]).toEqual(['resolved', 'resolved'])
})

it('is drained after a failure too', async () => {
  const { batch, writes } = openBatch()
  watch(batch.add(itemsOf(1, 1)))
  const drained = watch(batch.drained())
  await settle()
  writes[0]!.fail(new ConnectionLost())
  await settle()
  expect(drained.state).toBe('resolved')
})
