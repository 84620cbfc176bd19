/** Which of a person's valid papers counts in a round. Pure. */
import { type Compare, comparePapers, firstDecided, type Paper } from '@hoi-thi/shared/order'
import type { Rules } from '@hoi-thi/shared/rules'

export interface Counted extends Paper {
  participantId: string
  isValid: boolean
  startedAtMs: number
}

/** One of each person at most, by the rules. `compare` is the order of the boards. */
export function countedPapers<P extends Counted>(papers: readonly P[], counts: Rules['attempts']['counts'], compare: Compare<P>): P[] {
  const valid = papers.filter(({ isValid }) => isValid)
  if (counts === 'only') return onlyOnes(valid)
  const better = betterBy[counts] ?? firstDecided<P>([compare, byStart])
  const chosen = new Map<string, P>()
  for (const paper of valid) {
    const known = chosen.get(paper.participantId)
    if (!known || better(paper, known) < 0) chosen.set(paper.participantId, paper)
  }
  return [...chosen.values()]
}

function onlyOnes<P extends Counted>(papers: readonly P[]): P[] {
  const times = new Map<string, number>()
  for (const { participantId } of papers) times.set(participantId, (times.get(participantId) ?? 0) + 1)
  return papers.filter(({ participantId }) => times.get(participantId) === 1)
}

const byStart: Compare<Counted> = (one, other) => one.startedAtMs - other.startedAtMs

/** Null: the order of the boards says which is the best; of those that are equal in it, the first. */
const betterBy: Record<Exclude<Rules['attempts']['counts'], 'only'>, Compare<Counted> | null> = {
  first: byStart,
  last: (one, other) => -byStart(one, other),
  best: null,
  'best-then-earliest': firstDecided<Counted>([comparePapers(['points', 'finish']), byStart]),
  'best-then-fastest': firstDecided<Counted>([comparePapers(['points', 'duration']), byStart])
}
