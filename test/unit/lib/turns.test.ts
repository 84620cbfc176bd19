/** So many at once of each kind, under every interleaving. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createTurns } from '../../../server/src/lib/turns.ts'

class Full extends Error {}

it('lets no more than so many run at once, all of them in the end, and no kind waits for another', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(fc.constantFrom('a', 'b'), { maxLength: 20 }), async (scheduler, kinds) => {
      const inTurn = createTurns({ atOnce: 2, longest: 100, full: () => new Full() })
      const running = { a: 0, b: 0 }
      const results = kinds.map((kind, index) =>
        inTurn(kind, async () => {
          running[kind]++
          expect(running[kind]).toBeLessThanOrEqual(2)
          await scheduler.schedule(Promise.resolve(), `${kind} ${index}`)
          running[kind]--
          if (index % 3 === 0) throw new Error(`${index}`)
          return index
        })
      )
      const settled = await scheduler.waitFor(Promise.allSettled(results))
      expect(settled.map(({ status }) => status)).toEqual(kinds.map((_, index) => (index % 3 === 0 ? 'rejected' : 'fulfilled')))
    })
  )
})

it('refuses who comes to a line that is long already', async () => {
  const inTurn = createTurns({ atOnce: 1, longest: 2, full: () => new Full() })
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const work = () => held.then(() => 'done')
  const accepted = [inTurn('a', work), inTurn('a', work), inTurn('a', work)]
  await expect(inTurn('a', work)).rejects.toThrow(Full)
  const other = inTurn('b', work)
  release()
  expect(await Promise.all([...accepted, other])).toEqual(['done', 'done', 'done', 'done'])
  expect(await inTurn('a', work)).toBe('done')
})
