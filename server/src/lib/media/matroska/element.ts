/** The elements that .webm and .mkv are made of (RFC 8794). */
import type { ByteSource } from '../byte-source.ts'
import { ClipError, limits } from '../clip-facts.ts'
import { float, unsigned } from '../numbers.ts'

/** An element of the file itself; its end is null where it goes on until something of a higher rank begins. */
export interface PlacedElement {
  id: number
  start: number
  bodyStart: number
  end: number | null
}

export interface Element {
  id: number
  body: Buffer
}

const headBytes = 12

/** @param limit where what holds it ends, or the file */
export function elementAt(source: ByteSource, start: number, limit: number): PlacedElement {
  const { id, size, length } = headOf(source.readUpTo(start, headBytes), start)
  const bodyStart = start + length
  if (size === null) return { id, start, bodyStart, end: null }
  const end = bodyStart + size
  if (end > source.size) throw new ClipError('truncated', `An element at ${start} ends at ${end} of a file of ${source.size}`)
  if (end > limit) throw new ClipError('broken', `An element at ${start} ends outside of what holds it`)
  return { id, start, bodyStart, end }
}

export function bodyOf(source: ByteSource, { bodyStart, end }: PlacedElement): Buffer {
  if (end === null) throw new ClipError('broken', 'A table without an end')
  if (end - bodyStart > limits.headerBytes) throw new ClipError('too-many-samples', `A table of ${end - bodyStart} bytes`)
  return source.read(bodyStart, end - bodyStart)
}

export function elementsIn(body: Buffer): Element[] {
  const elements: Element[] = []
  for (let at = 0; at < body.length; ) {
    const { id, size, length } = headOf(body.subarray(at, at + headBytes), at)
    const end = at + length + (size ?? Number.POSITIVE_INFINITY)
    if (end > body.length) throw new ClipError('broken', `An element at ${at} ends outside of what holds it`)
    if (elements.length >= limits.boxes) throw new ClipError('broken', `More than ${limits.boxes} elements within one`)
    elements.push({ id, body: body.subarray(at + length, end) })
    at = end
  }
  return elements
}

function headOf(head: Buffer, at: number): { id: number; size: number | null; length: number } {
  const idLength = lengthOf(head[0], 4, at)
  const sizeLength = lengthOf(head[idLength], 8, at)
  const length = idLength + sizeLength
  if (head.length < length) throw new ClipError('truncated', `The file ends within the head of an element at ${at}`)
  return { id: unsigned(head.subarray(0, idLength)), size: sizeIn(head.subarray(idLength, length)), length }
}

/** Of a number whose first bits say how many bytes it has. */
export function lengthOf(first: number | undefined, most: number, at: number): number {
  if (first === undefined) throw new ClipError('truncated', `The file ends within the head of an element at ${at}`)
  const length = Math.clz32(first) - 23
  if (length > most) throw new ClipError('broken', `No element at ${at}`)
  return length
}

/** Null where all bits are set: unknown. */
function sizeIn(bytes: Buffer): number | null {
  const isUnknown = bytes.subarray(1).every((byte) => byte === 255) && (bytes[0] ?? 0) === 2 ** (9 - bytes.length) - 1
  return isUnknown ? null : variable(bytes)
}

/** A number without the bit that says how many bytes it has: left in, it would take the room of the lowest ones. */
export function variable(bytes: Buffer): number {
  return ((bytes[0] ?? 0) & (2 ** (8 - bytes.length) - 1)) * 256 ** (bytes.length - 1) + unsigned(bytes.subarray(1))
}

/** The only one of its kind: two would contradict each other. */
export function only(elements: readonly Element[], id: number): Buffer | null {
  const [first, second] = elements.filter((element) => element.id === id)
  if (second) throw new ClipError('broken', `Two elements ${id.toString(16)}`)
  return first?.body ?? null
}

export function numberIn(elements: readonly Element[], id: number): number | null {
  const body = only(elements, id)
  return body && unsigned(body)
}

export function floatIn(elements: readonly Element[], id: number): number | null {
  const body = only(elements, id)
  return body && (body.length === 0 ? 0 : float(body))
}

export function textIn(elements: readonly Element[], id: number): string | null {
  return only(elements, id)?.toString('latin1').replace(/\0.*$/s, '') ?? null
}
