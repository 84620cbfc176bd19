/** Finds, in a file that begins as a clip, what makes it something else as well: to a browser, an unpacker, a reader of documents. */
import { ClipError } from './clip-facts.ts'

/** Small letters; none of them occurs by chance. */
const texts = [
  '<!doctype html',
  '<html',
  '<script',
  '<iframe',
  '<svg xmlns',
  '<?php',
  '%pdf-',
  '%%eof',
  'javascript:',
  '#!/bin/',
  '#!/usr/'
]
const bytes = ['377abcaf271c', '526172211a07', '7f454c46010101', '7f454c46020101'].map((digits) => Buffer.from(digits, 'hex'))
const [packedFile, packedEnd] = ['504b0304', '504b0506'].map((digits) => Buffer.from(digits, 'hex'))

export function expectNothingForeign(piece: Buffer, where: string): void {
  const found = foreignIn(piece)
  if (found) throw new ClipError('polyglot', `${found} ${where}`)
}

function foreignIn(piece: Buffer): string | null {
  const letters = piece.toString('latin1').toLowerCase()
  const text = texts.find((text) => letters.includes(text))
  if (text) return text
  if (bytes.some((sign) => piece.includes(sign))) return 'an archive or a program'
  return placesOf(piece, packedFile).some((at) => isPackedFile(piece, at)) ||
    placesOf(piece, packedEnd).some((at) => isPackedEnd(piece, at))
    ? 'a zip archive'
    : null
}

function placesOf(piece: Buffer, sign: Buffer | undefined): number[] {
  const places: number[] = []
  for (let at = sign ? piece.indexOf(sign) : -1; sign && at >= 0; at = piece.indexOf(sign, at + 1)) places.push(at)
  return places
}

const packings = new Set([0, 8, 9, 12, 14, 93, 95])

/** Four bytes may stand there by chance; then the version and the packing make no sense. */
const isPackedFile = (piece: Buffer, at: number) =>
  at + 10 <= piece.length && (piece[at + 4] ?? 255) <= 63 && piece[at + 5] === 0 && packings.has(piece.readUInt16LE(at + 8))

/** The end of an archive, with as many files on this disk as in all. */
const isPackedEnd = (piece: Buffer, at: number) => at + 22 <= piece.length && piece.readUInt16LE(at + 8) === piece.readUInt16LE(at + 10)

/** Where a clip begins behind something else; -1 where none does. */
export function hiddenClipAt(head: Buffer): number {
  const matroska = head.indexOf(Buffer.from('1a45dfa3', 'hex'))
  const isMatroska = matroska > 0 && /webm|matroska/.test(head.toString('latin1', matroska, matroska + 64))
  if (isMatroska) return matroska
  for (let at = head.indexOf('ftyp', 5); at >= 0; at = head.indexOf('ftyp', at + 1)) {
    const size = head.readUInt32BE(at - 4)
    if (size >= 16 && size <= 1024 && /^[\x20-\x7e]{4}$/.test(head.toString('latin1', at + 4, at + 8))) return at - 4
  }
  return -1
}
