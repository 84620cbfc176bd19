/**
 * Evens out how much judges have to mark. As long as entries can be passed on, from one judge to the next, until one who has two fewer than the
 * first has one more, they are: when no such chain is left the loads are as even as who may mark what allows. Pure but for the design it is given.
 */
import { canTake, type Design, hand } from './design.ts'

interface Step {
  judgeId: string
  /** The entry that the judge before passes on; null: the chain begins here. */
  entryId: string | null
  before: Step | null
}

export function balance(design: Design): void {
  const judges = [...design.loads.keys()]
  for (let isMoved = true; isMoved; ) {
    isMoved = false
    for (const from of [...judges].sort((one, other) => loadOf(design, other) - loadOf(design, one))) {
      const chain = chainFrom(design, from)
      if (!chain) continue
      passOn(design, chain)
      isMoved = true
    }
  }
}

const loadOf = ({ loads }: Design, judgeId: string) => loads.get(judgeId) ?? 0

/** Broad first, so that few entries change hands. */
function chainFrom(design: Design, from: string): Step | null {
  const held = heldBy(design)
  const seen = new Set([from])
  const queue: Step[] = [{ judgeId: from, entryId: null, before: null }]
  for (const step of queue) {
    for (const entryId of held.get(step.judgeId) ?? [])
      for (const judgeId of design.loads.keys()) {
        if (seen.has(judgeId) || !canTake(design, entryId, judgeId)) continue
        const next = { judgeId, entryId, before: step }
        if (loadOf(design, judgeId) <= loadOf(design, from) - 2) return next
        seen.add(judgeId)
        queue.push(next)
      }
  }
  return null
}

function heldBy({ added }: Design): Map<string, string[]> {
  const held = new Map<string, string[]>()
  for (const [entryId, judges] of added) for (const judgeId of judges) held.set(judgeId, [...(held.get(judgeId) ?? []), entryId])
  return held
}

function passOn(design: Design, chain: Step): void {
  for (let step: Step | null = chain; step?.before; step = step.before) {
    if (step.entryId !== null) hand(design, step.entryId, step.before.judgeId, step.judgeId)
  }
}
