/** How a round lies beside the others of its contest: which are open at the same time, and how long until the next. */
import { type Judgement, levelOf } from './judgement.ts'

interface Window {
  code: string
  opensAt: Date
  closesAt: Date
}

/** An overlap is meant when the published rules have it too. */
export function judgeOverlap(round: Window, others: readonly Window[], said: readonly Window[]): Judgement<'overlap'> {
  const saidOf = ({ code }: Window) => said.find((each) => each.code === code)
  const own = saidOf(round)
  const together = others.filter((other) => overlap(round, other))
  const unsaid = together.filter((other) => {
    const theirs = saidOf(other)
    return !own || !theirs || !overlap(own, theirs)
  })
  return { level: levelOf({ blocked: unsaid.length > 0 }), facts: { rounds: together.length, unsaid: unsaid.length } }
}

/** Time to mark, to look at what the round has shown, and to seal the next. */
const leastSeconds = 3600

/** Rounds that overlap have no gap; of that the other check speaks. */
export function judgeGap(round: Window, others: readonly Window[]): Judgement<'gap'> {
  const gaps = others.map(({ opensAt }) => (opensAt.getTime() - round.closesAt.getTime()) / 1000).filter((gap) => gap >= 0)
  const gapSeconds = gaps.length > 0 ? Math.round(Math.min(...gaps)) : -1
  return { level: levelOf({ look: gapSeconds >= 0 && gapSeconds < leastSeconds }), facts: { gapSeconds, leastSeconds } }
}

const overlap = (one: Window, other: Window) => one.opensAt < other.closesAt && other.opensAt < one.closesAt
