/** Drawing a paper: exactly what the blueprint asks for, nothing twice, and no place preferred. */
import type { Blueprint } from '@hoi-thi/shared/round-rules'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { seededRandom } from '../../../server/src/lib/random.ts'
import { type Drawable, draw, drawPapers, missingFor } from '../../../server/src/modules/attempt/draw.ts'
import { drawingOf } from '../rules.ts'

type Row = Blueprint[number]

const row = (topic: string, level: Row['level'], count: number): Row => ({ topic, level, count })

const questionsOf = (topic: string, level: string, count: number, options = 4): Drawable[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `${topic} ${level} ${index}`,
    topic,
    level,
    isShuffled: true,
    pinnedOptions: [],
    options: Array.from({ length: options }, (_, option) => option)
  }))

const pool = [
  ...questionsOf('principles', 'recognition', 5),
  ...questionsOf('principles', 'application', 2),
  ...questionsOf('fields', 'recognition', 3)
]

function check(blueprint: Blueprint, expected: Blueprint) {
  expect(missingFor(blueprint, pool)).toEqual(expected)
  const drawn = () => draw(pool, drawingOf(blueprint), seededRandom('seed'))
  if (expected.length > 0) expect(drawn).toThrow('cannot feed the blueprint')
  else expect(drawn()).toHaveLength(blueprint.reduce((sum, { count }) => sum + count, 0))
}

it('names the rows that the pool cannot feed, and draws nothing then', () => {
  check([], [])
  check([row('principles', 'recognition', 4)], [])
  check([row('principles', 'recognition', 5)], [])
  check([row('principles', 'recognition', 6)], [row('principles', 'recognition', 6)])
  check([row('fields', 'application', 1)], [row('fields', 'application', 1)])
  check([row('family', 'recognition', 1)], [row('family', 'recognition', 1)])
  check([row('principles', 'application', 2), row('fields', 'recognition', 4)], [row('fields', 'recognition', 4)])
  check(
    [row('principles', 'application', 3), row('fields', 'recognition', 3), row('family', 'application', 1)],
    [row('principles', 'application', 3), row('family', 'application', 1)]
  )
})

const levels = ['recognition', 'comprehension', 'application'] as const

/** A blueprint of different cells, and a pool that can feed it with some to spare. */
const drawing = fc
  .uniqueArray(
    fc.record({
      topic: fc.constantFrom('a', 'b', 'c'),
      level: fc.constantFrom(...levels),
      count: fc.integer({ min: 1, max: 6 }),
      spare: fc.integer({ min: 0, max: 5 }),
      options: fc.integer({ min: 2, max: 8 })
    }),
    { selector: ({ topic, level }) => `${topic} ${level}`, minLength: 1, maxLength: 9 }
  )
  .map((cells) => ({
    blueprint: cells.map(({ topic, level, count }) => row(topic, level, count)),
    pool: [
      ...cells.flatMap(({ topic, level, count, spare, options }) => questionsOf(topic, level, count + spare, options)),
      ...questionsOf('unasked', 'recognition', 3)
    ]
  }))

it('draws exactly as many of each topic and level as the blueprint says, and no question twice', () => {
  fc.assert(
    fc.property(drawing, fc.string(), ({ blueprint, pool }, seed) => {
      const questions = draw(pool, drawingOf(blueprint), seededRandom(seed)).map(
        ({ versionId }) => pool.find(({ id }) => id === versionId)!
      )
      for (const { topic, level, count } of blueprint) {
        expect(questions.filter((question) => question.topic === topic && question.level === level)).toHaveLength(count)
      }
      expect(questions).toHaveLength(blueprint.reduce((sum, { count }) => sum + count, 0))
      expect(new Set(questions).size).toBe(questions.length)
    })
  )
})

it('shows every option of each question exactly once', () => {
  fc.assert(
    fc.property(drawing, fc.string(), ({ blueprint, pool }, seed) => {
      for (const { versionId, order } of draw(pool, drawingOf(blueprint), seededRandom(seed))) {
        const count = pool.find(({ id }) => id === versionId)!.options.length
        expect([...order].sort((one, other) => one - other)).toEqual(Array.from({ length: count }, (_, index) => index))
      }
    })
  )
})

it('draws no question twice when two rows of the blueprint name the same topic and level', () => {
  const blueprint = [row('principles', 'recognition', 2), row('principles', 'recognition', 2)]
  for (let seed = 0; seed < 50; seed++) {
    const ids = draw(pool, drawingOf(blueprint), seededRandom(String(seed))).map(({ versionId }) => versionId)
    expect(new Set(ids).size).toBe(4)
  }
})

it('finds missing what two rows of the same topic and level ask for together', () => {
  const blueprint = [row('principles', 'recognition', 3), row('principles', 'recognition', 3)]
  expect(missingFor(blueprint, pool)).not.toEqual([])
})

