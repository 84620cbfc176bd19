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

/** The rows of a blueprint that a pool cannot feed; empty when it can. */
export function missingFor(blueprint: Blueprint, pool: readonly Drawable[]): Blueprint {
  return blueprint.filter((row) => cell(pool, row).length < row.count)
}

export function draw(pool: readonly Drawable[], blueprint: Blueprint, random: Random): PaperSlot[] {
  const missing = missingFor(blueprint, pool)
  if (missing.length > 0) throw new Error(`The pool cannot feed the blueprint: ${JSON.stringify(missing)}`)
  const chosen = blueprint.flatMap((row) => shuffled(cell(pool, row), random).slice(0, row.count))
  return shuffled(chosen, random).map((question) => ({
    versionId: question.id,
    order: shuffled(
      question.options.map((_, index) => index),
      random
    )
  }))
}

const cell = (pool: readonly Drawable[], row: Blueprint[number]) =>
  pool.filter((question) => question.topic === row.topic && question.level === row.level)
