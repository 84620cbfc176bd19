/** What a picture or a sound is, by its first bytes: names and labels may say anything. */
import type { ParsedFile } from './parsed.ts'

type Mime = ParsedFile['mime']

export const largestFile = 2 ** 20

const signatures: [Mime, (bytes: Buffer) => boolean][] = [
  ['image/png', (bytes) => bytes.toString('latin1', 0, 8) === '\x89PNG\r\n\x1a\n'],
  ['image/jpeg', (bytes) => bytes.toString('latin1', 0, 3) === '\xff\xd8\xff'],
  ['image/webp', (bytes) => bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP'],
  ['audio/ogg', (bytes) => bytes.toString('latin1', 0, 4) === 'OggS'],
  ['audio/mp4', (bytes) => bytes.toString('latin1', 4, 8) === 'ftyp' && isSoundOnly(bytes)],
  ['audio/mpeg', (bytes) => bytes.toString('latin1', 0, 3) === 'ID3' || isFrame(bytes)]
]

/** Null for what is neither. */
export function mimeOf(given: Uint8Array): Mime | null {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
  return signatures.find(([, matches]) => matches(bytes))?.[0] ?? null
}

/** Sounds say so by their brand; those that do not have a track of sound and none of pictures. */
function isSoundOnly(bytes: Buffer): boolean {
  if (/^M4[AB] $/.test(bytes.toString('latin1', 8, 12))) return true
  return bytes.includes('soun') && !bytes.includes('vide')
}

/** A frame of MPEG sound, layer III: eleven bits set, then version and layer. */
const isFrame = (bytes: Buffer) => bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2 && (bytes[2] ?? 0xff) >> 4 !== 0xf
