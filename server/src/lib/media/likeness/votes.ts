/** Where two clips may show the same: pairs of samples that look alike vote for how they lie to each other in space and time. */
import { distance, mirrored, windows } from './codes.ts'
import type { Samples } from './samples.ts'

/** How one clip may lie in the other. */
export interface Guess {
  /** Whether the first is the larger one, of which the other shows a window. */
  isFirstLarger: boolean
  window: number
  isMirrored: boolean
  /** A picture of the second comes about so many pictures after the same of the first. */
  offset: number
  votes: number
}

const farthest = 5
/** Pictures to a bin. */
const bin = 2

/** As many of clips that have nothing in common reach: one in ten. */
const least = 14
/** A copy may be put together of several places. */
const mostGuesses = 3
/** Guesses nearer than so many pictures are the same one. */
const sameWithin = 8

/** The best guesses, the strongest first; each of another time, or in the mirror. */
export function gatherVotes(one: Samples, other: Samples): Guess[] {
  const bins = Math.ceil((one.fingerprint.count + other.fingerprint.count) / bin) + 2
  const votes = new Uint16Array(bins)
  const guesses: Guess[] = []
  const consider = (ones: Int32Array, others: Int32Array, how: Pick<Guess, 'isFirstLarger' | 'window' | 'isMirrored'>) => {
    votes.fill(0)
    count(ones, others, how.isMirrored, { one, other, votes })
    let best = 0
    for (let place = 1; place < bins; place++) if ((votes[place] as number) > (votes[best] as number)) best = place
    const found = votes[best] as number
    if (found >= least) guesses.push({ ...how, offset: best * bin - one.fingerprint.count, votes: found })
  }
  for (const isMirrored of [false, true])
    for (let window = 0; window < windows.length; window++) {
      consider(one.windows[window] as Int32Array, other.whole, { isFirstLarger: true, window, isMirrored })
      if (window > 0) consider(one.whole, other.windows[window] as Int32Array, { isFirstLarger: false, window, isMirrored })
    }
  return strongest(guesses)
}

function strongest(guesses: Guess[]): Guess[] {
  const chosen: Guess[] = []
  for (const guess of guesses.sort((first, second) => second.votes - first.votes)) {
    const isSame = (each: Guess) => each.isMirrored === guess.isMirrored && Math.abs(each.offset - guess.offset) < sameWithin
    if (!chosen.some(isSame)) chosen.push(guess)
    if (chosen.length === mostGuesses) break
  }
  return chosen
}

function count(
  ones: Int32Array,
  others: Int32Array,
  isMirrored: boolean,
  { one, other, votes }: { one: Samples; other: Samples; votes: Uint16Array }
): void {
  const before = one.fingerprint.count
  for (let place = 0; place < ones.length; place++) {
    const code = isMirrored ? mirrored(ones[place] as number) : (ones[place] as number)
    const at = before - (one.indexes[place] as number)
    for (let against = 0; against < others.length; against++) {
      const apart = distance(code, others[against] as number)
      if (apart > farthest) continue
      // Two neighbours share a vote: nothing falls between them.
      const exact = ((other.indexes[against] as number) + at) / bin
      const weight = farthest + 1 - apart
      for (const near of [Math.floor(exact), Math.floor(exact) + 1]) votes[near] = (votes[near] as number) + weight
    }
  }
}
