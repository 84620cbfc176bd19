/** Group commit under every interleaving of callers and commits. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createBatch } from '../../../server/src/lib/batch.ts'
import { BadItem, Full, type Item, itemsOf, outcomeOf, outcomesOf } from './batch-items.ts'

interface Caller {
  size: number
  bad: number | null
}

/** Callers come and writes end in the order that the scheduler chooses; a write with a bad item commits nothing. */
async function runInterleaved(scheduler: fc.Scheduler, callers: readonly Caller[], limits: { largest: number; longest: number }) {
  const seen = { mostUnderWay: 0, groups: [] as Item[][], committed: [] as string[], came: [] as number[] }
  let underWay = 0
  const batch = createBatch<Item, string>({
    ...limits,
    full: () => new Full(),
    blamesItem: (error) => error instanceof BadItem,
    write: async (items) => {
      seen.mostUnderWay = Math.max(seen.mostUnderWay, ++underWay)
      seen.groups.push(items)
      await scheduler.schedule(Promise.resolve(), 'commit')
      underWay--
      if (items.some(({ isBad }) => isBad)) throw new BadItem()
      seen.committed.push(...items.map(outcomeOf))
      return items.map(outcomeOf)
    }
  })
  const results = callers.map(async ({ size, bad }, caller) => {
    await scheduler.schedule(Promise.resolve(), `caller ${caller}`)
    seen.came.push(caller)
    return batch.add(itemsOf(caller, size).map((item) => ({ ...item, isBad: item.place === bad })))
  })
  const settled = await scheduler.waitFor(Promise.allSettled(results))
  await scheduler.waitFor(batch.drained())
  return { ...seen, settled }
}

const callers = (bad: fc.Arbitrary<number | null>) =>
  fc.array(fc.record({ size: fc.integer({ min: 1, max: 5 }), bad }), { minLength: 1, maxLength: 20 })

it('gives each caller exactly its own outcomes under every interleaving, one write at a time, none too large', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), callers(fc.constant(null)), fc.integer({ min: 1, max: 8 }), async (scheduler, given, largest) => {
      const run = await runInterleaved(scheduler, given, { largest, longest: 1000 })
      expect(run.settled).toEqual(given.map(({ size }, caller) => ({ status: 'fulfilled', value: outcomesOf(caller, size) })))
      expect(run.mostUnderWay).toBe(1)
      for (const group of run.groups) {
        expect(group.length > 0 && (group.length <= largest || new Set(group.map(({ caller }) => caller)).size === 1)).toBe(true)
      }
      expect(run.groups.flat().map(outcomeOf)).toEqual(run.came.flatMap((caller) => outcomesOf(caller, given[caller]!.size)))
    })
  )
})

it('commits every good caller exactly once and no bad one under every interleaving', async () => {
  const bad = fc.option(fc.integer({ min: 0, max: 4 }), { freq: 3 })
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), callers(bad), fc.integer({ min: 1, max: 8 }), async (scheduler, given, largest) => {
      const run = await runInterleaved(scheduler, given, { largest, longest: 1000 })
      const isGood = ({ size, bad }: Caller) => bad === null || bad >= size
      given.forEach((caller, index) => {
        const result = run.settled[index]!
        if (isGood(caller)) expect(result).toEqual({ status: 'fulfilled', value: outcomesOf(index, caller.size) })
        else expect(result.status === 'rejected' && result.reason instanceof BadItem).toBe(true)
      })
      const expected = given.flatMap((caller, index) => (isGood(caller) ? outcomesOf(index, caller.size) : []))
      expect([...run.committed].sort()).toEqual(expected.sort())
      expect(run.mostUnderWay).toBe(1)
    })
  )
})

it('writes everything that it accepts and nothing that it refuses under every interleaving', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), callers(fc.constant(null)), fc.integer({ min: 1, max: 8 }), async (scheduler, given, longest) => {
      const run = await runInterleaved(scheduler, given, { largest: 4, longest })
      const expected = given.flatMap(({ size }, caller) => (run.settled[caller]!.status === 'fulfilled' ? outcomesOf(caller, size) : []))
      expect([...run.committed].sort()).toEqual(expected.sort())
      for (const result of run.settled) expect(result.status === 'fulfilled' || result.reason instanceof Full).toBe(true)
    })
  )
})
