/** What a printed document says, and what the page of the rules says that it must say. */
import type { RulesSection } from '@hoi-thi/shared/contest'
import type { Test } from 'supertest'
import { unpack } from '../../server/src/lib/archive/archive.ts'
import { readDocument } from '../../server/src/lib/document/read-document.ts'

/** As one would copy it by hand: no matter where lines may not break. */
export const plain = (text: string) => text.replaceAll('\u00a0', ' ')

/** The paragraphs of a .docx, as our own reader sees them. */
export async function paragraphsOf(docx: Buffer): Promise<string[]> {
  const archive = await unpack(docx, { inflatedBytes: 2 ** 24, entries: 100 })
  return readDocument(archive).map(({ runs }) => plain(runs.map(({ text }) => text).join('')))
}

/** Bases first, in the manner of a list, then an article for each section. */
export function linesOf(sections: RulesSection[]): string[] {
  const isBasis = (text: string) => text.startsWith('Căn cứ ')
  const bases = sections.flatMap(({ paragraphs }) => paragraphs.filter(isBasis))
  return [
    ...bases.map((text, index) => (index < bases.length - 1 ? text.replace(/\.$/, ';') : text)),
    ...sections.flatMap(({ title, paragraphs }, index) => [`Điều ${index + 1}. ${title}`, ...paragraphs.filter((text) => !isBasis(text))])
  ]
}

/** A reply's bytes, whatever its type. */
export const asBytes = (test: Test): Test =>
  test.buffer(true).parse((reply, done) => {
    const pieces: Buffer[] = []
    reply.on('data', (piece: Buffer) => void pieces.push(piece))
    reply.on('end', () => done(null, Buffer.concat(pieces)))
  })
