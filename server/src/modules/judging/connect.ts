/**
 * Joins blocks of entries that have no judge in common: a judge of one block passes an entry on to a judge of another who has one less, or the two
 * exchange an entry each, so that loads stay as even as they are. Severity of judges can only be compared within a block. Pure but for the design
 * it is given.
 */
import { blocksOf, type Pairing } from './blocks.ts'
import { canTake, type Design, hand, pairingsOf } from './design.ts'

interface Passing {
  entryId: string
  from: string
  to: string
}

export function connect(design: Design): void {
  for (let passings = joining(design); passings; passings = joining(design))
    for (const { entryId, from, to } of passings) hand(design, entryId, from, to)
}

/** A block that holds together without a pairing is joined to whichever block the pairing's entry goes over to. */
function joining(design: Design): Passing[] | null {
  const isMovable = ({ entryId, judgeId }: Pairing) => design.added.get(entryId)?.has(judgeId) ?? false
  const blocks = blocksOf(pairingsOf(design))
  if (blocks.length < 2) return null
  for (const block of blocks) {
    const others = blocks.flatMap((each) => (each === block ? [] : each))
    for (const one of block.filter((pairing) => isMovable(pairing) && isSpare(pairing, block)))
      for (const other of others) {
        const passings = passed(design, one, other) ?? (isMovable(other) ? exchanged(design, one, other) : null)
        if (passings) return passings
      }
  }
  return null
}

function passed(design: Design, one: Pairing, { judgeId: to }: Pairing): Passing[] | null {
  const load = (judgeId: string) => design.loads.get(judgeId) ?? Number.POSITIVE_INFINITY
  return load(to) < load(one.judgeId) && canTake(design, one.entryId, to) ? [{ entryId: one.entryId, from: one.judgeId, to }] : null
}

function exchanged(design: Design, one: Pairing, other: Pairing): Passing[] | null {
  if (!canTake(design, one.entryId, other.judgeId) || !canTake(design, other.entryId, one.judgeId)) return null
  return [
    { entryId: one.entryId, from: one.judgeId, to: other.judgeId },
    { entryId: other.entryId, from: other.judgeId, to: one.judgeId }
  ]
}

/** Whether the block is one without it, and none of the two stands alone then. */
function isSpare(pairing: Pairing, block: readonly Pairing[]): boolean {
  const rest = block.filter((each) => each !== pairing)
  const isThere = ({ entryId, judgeId }: Pairing) =>
    rest.some((each) => each.entryId === entryId) && rest.some((each) => each.judgeId === judgeId)
  return isThere(pairing) && blocksOf(rest).length === 1
}
