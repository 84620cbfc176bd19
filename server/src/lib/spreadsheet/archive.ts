/** Unpacks the XML parts of a zip archive, counting while it unpacks: what a bomb would grow to is never held. */
import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import type { Limits } from './limits.ts'
import { SpreadsheetError } from './spreadsheet-error.ts'

export interface Archive {
  /** Of all parts, in small letters: names of parts are the same in any case. */
  names: ReadonlySet<string>
  /** The text of an XML part. */
  xml(name: string): string | undefined
}

/** What yauzl refuses is damaged: names that lead out of the archive, places that lie outside, parts larger than the directory says. */
export async function unpack(bytes: Buffer, limits: Limits): Promise<Archive> {
  try {
    return await readParts(await fromBufferPromise(bytes, { lazyEntries: true }), limits)
  } catch (error) {
    if (error instanceof SpreadsheetError) throw error
    const message = error instanceof Error ? error.message : String(error)
    throw new SpreadsheetError(/encrypt/i.test(message) ? 'encrypted' : 'damaged', message)
  }
}

async function readParts(archive: ZipFile, limits: Limits): Promise<Archive> {
  if (archive.entryCount > limits.entries) throw new SpreadsheetError('too-big', `The archive has ${archive.entryCount} parts`)
  const names = new Set<string>()
  const parts = new Map<string, Buffer>()
  let left = limits.inflatedBytes
  for await (const entry of archive.eachEntry()) {
    const name = entry.fileName.toLowerCase()
    if (names.has(name)) throw new SpreadsheetError('damaged', `The archive holds ${name} twice`)
    names.add(name)
    left -= entry.uncompressedSize
    if (left < 0 || isBomb(entry)) throw new SpreadsheetError('too-big', 'The archive would grow too large')
    if (entry.isEncrypted()) throw new SpreadsheetError('encrypted', `${name} is encrypted`)
    if (/\.(xml|rels)$/.test(name)) parts.set(name, await inflate(archive, entry))
  }
  return { names, xml: (name) => xmlText(parts.get(name.toLowerCase())) }
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
  if (crc32(content) !== entry.crc32) throw new SpreadsheetError('damaged', `The checksum of ${entry.fileName} is wrong`)
  // Also where nothing reads the part: no spreadsheet program writes such a thing.
  if (content.includes('<!DOCTYPE') || content.includes('<!ENTITY')) throw new SpreadsheetError('damaged', 'A part has a document type')
  return content
}

/** Parts are in UTF-8, or in UTF-16 with its mark. */
function xmlText(part: Buffer | undefined): string | undefined {
  if (!part) return undefined
  const encoding = part[0] === 0xff && part[1] === 0xfe ? 'utf-16le' : part[0] === 0xfe && part[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(part)
  } catch {
    throw new SpreadsheetError('damaged', 'A part is not in the encoding that it should be in')
  }
}
