/** A picture, or a window of it, in 24 bits: which way its broadest waves go. Small changes of the picture turn few of them; a crop that is off by a little, few more. */
import { type Part, seenThrough, wavesOver, whole } from './axis.ts'
import { side } from './fingerprint.ts'

const waves = 5

export interface Window {
  across: Part
  down: Part
}

export const wholeWindow: Window = { across: whole, down: whole }

/** Up to 15 % may have been cut off each side: with waves this broad, these places stand for all between them. */
const parts: Part[] = [whole, { from: 0.075, to: 0.925 }, { from: 0, to: 0.85 }, { from: 0.15, to: 1 }, { from: 0.15, to: 0.85 }]

/** The first is the whole picture. */
export const windows: Window[] = parts.flatMap((down) => parts.map((across) => ({ across, down })))

const joined = (ofParts: Part[]) => Float32Array.from(ofParts.flatMap((part) => [...wavesOver(side, part, waves)]))
const seenWhole = { across: joined([whole]), down: joined([whole]) }
const seenAll = { across: joined(parts), down: joined(parts) }
const scratch = new Float32Array(side * waves * parts.length)
const found = new Float32Array((waves * parts.length) ** 2)

export function codeOf(picture: Float32Array): number {
  seenThrough(picture, side, seenWhole, found, scratch)
  return signsAt(0, waves)
}

/** One for each of the windows. */
export function codesOf(picture: Float32Array): number[] {
  seenThrough(picture, side, seenAll, found, scratch)
  const columns = waves * parts.length
  return parts.flatMap((_, down) => parts.map((_, across) => signsAt(down * waves * columns + across * waves, columns)))
}

/** All but the mean, which is the first. */
function signsAt(first: number, columns: number): number {
  let code = 0
  for (let down = 0; down < waves; down++)
    for (let across = 0; across < waves; across++)
      if (down + across > 0) code = (code << 1) | ((found[first + down * columns + across] as number) > 0 ? 1 : 0)
  return code
}

/** Of the picture in a mirror: every other wave across goes the other way. */
export const mirrored = (code: number): number => code ^ turned

const turned = (() => {
  let code = 0
  for (let down = 0; down < waves; down++)
    for (let across = 0; across < waves; across++) if (down + across > 0) code = (code << 1) | (across & 1)
  return code
})()

/** How many bits two codes differ in. */
export function distance(one: number, other: number): number {
  let bits = one ^ other
  bits -= (bits >>> 1) & 0x555555
  bits = (bits & 0x333333) + ((bits >>> 2) & 0x333333)
  return (Math.imul((bits + (bits >>> 4)) & 0x0f0f0f, 0x010101) >>> 16) & 0xff
}
