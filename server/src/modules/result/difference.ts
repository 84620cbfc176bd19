/** Whom a correction moves: two lists of boards held against each other. Pure. */
import { createHash } from 'node:crypto'
import type { Standing } from '@hoi-thi/shared/ranking'
import type { ChangeEffect, Move, PrizeMove } from '../../db/schema/result.ts'
import type { ProposedPrize } from './proposed-prize.ts'

interface Rows {
  boardKey: string
  before: readonly Standing[]
  after: Iterable<Standing>
}

const placeOf = ({ rank, points }: Standing) => ({ rank, points: points ?? null })

/** Whoever has another rank or other points, is new or is gone; in the order of the new board, those who are gone last. */
export function movesBetween({ boardKey, before, after }: Rows): Move[] {
  const earlier = new Map(before.map((standing) => [standing.id, standing]))
  const moved = [...after].flatMap((standing): Move[] => {
    const known = earlier.get(standing.id)
    earlier.delete(standing.id)
    if (known && known.rank === standing.rank && known.points === standing.points) return []
    return [{ boardKey, id: standing.id, before: known ? placeOf(known) : null, after: placeOf(standing) }]
  })
  return [...moved, ...[...earlier.values()].map((gone) => ({ boardKey, id: gone.id, before: placeOf(gone), after: null }))]
}

/** Prizes that the plan proposes before and does not afterwards, or the other way. */
export function prizesBetween(before: readonly ProposedPrize[], after: readonly ProposedPrize[]): PrizeMove[] {
  const keyOf = ({ line, of, id }: ProposedPrize) => JSON.stringify([line, of, id])
  const had = new Set(before.map(keyOf))
  const has = new Set(after.map(keyOf))
  const moveOf = ({ occasion, name, to, id, part }: ProposedPrize, kind: PrizeMove['kind']) => ({
    occasion,
    prize: name,
    to,
    id,
    kind,
    part
  })
  return [
    ...before.filter((prize) => !has.has(keyOf(prize))).map((prize) => moveOf(prize, 'lost')),
    ...after.filter((prize) => !had.has(keyOf(prize))).map((prize) => moveOf(prize, 'gained'))
  ]
}

/** Of what was seen: whoever approves it approves this and nothing else. */
export function effectHashOf({ closes, prizes, money }: Pick<ChangeEffect, 'closes' | 'prizes' | 'money'>): string {
  const lines = [
    ...closes.map(({ occasion, before, after }) => [occasion, before, after]),
    ...prizes.map(({ occasion, prize, to, id, kind, part }) => [occasion, prize, to, id, kind, part]),
    ...(money?.lines ?? []).map(({ occasion, prize, part, before, after }) => [
      occasion,
      prize,
      part,
      before.prizes,
      before.dong,
      after.prizes,
      after.dong
    ])
  ]
  return createHash('sha256').update(JSON.stringify(lines)).digest('hex')
}
