/** A file of any size, read piece by piece. Counts what it reads, and stops where measuring would cost too much. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { ClipError, limits } from './clip-facts.ts'

export interface ByteSource {
  readonly size: number
  readonly cost: { reads: number; bytes: number }
  /** Exactly so many bytes: a piece that lies beyond the end is missing. */
  read(at: number, length: number): Buffer
  /** At most so many. */
  readUpTo(at: number, length: number): Buffer
}

export function withSource<Output>(path: string, use: (source: ByteSource) => Output): Output {
  const file = openSync(path, 'r')
  try {
    return use(sourceOf(fstatSync(file).size, (bytes, done, at) => readSync(file, bytes, done, bytes.length - done, at + done)))
  } finally {
    closeSync(file)
  }
}

/** @param readInto fills the bytes from `done` on, those of the file from `at + done` on; says how many it could */
export function sourceOf(size: number, readInto: (bytes: Buffer, done: number, at: number) => number): ByteSource {
  const cost = { reads: 0, bytes: 0 }
  function read(at: number, length: number): Buffer {
    if (at + length > size) throw new ClipError('truncated', `${length} bytes at ${at} of a file of ${size}`)
    cost.reads++
    cost.bytes += length
    const isDear = cost.reads > limits.reads || cost.bytes > limits.readBytes
    if (isDear) throw new ClipError('too-costly', `${cost.reads} reads, ${cost.bytes} bytes`)
    const bytes = Buffer.allocUnsafe(length)
    for (let done = 0; done < length; ) {
      const count = readInto(bytes, done, at)
      if (count === 0) throw new ClipError('truncated', 'The file became shorter')
      done += count
    }
    return bytes
  }
  return { size, cost, read, readUpTo: (at, length) => read(at, Math.max(0, Math.min(length, size - at))) }
}
