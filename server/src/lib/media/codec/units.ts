/** The units that H.264 and H.265 are made of. */
import { ClipError } from '../clip-facts.ts'
import { u32, unsigned } from '../numbers.ts'

/** Of a frame or the beginning of one: each unit has its length before it. */
export function unitsOf(frame: Buffer, lengthBytes: number): Buffer[] {
  const units: Buffer[] = []
  for (let at = 0; at + lengthBytes < frame.length; ) {
    const length = lengthBytes === 4 ? u32(frame, at) : unsigned(frame.subarray(at, at + lengthBytes))
    if (length === 0) throw new ClipError('broken', 'A unit of a picture is empty')
    // The last one may go on beyond what was read.
    units.push(frame.subarray(at + lengthBytes, at + lengthBytes + length))
    at += lengthBytes + length
  }
  return units
}

/** Without the bytes that keep a unit from looking like the start of another. */
export function plainUnit(unit: Buffer): Buffer {
  const plain = Buffer.allocUnsafe(unit.length)
  let [length, zeros] = [0, 0]
  for (const byte of unit) {
    if (zeros >= 2 && byte === 3) zeros = 0
    else {
      plain[length++] = byte
      zeros = byte === 0 ? zeros + 1 : 0
    }
  }
  return plain.subarray(0, length)
}

/** All must be alike within what a decoder may be asked for; the first is what is shown. */
export function firstOf<Item>(items: readonly Item[]): Item {
  const [first] = items
  if (first === undefined) throw new ClipError('broken', 'Nothing says how large the pictures are')
  return first
}

export const hexadecimal = (byte: number) => byte.toString(16).padStart(2, '0')
