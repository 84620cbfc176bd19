/** The stretch in which two clips are the same, and how much that says. */
import { windows } from './codes.ts'
import { type Fingerprint, isPlain } from './fingerprint.ts'
import { fitLine, type LikenessAt, onLine } from './fit-line.ts'
import { fitWindow } from './fit-window.ts'
import { likenessOf, lookAt, plainView, remembering } from './pictures.ts'
import type { Guess } from './votes.ts'

/** In pictures. */
export interface Stretch {
  from: number
  to: number
}

export interface Passage {
  one: Stretch
  other: Stretch
  isMirrored: boolean
  /** How much speaks for a copy: every picture unlike those before counts by how close it is. Without an upper end. */
  evidence: number
}

/** A picture this much alike says nothing for, and nothing against. */
const neutral = 0.5
/** More than this is not told from the same: what was encoded again is never quite. */
const same = 0.98
/** A picture less like the last one is another. */
const another = 0.8
const leastPictures = 5
/** What is shared for a shorter time counts for less: six seconds of a moving pattern are soon like another. */
const fullPictures = 12

export function findPassage(one: Fingerprint, other: Fingerprint, guess: Guess): Passage | null {
  const { isMirrored, isFirstLarger } = guess
  const [large, small, offset] = isFirstLarger ? [one, other, guess.offset] : [other, one, -guess.offset]
  const window = fitWindow({ large, small, isMirrored, offset }, windows[guess.window] ?? plainView.window)
  if (!window) return null
  const larges = remembering(lookAt(large, { window, isMirrored: false }))
  const smalls = remembering(lookAt(small, { ...plainView, isMirrored }))
  const likenessAt: LikenessAt = (index, at) =>
    index < 0 || at < 0 || index >= large.count || at >= small.count || isPlain(large, index) || isPlain(small, at)
      ? 0
      : likenessOf(larges(index), smalls(at))
  const line = fitLine(likenessAt, large.count, offset)
  const likenesses = Array.from({ length: large.count }, (_, index) => {
    const at = onLine(line, index)
    return Math.max(likenessAt(index, at), likenessAt(index, at - 1), likenessAt(index, at + 1))
  })
  const stretch = bestStretch(likenesses)
  const told = likenesses.slice(stretch.from, stretch.to).filter((likeness) => likeness !== 0)
  if (told.length < leastPictures) return null
  const evidence = weigh(larges, likenesses, stretch) * Math.min(1, told.length / fullPictures)
  const there = { from: Math.max(0, onLine(line, stretch.from)), to: Math.min(small.count, onLine(line, stretch.to)) }
  return { one: isFirstLarger ? stretch : there, other: isFirstLarger ? there : stretch, isMirrored, evidence }
}

/** The one with the largest sum of what speaks for, less what speaks against. Plain pictures within it do neither. */
function bestStretch(likenesses: number[]): Stretch {
  let best = { from: 0, to: 0, sum: 0 }
  let [from, sum] = [0, 0]
  likenesses.forEach((likeness, index) => {
    if (sum <= 0) [from, sum] = [index, 0]
    sum += likeness === 0 ? 0 : likeness - neutral
    if (sum > best.sum) best = { from, to: index + 1, sum }
  })
  return { from: best.from, to: best.to }
}

/** A picture that stands still for a minute says no more than in a second; it says what it says at its clearest. */
function weigh(pictureAt: (index: number) => Float32Array, likenesses: number[], { from, to }: Stretch): number {
  const clearest: number[] = []
  let last = from
  for (let index = from; index < to; index++) {
    const likeness = likenesses[index] ?? 0
    if (likeness === 0) continue
    if (clearest.length === 0 || likenessOf(pictureAt(index), pictureAt(last)) < another) {
      clearest.push(likeness)
      last = index
    } else clearest.push(Math.max(likeness, clearest.pop() ?? 0))
  }
  return clearest.reduce((sum, likeness) => sum + Math.max(0, Math.log((1 - neutral) / (1 - Math.min(same, likeness)))), 0)
}
