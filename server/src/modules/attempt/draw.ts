/** Draws a paper: which questions, in which order, with which order of options. Knows nothing of rows, time or people. */
import type { Blueprint, Level, RoundRules } from '@hoi-thi/shared/round-rules'
import type { Scoring } from '@hoi-thi/shared/rules'
import type { PaperSlot } from '../../db/schema/attempt.ts'
import { byLot } from '../../lib/lot.ts'
import { type Random, seededRandom, shuffled } from '../../lib/random.ts'
import { cellsOf, forEveryone, inCell, rowsFor } from '../contest/pools.ts'

export interface Drawable {
  id: string
  topic: string
  level: string
  options: readonly unknown[]
  isShuffled: boolean
  /** Indexes of options that stay in their place. */
  pinnedOptions: readonly number[]
}

/** A paper for each division that has a pool of its own, and one for everyone else. */
export type Papers = Record<string, PaperSlot[]>

/** What the rules say of a round's papers. */
export interface Drawing extends Pick<RoundRules, 'blueprint' | 'draw' | 'questionOrder' | 'shufflesOptions'> {
  points: Scoring['points']
  /** What the questions are drawn by where all papers hold the same. */
  commonSeed: string
}

/** The cells of a blueprint that a pool cannot feed; empty when it can. */
export function missingFor(blueprint: Blueprint, pool: readonly Drawable[]): Blueprint {
  return cellsOf(blueprint).filter((row) => inCell(pool, row).length < row.count)
}

/** Which of them is theirs is decided where their division is known. Whose pool cannot feed the blueprint gets none. */
export function drawPapers(pools: ReadonlyMap<string, readonly Drawable[]>, drawing: Drawing, random: Random): Papers {
  const fed = [...pools].filter(([division, pool]) => isFed(rowsFor(drawing.blueprint, division), pool))
  if (fed.length === 0) throw new Error('The pool cannot feed the blueprint')
  return Object.fromEntries(
    fed.map(([division, pool]) => {
      const own = division === forEveryone ? random : seededRandom(`${random.seed} ${division}`)
      return [division, draw(pool, { ...drawing, blueprint: rowsFor(drawing.blueprint, division) }, own)]
    })
  )
}

const isFed = (rows: Blueprint, pool: readonly Drawable[]) => rows.length > 0 && missingFor(rows, pool).length === 0

export function draw(pool: readonly Drawable[], drawing: Drawing, random: Random): PaperSlot[] {
  const { blueprint, questionOrder, points, shufflesOptions } = drawing
  const missing = missingFor(blueprint, pool)
  if (missing.length > 0) throw new Error(`The pool cannot feed the blueprint: ${JSON.stringify(missing)}`)
  // By lot, and not by a shuffle of all: a question that goes in mid-round changes one, and not the whole set.
  const chosen = (questions: Drawable[]) =>
    drawing.draw === 'same' ? questions.sort(byLot(drawing.commonSeed)) : shuffled(questions, random)
  const rows = cellsOf(blueprint).map((row) => chosen(inCell(pool, row)).slice(0, row.count))
  return inOrder(rows, questionOrder, random).map((question) => {
    const worth = points[question.level as Level]
    const order = orderOf(question, shufflesOptions, random)
    return { versionId: question.id, order, ...(worth !== 1 && { points: worth }) }
  })
}

/** `rows`: the chosen questions, by rows of the blueprint. */
function inOrder<Q>(rows: Q[][], questionOrder: RoundRules['questionOrder'], random: Random): Q[] {
  if (questionOrder === 'any') return shuffled(rows.flat(), random)
  return questionOrder === 'by-row' ? rows.flatMap((row) => shuffled(row, random)) : rows.flat()
}

function orderOf({ options, isShuffled, pinnedOptions }: Drawable, shufflesOptions: boolean, random: Random): number[] {
  const indexes = options.map((_, index) => index)
  if (!isShuffled || !shufflesOptions) return indexes
  const isPinned = (index: number) => pinnedOptions.includes(index)
  const moving = shuffled(
    indexes.filter((index) => !isPinned(index)),
    random
  )
  return indexes.map((index) => (isPinned(index) ? index : (moving.shift() ?? index)))
}
