/** Draws a paper: which questions, in which order, with which order of options. Knows nothing of rows, time or people. */
import type { Blueprint } from '@hoi-thi/shared/rules'
import type { PaperSlot } from '../../db/schema/attempt.ts'
import { type Random, shuffled } from '../../lib/random.ts'

export interface Drawable {
  id: string
  topic: string
  level: string
  options: readonly unknown[]
}

/** The cells of a blueprint that a pool cannot feed; empty when it can. */
export function missingFor(blueprint: Blueprint, pool: readonly Drawable[]): Blueprint {
  return cellsOf(blueprint).filter((row) => cell(pool, row).length < row.count)
}

export function draw(pool: readonly Drawable[], blueprint: Blueprint, random: Random): PaperSlot[] {
  const missing = missingFor(blueprint, pool)
  if (missing.length > 0) throw new Error(`The pool cannot feed the blueprint: ${JSON.stringify(missing)}`)
  const chosen = cellsOf(blueprint).flatMap((row) => shuffled(cell(pool, row), random).slice(0, row.count))
  return shuffled(chosen, random).map((question) => ({
    versionId: question.id,
    order: shuffled(
      question.options.map((_, index) => index),
      random
    )
  }))
}

/** One row per topic and level: two rows of the same cell draw from it together, so that no question comes twice. */
function cellsOf(blueprint: Blueprint): Blueprint {
  const cells = new Map<string, Blueprint[number]>()
  for (const row of blueprint) {
    const name = `${row.topic} ${row.level}`
    cells.set(name, { ...row, count: row.count + (cells.get(name)?.count ?? 0) })
  }
  return [...cells.values()]
}

const cell = (pool: readonly Drawable[], row: Blueprint[number]) =>
  pool.filter((question) => question.topic === row.topic && question.level === row.level)
