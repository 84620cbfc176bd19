/** Histories of units, made by chance: merges, splits, other names. */
import fc from 'fast-check'
import type { Lineage } from '../../../server/src/modules/unit/lineage.ts'

type Step = { kind: 'merge' | 'rename' | 'split' | 'takeIn'; picks: number[] }

const step = (kinds: Step['kind'][]) =>
  fc.record({ kind: fc.constantFrom(...kinds), picks: fc.array(fc.nat(1000), { minLength: 2, maxLength: 4 }) })
export const dayOf = (index: number) => `2025-01-${String(index + 10)}`

/** Plays the steps a day apart, on units that are there on that day. */
export function play(first: number, steps: Step[]) {
  const units = Array.from({ length: first }, (_, index) => ({ id: `u${index}`, validFrom: '2021-07-01' }))
  const links: { predecessorId: string; successorId: string; on: string }[] = []
  let alive = units.map(({ id }) => id)
  const aliveOn = [alive]
  for (const [index, { kind, picks }] of steps.entries()) {
    const on = dayOf(index)
    const chosen = [...new Set(picks.map((pick) => alive[pick % alive.length] ?? ''))]
    const from = kind === 'merge' ? chosen : chosen.slice(0, 1)
    const fresh = Array.from({ length: kind === 'split' ? picks.length : 1 }, (_, part) => `u${units.length + part}`)
    const to = kind === 'takeIn' ? chosen.slice(1, 2) : fresh
    if (to.length > 0) {
      if (kind !== 'takeIn') units.push(...to.map((id) => ({ id, validFrom: on })))
      for (const predecessorId of from) for (const successorId of to) links.push({ predecessorId, successorId, on })
      alive = [...new Set([...alive.filter((id) => !from.includes(id)), ...to])]
    }
    aliveOn.push(alive)
  }
  return { lineage: { units, links } satisfies Lineage, aliveOn }
}

export const histories = (kinds: Step['kind'][]) =>
  fc.tuple(fc.integer({ min: 1, max: 8 }), fc.array(step(kinds), { maxLength: 8 })).map(([first, steps]) => play(first, steps))
