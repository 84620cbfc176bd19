/** Takes movies apart and puts them together again, with boxes that no program writes. */

export type Change = (body: Buffer) => Buffer

const containers = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl', 'dinf', 'edts', 'mvex', 'moof', 'traf'])

export function number32(...values: number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length)
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value >>> 0, 4 * index)
  return bytes
}

export function box(type: string, ...parts: (Buffer | string)[]): Buffer {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part as string, 'latin1')))
  return Buffer.concat([number32(body.length + 8), Buffer.from(type, 'latin1'), body])
}

interface Piece {
  type: string
  bytes: Buffer
  body: Buffer
}

export function pieces(file: Buffer): Piece[] {
  const found: Piece[] = []
  for (let at = 0; at < file.length; ) {
    const short = file.readUInt32BE(at)
    const size = short === 1 ? Number(file.readBigUInt64BE(at + 8)) : short
    const bytes = file.subarray(at, at + size)
    found.push({ type: file.toString('latin1', at + 4, at + 8), bytes, body: bytes.subarray(short === 1 ? 16 : 8) })
    at += size
  }
  return found
}

/** With the box at such a path replaced by others; in `moov/trak[1]` the second track. */
export function replaced(file: Buffer, path: string, replace: (body: Buffer, bytes: Buffer) => Buffer): Buffer {
  const [step = '', ...rest] = path.split('/')
  const [, name = '', index = '0'] = /^(.{4})(?:\[(\d+)\])?$/.exec(step) ?? []
  const all = pieces(file)
  const wanted = all.filter(({ type }) => type === name)[Number(index)]
  if (!wanted) throw new Error(`The movie has no ${path}`)
  const changed = rest.length === 0 ? replace(wanted.body, wanted.bytes) : box(name, replaced(wanted.body, rest.join('/'), replace))
  return Buffer.concat(all.map((piece) => (piece === wanted ? changed : piece.bytes)))
}

const typeOf = (path: string) => path.slice(path.lastIndexOf('/') + 1).slice(0, 4)

export const changed = (file: Buffer, path: string, change: Change) =>
  replaced(file, path, (body) => box(typeOf(path), change(Buffer.from(body))))
export const removed = (file: Buffer, path: string) => replaced(file, path, () => Buffer.alloc(0))
export const added = (file: Buffer, path: string, ...more: Buffer[]) => changed(file, path, (body) => Buffer.concat([body, ...more]))
export const doubled = (file: Buffer, path: string) => replaced(file, path, (_, bytes) => Buffer.concat([bytes, bytes]))

const written =
  (at: number, bytes: Buffer): Change =>
  (body) => {
    bytes.copy(body, at)
    return body
  }

/** Numbers over what stands at a place. */
export const wide = (at: number, ...values: number[]) => written(at, number32(...values))
export const letters = (at: number, text: string) => written(at, Buffer.from(text, 'latin1'))

export const overwritten = (file: Buffer, path: string, at: number, ...values: number[]) => changed(file, path, wide(at, ...values))

/** Where every box of a file begins and ends, also those within others. */
export function borders(file: Buffer, from = 0): number[] {
  let at = from
  return pieces(file).flatMap(({ type, bytes, body }) => {
    const start = at
    at += bytes.length
    return [start, ...(containers.has(type) ? borders(body, at - body.length) : []), at]
  })
}

export function wordAt(file: Buffer, path: string, at: number): number {
  let word = 0
  replaced(file, path, (body, bytes) => {
    word = body.readUInt32BE(at)
    return bytes
  })
  return word
}
