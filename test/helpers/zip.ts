/** Writes zip archives for tests, sound ones and such as no program writes. */
import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipPart {
  name: string
  content: Buffer | string
  /** What the headers claim instead of the truth. */
  claims?: { inflatedBytes?: number; checksum?: number; flags?: number; method?: number }
  /** Content that is packed already. */
  packed?: Buffer
}

export function zip(parts: readonly ZipPart[], { entryCount = parts.length, comment = '' } = {}): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const { header, name, data } = fileOf(part)
    const local = Buffer.concat([word(0x04034b50), header, name, data])
    // Version, then the same header, then comment, disk and attributes: none; then the place of the file.
    directory.push(Buffer.concat([word(0x02014b50), Buffer.from([20, 0]), header, Buffer.alloc(10), word(offset), name]))
    files.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entryCount, 8)
  end.writeUInt16LE(entryCount, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  end.writeUInt16LE(comment.length, 20)
  return Buffer.concat([...files, central, end, Buffer.from(comment)])
}

function fileOf({ name, content, claims = {}, packed }: ZipPart) {
  const bytes = Buffer.from(content)
  const data = packed ?? deflateRawSync(bytes)
  const header = Buffer.alloc(26)
  header.writeUInt16LE(20, 0)
  // Names are UTF-8.
  header.writeUInt16LE(0x800 | (claims.flags ?? 0), 2)
  header.writeUInt16LE(claims.method ?? 8, 4)
  header.writeUInt32LE(claims.checksum ?? crc32(bytes), 10)
  header.writeUInt32LE(data.length, 14)
  header.writeUInt32LE(claims.inflatedBytes ?? bytes.length, 18)
  header.writeUInt16LE(Buffer.byteLength(name), 22)
  return { header, name: Buffer.from(name), data }
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
