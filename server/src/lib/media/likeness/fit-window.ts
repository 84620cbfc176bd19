/** Which part of the larger clip the other one shows: the best of all windows between the ones that were voted for. */
import type { Window } from './codes.ts'
import { area, type Fingerprint, isPlain } from './fingerprint.ts'
import { likenessOf, lookAt, plainView, remembering } from './pictures.ts'

/** Which of two clips is the larger, and how the smaller lies in it. */
export interface Lie {
  large: Fingerprint
  small: Fingerprint
  isMirrored: boolean
  /** A picture of the smaller comes about so many pictures after the same of the larger. */
  offset: number
}

interface Pair {
  /** Of the larger clip. */
  at: number
  /** What the other shows then. */
  picture: Float32Array
  likeness: number
}

const tried = 16
const wanted = 8
/** Below this there is nothing to fit; most guesses about clips that have nothing in common end here. */
const leastLikeness = 0.45
/** A little more than what may have been cut off one side. */
const mostCut = 0.2

/** What is cut off at the left, right, top and bottom: one of them changes, or the window moves. */
const moves = [
  [1, 0, 0, 0],
  [0, 1, 0, 0],
  [0, 0, 1, 0],
  [0, 0, 0, 1],
  [1, -1, 0, 0],
  [0, 0, 1, -1]
]

export function fitWindow(lie: Lie, start: Window): Window | null {
  const pairs = findPairs(lie, start)
  const best = pairs.slice(0, 3)
  if (best.length < 3 || best.reduce((sum, { likeness }) => sum + likeness, 0) < 3 * leastLikeness) return null
  const scratch = new Float32Array(area)
  const score = (cuts: number[]) => {
    const look = lookAt(lie.large, { ...plainView, window: windowOf(cuts) })
    return pairs.reduce((sum, { at, picture }) => {
      look(at, scratch)
      return sum + likenessOf(scratch, picture)
    }, 0)
  }
  let cuts = [start.across.from, 1 - start.across.to, start.down.from, 1 - start.down.to]
  let most = score(cuts)
  for (const step of [0.06, 0.03, 0.03, 0.015])
    for (const move of moves)
      for (const change of [-step, step]) {
        const next = cuts.map((cut, side) => Math.min(mostCut, Math.max(0, cut + change * (move[side] ?? 0))))
        const sum = score(next)
        if (sum > most) [most, cuts] = [sum, next]
      }
  return windowOf(cuts)
}

const windowOf = ([left = 0, right = 0, top = 0, bottom = 0]: number[]): Window => ({
  across: { from: left, to: 1 - right },
  down: { from: top, to: 1 - bottom }
})

/** Pictures that look alike, the most alike first. */
function findPairs({ large, small, isMirrored, offset }: Lie, window: Window): Pair[] {
  const first = Math.max(0, -offset)
  const span = Math.min(large.count, small.count - offset) - first
  const larges = remembering(lookAt(large, { window, isMirrored: false }))
  const smalls = remembering(lookAt(small, { ...plainView, isMirrored }))
  const pairs: Pair[] = []
  for (let place = 0; place < Math.min(tried, span); place++) {
    const at = first + Math.floor(((place + 0.5) * span) / Math.min(tried, span))
    if (isPlain(large, at)) continue
    const near = [-1, 0, 1].map((step) => at + offset + step).filter((index) => index >= 0 && index < small.count && !isPlain(small, index))
    const found = near.map((index) => ({ at, picture: smalls(index), likeness: likenessOf(larges(at), smalls(index)) }))
    pairs.push(...found.sort((one, other) => other.likeness - one.likeness).slice(0, 1))
  }
  return pairs.sort((one, other) => other.likeness - one.likeness).slice(0, wanted)
}
