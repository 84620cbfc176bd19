/** Draws a paper: which questions, in which order, with which order of options. Knows nothing of rows, time or people. */
import type { Blueprint } from '@hoi-thi/shared/rules'
import type { PaperSlot } from '../../db/schema/attempt.ts'
import { type Random, seededRandom, shuffled } from '../../lib/random.ts'
import { cellsOf, forEveryone, inCell } from '../contest/pools.ts'

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

/** The cells of a blueprint that a pool cannot feed; empty when it can. */
export function missingFor(blueprint: Blueprint, pool: readonly Drawable[]): Blueprint {
  return cellsOf(blueprint).filter((row) => inCell(pool, row).length < row.count)
}

/** Which of them is theirs is decided where their division is known. Whose pool cannot feed the blueprint gets none. */
export function drawPapers(pools: ReadonlyMap<string, readonly Drawable[]>, blueprint: Blueprint, random: Random): Papers {
  const fed = [...pools].filter(([, pool]) => missingFor(blueprint, pool).length === 0)
  if (fed.length === 0) throw new Error('The pool cannot feed the blueprint')
  return Object.fromEntries(
    fed.map(([division, pool]) => {
      const own = division === forEveryone ? random : seededRandom(`${random.seed} ${division}`)
      return [division, draw(pool, blueprint, own)]
    })
  )
}

export function draw(pool: readonly Drawable[], blueprint: Blueprint, random: Random): PaperSlot[] {
  const missing = missingFor(blueprint, pool)
  if (missing.length > 0) throw new Error(`The pool cannot feed the blueprint: ${JSON.stringify(missing)}`)
  const chosen = cellsOf(blueprint).flatMap((row) => shuffled(inCell(pool, row), random).slice(0, row.count))
  return shuffled(chosen, random).map((question) => ({ versionId: question.id, order: orderOf(question, random) }))
}

function orderOf({ options, isShuffled, pinnedOptions }: Drawable, random: Random): number[] {
  const indexes = options.map((_, index) => index)
  if (!isShuffled) return indexes
  const isPinned = (index: number) => pinnedOptions.includes(index)
  const moving = shuffled(
    indexes.filter((index) => !isPinned(index)),
    random
  )
  return indexes.map((index) => (isPinned(index) ? index : (moving.shift() ?? index)))
}
