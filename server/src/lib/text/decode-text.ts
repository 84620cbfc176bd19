/** The text of a file that holds nothing else. */
import { isUtf8 } from 'node:buffer'
import { FileError } from '../file-error.ts'
import { legacyEncodingOf } from './legacy-text.ts'

/** UTF-8, or UTF-16 that says so. Anything else would have to be guessed, and a wrong guess spoils every name. */
export function decodeText(bytes: Buffer): string {
  const text = unicodeText(bytes)
  if (text.includes('\0')) throw isWide(bytes) ? unread('utf-16') : new FileError('not-a-table', 'The file holds no text')
  return text
}

function unicodeText(bytes: Buffer): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return wideText(bytes, 'utf-16le')
  if (first === 0xfe && second === 0xff) return wideText(bytes, 'utf-16be')
  if (isUtf8(bytes)) return bytes.toString('utf8').replace(/^\ufeff/, '')
  if (bytes.some(isNoText)) throw new FileError('not-a-table', 'The file holds no text')
  throw unread(legacyEncodingOf(bytes.toString('latin1')))
}

function wideText(bytes: Buffer, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw unread('utf-16')
  }
}

/** Bytes that no single-byte text holds: below the space, without tab, line ends, and the end mark of old. */
const isNoText = (byte: number) => byte < 0x20 && ![0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a].includes(byte)

/** Every other byte of a mostly Latin text in UTF-16 is zero. */
function isWide(bytes: Buffer): boolean {
  const sample = bytes.subarray(0, 1000)
  const zeros = sample.filter((byte) => byte === 0).length
  return zeros > sample.length / 4 && zeros <= sample.length / 2 + 1
}

const unread = (encoding: FileError['encoding']) =>
  new FileError('encoding', `The text is not in UTF-8 (${encoding ?? 'unknown'})`, encoding)