it('draws the same paper again from the same seed, and leaves the pool as it was', () => {
  fc.assert(
    fc.property(drawing, fc.string(), ({ blueprint, pool }, seed) => {
      const before = structuredClone(pool)
      expect(draw(pool, drawingOf(blueprint), seededRandom(seed))).toEqual(draw(pool, drawingOf(blueprint), seededRandom(seed)))
      expect(pool).toEqual(before)
    })
  )
})

it('draws different papers from different seeds', () => {
  const blueprint = [row('principles', 'recognition', 3), row('fields', 'recognition', 2)]
  const papers = Array.from({ length: 50 }, (_, seed) => JSON.stringify(draw(pool, drawingOf(blueprint), seededRandom(String(seed)))))
  expect(new Set(papers).size).toBe(50)
})

const evenBlueprint = [row('principles', 'recognition', 3), row('fields', 'recognition', 2)]
const manyPapers = Array.from({ length: 2000 }, (_, seed) => draw(pool, drawingOf(evenBlueprint), seededRandom(`paper ${seed}`)))

/** Counts what `of` names, over many papers, and sees that each is within five standard deviations of what it should be. */
function checkSpread(of: (paper: (typeof manyPapers)[number]) => string[], expected: Record<string, number>) {
  const counts = new Map<string, number>()
  for (const name of manyPapers.flatMap(of)) counts.set(name, (counts.get(name) ?? 0) + 1)
  expect([...counts.keys()].sort()).toEqual(Object.keys(expected).sort())
  for (const [name, share] of Object.entries(expected)) {
    const deviation = Math.sqrt(manyPapers.length * share * (1 - share))
    expect(Math.abs((counts.get(name) ?? 0) - manyPapers.length * share), name).toBeLessThan(5 * deviation)
  }
}

it('puts each option at each place equally often', () => {
  const names = ['0', '1', '2', '3'].flatMap((option) => ['0', '1', '2', '3'].map((place) => `${option} at ${place}`))
  const expected = Object.fromEntries(names.map((name) => [name, 1 / 4]))
  checkSpread((paper) => paper[0]!.order.map((option, place) => `${option} at ${place}`), expected)
  checkSpread((paper) => paper[4]!.order.map((option, place) => `${option} at ${place}`), expected)
})

it('draws each question of a cell equally often', () => {
  const expected = Object.fromEntries([
    ...[0, 1, 2, 3, 4].map((index) => [`principles recognition ${index}`, 3 / 5]),
    ...[0, 1, 2].map((index) => [`fields recognition ${index}`, 2 / 3])
  ])
  checkSpread((paper) => paper.map(({ versionId }) => versionId), expected)
})

it('puts the questions of each cell at each place equally often', () => {
  const topics = (paper: (typeof manyPapers)[number]) => paper.map(({ versionId }, place) => `${versionId.split(' ')[0]} at ${place}`)
  const expected = Object.fromEntries(
    [0, 1, 2, 3, 4].flatMap((place) => [
      [`principles at ${place}`, 3 / 5],
      [`fields at ${place}`, 2 / 5]
    ])
  )
  checkSpread(topics, expected)
})

it('leaves pinned options in their place and shuffles the others; where nothing is shuffled, all stay', () => {
  const blueprint = [row('labour', 'recognition', 1)]
  const [question] = questionsOf('labour', 'recognition', 1, 5) as [Drawable]
  const orders = (more: Partial<Drawable>) =>
    Array.from({ length: 200 }, (_, index) => draw([{ ...question, ...more }], drawingOf(blueprint), seededRandom(`${index}`))[0]!.order)
  for (const order of orders({ pinnedOptions: [1, 4] })) {
    expect([order[1], order[4]]).toEqual([1, 4])
    expect([...order].sort()).toEqual([0, 1, 2, 3, 4])
  }
  expect(new Set(orders({ pinnedOptions: [1, 4] }).map(String)).size).toBe(6)
  expect(new Set(orders({ isShuffled: false }).map(String))).toEqual(new Set(['0,1,2,3,4']))
})

it('draws a paper for each division, the one for everyone as if it were alone, and none from a pool that cannot feed it', () => {
  const blueprint = [row('principles', 'recognition', 3)]
  const pools = new Map([
    ['', pool],
    ['officials', pool.slice(0, 4)],
    ['citizens', pool.slice(0, 2)]
  ])
  const papers = drawPapers(pools, drawingOf(blueprint), seededRandom('seed'))
  expect(Object.keys(papers)).toEqual(['', 'officials'])
  expect(papers['']).toEqual(draw(pool, drawingOf(blueprint), seededRandom('seed')))
  expect(() => drawPapers(new Map([['', []]]), drawingOf(blueprint), seededRandom('seed'))).toThrow('cannot feed the blueprint')
})
