/** Unpacks the wanted parts of a zip archive, counting while it unpacks: what a bomb would grow to is never held. */
import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { FileError } from '../file-error.ts'

export interface ArchiveLimits {
  /** Of all parts together, unpacked. */
  inflatedBytes: number
  /** How many parts. */
  entries: number
}

export interface Archive {
  /** Of all parts, in small letters: names of parts are the same in any case. */
  names: ReadonlySet<string>
  /** What an unpacked part holds. */
  bytes(name: string): Buffer | undefined
  /** The text of an XML part. */
  xml(name: string): string | undefined
}

const isXml = (name: string) => /\.(xml|rels)$/.test(name)

/** XML parts are always wanted. What yauzl refuses is damaged: names that lead out of the archive, places that lie outside, parts larger than the directory says. */
export async function unpack(bytes: Buffer, limits: ArchiveLimits, isWanted: (name: string) => boolean = isXml): Promise<Archive> {
  try {
    return await readParts(await fromBufferPromise(bytes, { lazyEntries: true }), limits, isWanted)
  } catch (error) {
    if (error instanceof FileError) throw error
    const message = error instanceof Error ? error.message : String(error)
    throw new FileError(/encrypt/i.test(message) ? 'encrypted' : 'damaged', message)
  }
}

async function readParts(archive: ZipFile, limits: ArchiveLimits, isWanted: (name: string) => boolean): Promise<Archive> {
  if (archive.entryCount > limits.entries) throw new FileError('too-big', `The archive has ${archive.entryCount} parts`)
  const names = new Set<string>()
  const parts = new Map<string, Buffer>()
  let left = limits.inflatedBytes
  for await (const entry of archive.eachEntry()) {
    const name = entry.fileName.toLowerCase()
    if (names.has(name)) throw new FileError('damaged', `The archive holds ${name} twice`)
    names.add(name)
    left -= entry.uncompressedSize
    if (left < 0 || isBomb(entry)) throw new FileError('too-big', 'The archive would grow too large')
    if (entry.isEncrypted()) throw new FileError('encrypted', `${name} is encrypted`)
    if (isXml(name) || isWanted(name)) parts.set(name, await inflate(archive, entry))
  }
  const part = (name: string) => parts.get(name.toLowerCase())
  return { names, bytes: part, xml: (name) => xmlText(part(name)) }
}

const bombBytes = 2 ** 20
const bombRatio = 300

/** Deflate makes at most 1,032 of one; sheets are seldom packed to less than a fiftieth. */
const isBomb = ({ uncompressedSize, compressedSize }: Entry) =>
  uncompressedSize > bombBytes && uncompressedSize > compressedSize * bombRatio

/** The stream counts, and ends in an error when more or less comes out than the directory says. */
async function inflate(archive: ZipFile, entry: Entry): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of await archive.openReadStreamPromise(entry)) chunks.push(chunk)
  const content = Buffer.concat(chunks)
  if (crc32(content) !== entry.crc32) throw new FileError('damaged', `The checksum of ${entry.fileName} is wrong`)
  // Also where nothing reads the part: no office program writes such a thing.
  if (isXml(entry.fileName.toLowerCase()) && declaresType(content)) throw new FileError('damaged', 'A part has a document type')
  return content
}

const declaresType = (content: Buffer) => content.includes('<!DOCTYPE') || content.includes('<!ENTITY')

/** Parts are in UTF-8, or in UTF-16 with its mark. */
function xmlText(part: Buffer | undefined): string | undefined {
  if (!part) return undefined
  const encoding = part[0] === 0xff && part[1] === 0xfe ? 'utf-16le' : part[0] === 0xfe && part[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(part)
  } catch {
    throw new FileError('damaged', 'A part is not in the encoding that it should be in')
  }
}
