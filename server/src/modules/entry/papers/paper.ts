/** Which papers are taken: by what is in them, whatever their names say. Pure. */
import type { PaperType } from '@hoi-thi/shared/entry'
import { ClipError } from '../../../lib/media/clip-facts.ts'
import { expectNothingForeign } from '../../../lib/media/foreign.ts'
import { reserveBytes } from '../uploads/taken-file.ts'

/** A page from a telephone's camera has three to six megabytes. */
export const mostPaperBytes = 10_000_000
const mostPapers = 20

export interface PaperRoom {
  /** Of this entry, here already. */
  count: number
  /** On the disk; null where it cannot be told. */
  free: number | null
}

/** The first reason why another is not taken; null: it is. */
export function whyNotAdded({ count, free }: PaperRoom, bytes: number): 'entry.papers-full' | 'upload.no-room' | null {
  if (count >= mostPapers) return 'entry.papers-full'
  return free !== null && free - 2 * bytes < reserveBytes ? 'upload.no-room' : null
}

/** Null: it is none that is taken. */
export function paperTypeOf(bytes: Buffer): PaperType | null {
  if (bytes.length > mostPaperBytes) return null
  const letters = (from: number, to: number) => bytes.toString('latin1', from, to)
  if (letters(0, 5) === '%PDF-') return isWholePdf(bytes) ? 'application/pdf' : null
  if (hasForeign(bytes)) return null
  if (letters(0, 8) === '\x89PNG\r\n\x1a\n') return bytes.subarray(-64).includes('IEND') ? 'image/png' : null
  if (letters(0, 3) === '\xff\xd8\xff') return bytes.includes(endOfJpeg) ? 'image/jpeg' : null
  return letters(4, 8) === 'ftyp' && heicBrand.test(letters(8, 12)) && bytes.includes('meta') ? 'image/heic' : null
}

/** Telephones write more behind it. */
const endOfJpeg = Buffer.from([0xff, 0xd9])
const heicBrand = /^(hei[cmsx]|mif1)$/

/** None that begins a program when it is opened, or carries one; and none that needs a password: nobody could look at it. */
const isWholePdf = (bytes: Buffer) =>
  bytes.subarray(-2048).includes('%%EOF') && !['/Encrypt', '/JavaScript', '/Launch', '/EmbeddedFile'].some((word) => bytes.includes(word))

/** A picture that is a page, a script or an archive as well. */
function hasForeign(bytes: Buffer): boolean {
  try {
    expectNothingForeign(bytes, 'in a picture')
    return false
  } catch (error) {
    if (error instanceof ClipError) return true
    throw error
  }
}

const endings: Record<PaperType, string> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/heic': 'heic'
}

/** Under which it is fetched: what its sender called it may name a child. */
export const paperFileName = (number: number, { id, type }: { id: string; type: PaperType }): string =>
  `giay-dong-y-${number}-${id.slice(0, 8)}.${endings[type]}`
