/** The boxes that .mp4 and .mov are made of (ISO 14496-12). */
import type { ByteSource } from '../byte-source.ts'
import { ClipError, limits } from '../clip-facts.ts'
import { four, u32, u64 } from '../numbers.ts'

/** A box of the file itself; places are bytes from its beginning. */
export interface PlacedBox {
  type: string
  start: number
  bodyStart: number
  end: number
}

export interface Box {
  type: string
  body: Buffer
}

const known = new Set('ftyp styp moov moof mdat free skip wide uuid sidx ssix mfra udta meta pdin emsg prft pnot PICT imda'.split(' '))
export const isKnown = (type: string) => known.has(type)

const headBytes = 16

/** The boxes of a file, one after the other. What follows the last one and is no box is not a part of the clip. */
export function* boxesOfFile(source: ByteSource): Generator<PlacedBox> {
  let count = 0
  for (let at = 0; at < source.size; ) {
    const box = boxAt(source, at)
    if (box === null) return
    if (++count > limits.boxes + 2 * limits.fragments) throw new ClipError('fragmented', `More than ${count} boxes`)
    yield box
    at = box.end
  }
}

/** Null where nothing follows but zeros. */
function boxAt(source: ByteSource, start: number): PlacedBox | null {
  const head = source.readUpTo(start, headBytes)
  if (head.every((byte) => byte === 0)) return expectZeros(source, start)
  if (head.length < 8) throw new ClipError('truncated', `The file ends within the head of a box at ${start}`)
  const type = four(head, 4)
  const short = u32(head, 0)
  const bodyStart = start + (short === 1 ? 16 : 8)
  const end = short === 0 ? source.size : start + (short === 1 ? u64(head, 8) : short)
  const isSound = end >= bodyStart && end <= source.size
  if (isSound && /^[\x20-\x7e©]{4}$/.test(type)) return { type, start, bodyStart, end }
  if (!known.has(type)) throw new ClipError('polyglot', `Something else begins at ${start}`)
  throw new ClipError(end < bodyStart ? 'broken' : 'truncated', `A box ${type} at ${start} ends at ${end}`)
}

function expectZeros(source: ByteSource, start: number): null {
  const rest = source.size - start
  if (rest > limits.strangeBytes) throw new ClipError('polyglot', `${rest} bytes behind the clip`)
  if (source.read(start, rest).some((byte) => byte !== 0)) throw new ClipError('polyglot', `Something else begins behind ${start}`)
  return null
}

/** The boxes within another. */
export function boxesIn(body: Buffer): Box[] {
  const boxes: Box[] = []
  for (let at = 0; at < body.length; ) {
    // QuickTime ends its lists with a few zeros.
    if (body.length - at < 8 && body.subarray(at).every((byte) => byte === 0)) break
    const short = u32(body, at)
    const type = four(body, at + 4)
    const head = short === 1 ? 16 : 8
    const size = short === 0 ? body.length - at : short === 1 ? u64(body, at + 8) : short
    if (size < head || size > body.length - at)
      throw new ClipError('broken', `A box ${type} of ${size} bytes where ${body.length - at} are left`)
    if (boxes.length >= limits.boxes) throw new ClipError('broken', `More than ${limits.boxes} boxes within one`)
    boxes.push({ type, body: body.subarray(at + head, at + size) })
    at += size
  }
  return boxes
}

/** The only one of its type: two would contradict each other. */
export function optional(boxes: readonly Box[], type: string): Buffer | null {
  const [first, second] = boxes.filter((box) => box.type === type)
  if (second) throw new ClipError('broken', `Two boxes ${type}`)
  return first?.body ?? null
}

export function required(boxes: readonly Box[], type: string): Buffer {
  return optional(boxes, type) ?? missing(type)
}

export function missing(type: string): never {
  throw new ClipError('broken', `No box ${type}`)
}

/** Of a box with a version: its fields start after four bytes. */
export const versionOf = (body: Buffer) => u32(body, 0) >>> 24
export const flagsOf = (body: Buffer) => u32(body, 0) & 0xffffff
