/** Numbers out of bytes. One that lies beyond the end is a fault of the file. */
import { ClipError } from './clip-facts.ts'

function expectBytes(bytes: Buffer, at: number, length: number): void {
  if (at + length > bytes.length) throw new ClipError('broken', `${length} bytes at ${at} of ${bytes.length}`)
}

export function u8(bytes: Buffer, at: number): number {
  expectBytes(bytes, at, 1)
  return bytes.readUInt8(at)
}

export function u16(bytes: Buffer, at: number): number {
  expectBytes(bytes, at, 2)
  return bytes.readUInt16BE(at)
}

export function i16(bytes: Buffer, at: number): number {
  expectBytes(bytes, at, 2)
  return bytes.readInt16BE(at)
}

export function u32(bytes: Buffer, at: number): number {
  expectBytes(bytes, at, 4)
  return bytes.readUInt32BE(at)
}

export function i32(bytes: Buffer, at: number): number {
  expectBytes(bytes, at, 4)
  return bytes.readInt32BE(at)
}

/** Beyond 2⁵³ it is no longer exact, and larger than anything that it is compared with. */
export function u64(bytes: Buffer, at: number): number {
  return u32(bytes, at) * 2 ** 32 + u32(bytes, at + 4)
}

export function i64(bytes: Buffer, at: number): number {
  return i32(bytes, at) * 2 ** 32 + u32(bytes, at + 4)
}

export function float(bytes: Buffer): number {
  if (bytes.length !== 4 && bytes.length !== 8) throw new ClipError('broken', `A float of ${bytes.length} bytes`)
  return bytes.length === 4 ? bytes.readFloatBE(0) : bytes.readDoubleBE(0)
}

/** Of up to eight bytes. */
export function unsigned(bytes: Buffer): number {
  if (bytes.length > 8) throw new ClipError('broken', `A number of ${bytes.length} bytes`)
  return bytes.reduce((number, byte) => number * 256 + byte, 0)
}

export function piece(bytes: Buffer, at: number, length: number): Buffer {
  expectBytes(bytes, at, length)
  return bytes.subarray(at, at + length)
}

export function four(bytes: Buffer, at: number): string {
  return piece(bytes, at, 4).toString('latin1')
}
