/** Takes .webm and .mkv apart and puts them together again, with elements that no program writes. */
import { ids } from '../../server/src/lib/media/matroska/ids.ts'

const masters = new Set<number>([
  ids.Segment,
  ids.Info,
  ids.Tracks,
  ids.TrackEntry,
  ids.Video,
  ids.Audio,
  ids.Cluster,
  ids.EBML,
  ids.BlockGroup
])

function idBytes(id: number): Buffer {
  const text = id.toString(16)
  return Buffer.from(text.length % 2 === 0 ? text : `0${text}`, 'hex')
}

/** Its size in eight bytes, or unknown. */
export function element(id: number, body: Buffer | string, size: bigint | 'unknown' = BigInt(Buffer.byteLength(body))): Buffer {
  const length = Buffer.alloc(8)
  length.writeBigUInt64BE((1n << 56n) | (size === 'unknown' ? (1n << 56n) - 1n : size))
  return Buffer.concat([idBytes(id), length, Buffer.from(body as string, 'latin1')])
}

export function unsigned(id: number, value: number, bytes = 4): Buffer {
  const body = Buffer.alloc(8)
  body.writeBigUInt64BE(BigInt(value))
  return element(id, body.subarray(8 - bytes))
}

export function double(id: number, value: number): Buffer {
  const body = Buffer.alloc(8)
  body.writeDoubleBE(value)
  return element(id, body)
}

interface Piece {
  id: number
  bytes: Buffer
  body: Buffer
}

export function pieces(file: Buffer): Piece[] {
  const found: Piece[] = []
  for (let at = 0; at < file.length; ) {
    const idLength = Math.clz32(file[at]!) - 23
    const sizeLength = Math.clz32(file[at + idLength]!) - 23
    const id = file.readUIntBE(at, idLength)
    const sizeBytes = Buffer.concat([Buffer.alloc(8 - sizeLength), file.subarray(at + idLength, at + idLength + sizeLength)])
    const bits = 7n * BigInt(sizeLength)
    const size = sizeBytes.readBigUInt64BE() & ((1n << bits) - 1n)
    const start = at + idLength + sizeLength
    const end = size === (1n << bits) - 1n ? file.length : start + Number(size)
    found.push({ id, bytes: file.subarray(at, end), body: file.subarray(start, end) })
    at = end
  }
  return found
}

/** With the first element at such a path replaced by others. */
export function replaced(file: Buffer, [id, ...rest]: readonly number[], replace: (body: Buffer, bytes: Buffer) => Buffer): Buffer {
  const all = pieces(file)
  const wanted = all.find((piece) => piece.id === id)
  if (!wanted || id === undefined) throw new Error(`The clip has no ${id?.toString(16)}`)
  const changed = rest.length === 0 ? replace(wanted.body, wanted.bytes) : element(id, replaced(wanted.body, rest, replace))
  return Buffer.concat(all.map((piece) => (piece === wanted ? changed : piece.bytes)))
}

export const swapped = (file: Buffer, path: readonly number[], other: Buffer) => replaced(file, path, () => other)
export const removed = (file: Buffer, path: readonly number[]) => swapped(file, path, Buffer.alloc(0))
export const doubled = (file: Buffer, path: readonly number[]) => replaced(file, path, (_, bytes) => Buffer.concat([bytes, bytes]))
/** At the end of what stands at the path. */
export const added = (file: Buffer, path: readonly number[], ...more: Buffer[]) =>
  replaced(file, path, (body) => element(path.at(-1)!, Buffer.concat([body, ...more])))

/** Where every element of a file begins and ends, also those within others. */
export function borders(file: Buffer, from = 0): number[] {
  let at = from
  return pieces(file).flatMap(({ id, bytes, body }) => {
    const start = at
    at += bytes.length
    return [start, ...(masters.has(id) ? borders(body, at - body.length) : []), at]
  })
}
