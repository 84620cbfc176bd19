/** The paragraphs of a .docx document as its reader sees them: without what was deleted, headers and footnotes. */
import { posix } from 'node:path'
import type { Archive } from '../archive/archive.ts'
import { relationsOf } from '../archive/relations.ts'
import { FileError } from '../file-error.ts'
import { walkSax } from '../xml/walk-sax.ts'
import { DocumentReader } from './document-reader.ts'
import { numberingOf } from './numbering.ts'
import type { Paragraph } from './paragraph.ts'
import { stylesOf } from './styles.ts'

/** What must be unpacked beside the XML. */
export const isPicture = (name: string): boolean => /(?:^|\/)media\/[^/]+$/.test(name)

export const isDocument = ({ names }: Archive): boolean =>
  names.has('word/document.xml') || [...names].some((name) => /^word\/document\d*\.xml$/.test(name))

export function readDocument(archive: Archive): Paragraph[] {
  if ([...archive.names].some((name) => name.endsWith('vbaproject.bin'))) throw new FileError('macros', 'The document has macros')
  const main = relationsOf(archive, '').find(({ kind }) => kind === 'officeDocument')?.target
  const xml = main === undefined ? undefined : archive.xml(main)
  if (main === undefined || xml === undefined) throw new FileError('damaged', 'The archive holds no document')
  const relations = relationsOf(archive, main)
  const partOf = (kind: string) => archive.xml(relations.find((relation) => relation.kind === kind)?.target ?? '')
  const pictureOf = (id: string) => {
    const target = relations.find((relation) => relation.id === id && relation.kind === 'image')?.target
    const bytes = target === undefined ? undefined : archive.bytes(target)
    return { name: posix.basename(target ?? ''), bytes: bytes ?? null }
  }
  const reader = new DocumentReader(stylesOf(partOf('styles')), numberingOf(partOf('numbering')), pictureOf)
  walkSax(xml, reader)
  return reader.paragraphs
}
