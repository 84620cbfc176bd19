/** Pictures of a fingerprint, ready to be compared: what is broad is taken out, since a bright sky over dark ground says little, and all weigh the same. */
import { type Lens, seenThrough, shrinking } from './axis.ts'
import { type Window, wholeWindow } from './codes.ts'
import { area, type Fingerprint, pictureAt, side } from './fingerprint.ts'

export interface View {
  window: Window
  isMirrored: boolean
}

export const plainView: View = { window: wholeWindow, isMirrored: false }

/** How a picture is looked at; made once for many. */
export type Look = (index: number, into: Float32Array) => void

const [scratch, plain, broad] = [new Float32Array(area), new Float32Array(area), new Float32Array(area)]

/** Points this far on either side are what is broad. */
const reach = 3
const around = Float32Array.from({ length: area }, (_, place) => {
  const [to, from] = [Math.floor(place / side), place % side]
  const [first, last] = [Math.max(0, to - reach), Math.min(side - 1, to + reach)]
  return from >= first && from <= last ? 1 / (last - first + 1) : 0
})
const blur: Lens = { across: around, down: around }

export function lookAt(fingerprint: Fingerprint, { window, isMirrored }: View): Look {
  const lens = { across: shrinking(side, window.across, side), down: shrinking(side, window.down, side) }
  return (index, into) => {
    pictureAt(fingerprint, index, plain, isMirrored)
    seenThrough(plain, side, lens, into, scratch)
    seenThrough(into, side, blur, broad, scratch)
    for (let point = 0; point < area; point++) into[point] = (into[point] as number) - (broad[point] as number)
    makeEven(into)
  }
}

/** A mean of none, and a length of one. */
function makeEven(picture: Float32Array): void {
  let mean = 0
  for (let point = 0; point < area; point++) mean += (picture[point] as number) / area
  let square = 0
  for (let point = 0; point < area; point++) square += ((picture[point] as number) - mean) ** 2
  const length = Math.sqrt(square) || 1
  for (let point = 0; point < area; point++) picture[point] = ((picture[point] as number) - mean) / length
}

/** What two pictures have in common: 1 for the same, about 0 for two that have nothing to do with each other. */
export function likenessOf(one: Float32Array, other: Float32Array): number {
  let sum = 0
  for (let point = 0; point < area; point++) sum += (one[point] as number) * (other[point] as number)
  return sum
}

/** Remembers the pictures that were looked at. */
export function remembering(look: Look): (index: number) => Float32Array {
  const seen = new Map<number, Float32Array>()
  return (index) => {
    const known = seen.get(index)
    if (known) return known
    const picture = new Float32Array(area)
    look(index, picture)
    seen.set(index, picture)
    return picture
  }
}
