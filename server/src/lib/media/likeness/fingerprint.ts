/**
 * What is kept of a clip to know it again: small pictures, two a second, without their bars, each with the brightness and the contrast that it happens to have
 * taken out. The bytes:
 *
 *     0       version: 1
 *     1       pictures a second
 *     2–3     how many pictures, the high byte first
 *     then for each picture
 *     0       its contrast before: the standard deviation in steps of half a grey, 255 at most
 *     1–128   16 × 16 points, row by row, two a byte, the first in the high half: 7.5 is its mean, 3 steps are a standard deviation
 *
 * Five minutes are 77,404 bytes.
 */
import { seenThrough, shrinking } from './axis.ts'
import { findPicture } from './bars.ts'
import type { GrayFrames } from './gray-frames.ts'

export const side = 16
export const area = side * side
const headBytes = 4
const pictureBytes = 1 + area / 2
const version = 1
const stepsInDeviation = 3

/** How frames must be read to make one. */
export const reading = { side: 64, perSecond: 2 }

export interface Fingerprint {
  perSecond: number
  count: number
  bytes: Uint8Array
}

export function fingerprintOf(frames: GrayFrames): Uint8Array {
  const { across, down } = findPicture(frames)
  const from = frames.side
  const seen = { across: shrinking(from, across, side), down: shrinking(from, down, side) }
  const count = Math.min(0xffff, frames.points.length / (from * from))
  const bytes = new Uint8Array(headBytes + count * pictureBytes)
  bytes.set([version, frames.perSecond, count >> 8, count & 255])
  const [frame, picture, scratch] = [new Float32Array(from * from), new Float32Array(area), new Float32Array(from * side)]
  for (let index = 0; index < count; index++) {
    frame.set(frames.points.subarray(index * frame.length, (index + 1) * frame.length))
    seenThrough(frame, from, seen, picture, scratch)
    write(picture, bytes.subarray(headBytes + index * pictureBytes, headBytes + (index + 1) * pictureBytes))
  }
  return bytes
}

function write(picture: Float32Array, into: Uint8Array): void {
  const mean = picture.reduce((sum, point) => sum + point, 0) / area
  const deviation = Math.sqrt(picture.reduce((sum, point) => sum + (point - mean) ** 2, 0) / area)
  into[0] = Math.min(255, Math.round(deviation * 2))
  const levels = picture.map((point) => Math.min(15, Math.max(0, Math.round(((point - mean) / (deviation || 1)) * stepsInDeviation + 7.5))))
  for (let pair = 0; pair < area / 2; pair++) into[1 + pair] = ((levels[2 * pair] as number) << 4) | (levels[2 * pair + 1] as number)
}

/** Throws a RangeError for bytes that are no fingerprint of today's form: then it is made anew from the clip. */
export function readFingerprint(bytes: Uint8Array): Fingerprint {
  const [form, perSecond = 0, high = 0, low = 0] = bytes
  const count = high * 256 + low
  if (form !== version || perSecond === 0 || bytes.length !== headBytes + count * pictureBytes)
    throw new RangeError(`No fingerprint of version ${version}: ${bytes.length} bytes that begin with ${form}`)
  return { perSecond, count, bytes }
}

/** In greys. */
const contrastOf = ({ bytes }: Fingerprint, index: number): number => (bytes[headBytes + index * pictureBytes] as number) / 2

/** A picture with less is black, or one colour, or nearly: such a one says nothing. */
const leastContrast = 6

export const isPlain = (fingerprint: Fingerprint, index: number): boolean => contrastOf(fingerprint, index) < leastContrast

/** With a mean of about none. */
export function pictureAt({ bytes }: Fingerprint, index: number, into: Float32Array, isMirrored = false): void {
  const begin = headBytes + index * pictureBytes + 1
  for (let point = 0; point < area; point++) {
    const pair = bytes[begin + (point >> 1)] as number
    const level = point & 1 ? pair & 15 : pair >> 4
    into[isMirrored ? point ^ (side - 1) : point] = level - 7.5
  }
}
