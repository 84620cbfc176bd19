/** AV1. */
import { Bits } from '../bits.ts'
import { ClipError } from '../clip-facts.ts'
import { u8 } from '../numbers.ts'
import { expectSize, type Picture, type Size } from './size.ts'
import { firstOf } from './units.ts'

const sequenceKind = 1

export function av1Picture(configuration: Buffer, frame: Buffer): Picture {
  if (u8(configuration, 0) !== 0x81) throw new ClipError('broken', 'An unknown configuration of AV1')
  const sizes = [...sequencesIn(configuration.subarray(4)), ...sequencesIn(frame)].map(sizeOf)
  const [profile, level] = [u8(configuration, 1) >> 5, u8(configuration, 1) & 31]
  const [tier, isDeep, isDeeper] = [0x80, 0x40, 0x20].map((bit) => (u8(configuration, 2) & bit) !== 0)
  const depth = isDeep ? (isDeeper ? '12' : '10') : '08'
  return { ...firstOf(sizes), codecString: `av01.${profile}.${String(level).padStart(2, '0')}${tier ? 'H' : 'M'}.${depth}` }
}

function sequencesIn(bytes: Buffer): Buffer[] {
  const sequences: Buffer[] = []
  for (let at = 0; at < bytes.length; ) {
    const header = u8(bytes, at++)
    if (header & 0x80) throw new ClipError('broken', 'The first picture is not of AV1')
    if (header & 4) at++
    let length = bytes.length - at
    if (header & 2) [length, at] = leb128(bytes, at)
    if (((header >> 3) & 15) === sequenceKind) sequences.push(bytes.subarray(at, at + length))
    at += length
  }
  return sequences
}

/** A number of seven bits a byte, the lowest first, and where it ends. */
function leb128(bytes: Buffer, start: number): [number, number] {
  let value = 0
  for (let index = 0; index < 8; index++) {
    const byte = u8(bytes, start + index)
    value += (byte & 127) * 128 ** index
    if (byte < 128) return [value, start + index + 1]
  }
  throw new ClipError('broken', 'A length without end')
}

function sizeOf(sequence: Buffer): Size {
  const bits = new Bits(sequence)
  bits.skip(4)
  if (bits.flag()) bits.skip(5)
  else skipOperatingPoints(bits)
  const [widthBits, heightBits] = [bits.u(4) + 1, bits.u(4) + 1]
  return expectSize({ width: bits.u(widthBits) + 1, height: bits.u(heightBits) + 1 })
}

function skipOperatingPoints(bits: Bits): void {
  let delayBits = 0
  if (bits.flag()) {
    bits.skip(64)
    if (bits.flag()) bits.ue()
    if (bits.flag()) {
      delayBits = bits.u(5) + 1
      bits.skip(42)
    }
  }
  const hasDelays = bits.flag()
  for (let left = bits.u(5) + 1; left > 0; left--) {
    bits.skip(12)
    if (bits.u(5) > 7) bits.skip(1)
    if (delayBits > 0 && bits.flag()) bits.skip(2 * delayBits + 1)
    if (hasDelays && bits.flag()) bits.skip(4)
  }
}
