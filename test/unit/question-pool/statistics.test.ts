/** Figures of questions against a plain computation over all papers at once, and what makes a question suspect. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ItemRow, tallyItems } from '../../../server/src/modules/question-pool/statistics.ts'

const text = { options: ['A', 'B', 'C', 'D'], rightOptions: [1] }

interface Paper {
  rest: number
  chosen: number | null
  seconds: number
}
const rowOf = ({ rest, chosen, seconds }: Paper): ItemRow => ({
  versionId: 'v',
  rest,
  isRight: chosen === 1,
  chosen: chosen === null ? [] : [chosen],
  seconds: chosen === null ? null : seconds
})

function figuresOf(papers: readonly Paper[]) {
  const tallies = tallyItems()
  for (const paper of papers) tallies.add(rowOf(paper))
  return tallies.figuresOf('v', text)
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length

/** Pearson's, word for word. */
function correlationOf(pairs: readonly (readonly [number, number])[]): number | null {
  const [x, y] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)]
  const together = mean(pairs.map(([one, other]) => (one - mean(x)) * (other - mean(y))))
  const [deviationX, deviationY] = [x, y].map((all) => Math.sqrt(mean(all.map((one) => (one - mean(all)) ** 2)))) as [number, number]
  return deviationX * deviationY < 1e-9 ? null : together / (deviationX * deviationY)
}

/** The mean over all orders of papers with the same score: each of them counts as the mean of those of its score. */
function shareOf(papers: readonly Paper[], isUpper: boolean, holds: (paper: Paper) => boolean): number {
  const size = Math.max(1, Math.round(0.27 * papers.length))
  const sorted = [...papers].sort((one, other) => (isUpper ? other.rest - one.rest : one.rest - other.rest)).slice(0, size)
  return mean(sorted.map(({ rest }) => mean(papers.filter((paper) => paper.rest === rest).map((paper) => (holds(paper) ? 1 : 0)))))
}

const papers = fc.array(
  fc.record({ rest: fc.nat(14), chosen: fc.constantFrom(0, 1, 2, 3, null), seconds: fc.double({ min: 0, max: 900, noNaN: true }) }),
  { minLength: 5, maxLength: 60 }
)

it('gives what a plain computation over all papers gives', () => {
  fc.assert(
    fc.property(papers, (all) => {
      const figures = figuresOf(all)
      const right = all.filter(({ chosen }) => chosen === 1)
      expect(figures.papers).toBe(all.length)
      expect(figures.answered).toBe(all.filter(({ chosen }) => chosen !== null).length)
      expect(figures.facility).toBeCloseTo(right.length / all.length, 9)
      const expected = correlationOf(all.map(({ chosen, rest }) => [chosen === 1 ? 1 : 0, rest] as const))
      if (expected === null) expect(figures.discrimination).toBeNull()
      else expect(figures.discrimination).toBeCloseTo(expected, 6)
      expect(figures.upper).toBeCloseTo(
        shareOf(all, true, ({ chosen }) => chosen === 1),
        9
      )
      expect(figures.lower).toBeCloseTo(
        shareOf(all, false, ({ chosen }) => chosen === 1),
        9
      )
      for (const [index, option] of figures.options.entries()) {
        expect(option.chosen).toBe(all.filter(({ chosen }) => chosen === index).length)
        expect(option.upper).toBeCloseTo(
          shareOf(all, true, ({ chosen }) => chosen === index),
          9
        )
        expect(option.lower).toBeCloseTo(
          shareOf(all, false, ({ chosen }) => chosen === index),
          9
        )
      }
      const seconds = all
        .filter(({ chosen }) => chosen !== null)
        .map((paper) => paper.seconds)
        .sort((one, other) => one - other)
      const middle =
        seconds.length % 2 ? seconds[(seconds.length - 1) / 2] : mean(seconds.slice(seconds.length / 2 - 1, seconds.length / 2 + 1))
      if (seconds.length === 0) expect(figures.medianSeconds).toBeNull()
      else expect(figures.medianSeconds).toBeCloseTo(middle as number, 9)
    })
  )
})

it('says the same whatever the order of papers', () => {
  const both = papers.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })))
  fc.assert(
    fc.property(both, ([one, other]) => {
      expect(figuresOf(other)).toEqual(figuresOf(one))
    })
  )
})

it('gives no figure below five papers, and of none zeros', () => {
  const four = figuresOf([1, 2, 3, 4].map((rest) => ({ rest, chosen: 1, seconds: 9 })))
  const none = { facility: null, discrimination: null, upper: null, lower: null, medianSeconds: null, suspicions: [] }
  expect(four).toMatchObject({ ...none, papers: 4, answered: 4 })
  expect(four.options[1]).toEqual({ text: 'B', isRight: true, chosen: null, upper: null, lower: null })
  expect(tallyItems().figuresOf('never', text)).toMatchObject({ ...none, papers: 0, answered: 0 })
})

describe('a question is suspect', () => {
  /** So many papers; the rest score rises with the number. */
  const suspicions = (choose: (part: number, number: number) => number | null, count = 100) =>
    figuresOf(
      Array.from({ length: count }, (_, number) => ({
        rest: Math.floor((15 * number) / count),
        chosen: choose(number / count, number),
        seconds: 9
      }))
    ).suspicions
  /** A sound one: the better, the more are right; the others spread over the wrong options. */
  const sound = (part: number, number: number) => ((number * 7) % 10 < 3 + 6 * part ? 1 : ([0, 2, 3][number % 3] ?? 0))

  it('when the best fail it and the weakest do not', () => {
    expect(suspicions((part, number) => sound(1 - part, number))).toContain('key-likely-wrong')
  })

  it('when the best go for one wrong option more than for the key', () => {
    expect(suspicions((part, number) => (part > 0.6 ? (number % 3 ? 2 : 1) : sound(part, number)))).toContain('key-likely-wrong')
  })

  it.each([
    ['too-easy', (_part: number, number: number) => (number % 25 ? 1 : 0)],
    ['too-hard', (_part: number, number: number) => (number % 10 ? ([0, 2, 3][number % 3] ?? 0) : 1)],
    ['does-not-tell-apart', (_part: number, number: number) => (number % 2 ? 1 : ([0, 2, 3][number % 3] ?? 0))],
    ['distractor-unused', (part: number, number: number) => ((number * 7) % 10 < 3 + 6 * part ? 1 : ([0, 2][number % 2] ?? 0))]
  ] as const)('%s', (suspicion, choose) => expect(suspicions(choose)).toContain(suspicion))

  it('not when it is sound, nor when fewer than thirty papers held it', () => {
    expect(suspicions(sound)).toEqual([])
    expect(suspicions((part, number) => sound(1 - part, number), 29)).toEqual([])
  })

  it('not because all did equally well', () => {
    expect(suspicions((_part, number) => (number % 2 ? 1 : ([0, 2, 3][number % 3] ?? 0)))).not.toContain('key-likely-wrong')
  })
})
