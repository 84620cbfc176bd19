/** Reads questions from a .docx document. */
import type { Archive } from '../../../lib/archive/archive.ts'
import type { Paragraph, Picture } from '../../../lib/document/paragraph.ts'
import { readDocument } from '../../../lib/document/read-document.ts'
import { FileError } from '../../../lib/file-error.ts'
import { legacyEncodingOf } from '../../../lib/text/legacy-text.ts'
import { fault, note } from './check.ts'
import { readSheets } from './document-sheet.ts'
import { largestFile, mimeOf } from './file-kind.ts'
import type { ParsedBank, ParsedQuestion } from './parsed.ts'
import { plainText } from './plain.ts'
import { readParagraphs } from './text.ts'

export function readDocumentBank(archive: Archive): ParsedBank {
  const paragraphs = readDocument(archive)
  refuseLegacyFonts(paragraphs)
  const sheets = readSheets(paragraphs)
  const { questions, notes } = readParagraphs(sheets.others, 'paragraph')
  // Beside tables of questions, a text without one option is a title.
  const isTitle = sheets.questions.length > 0 && questions.every(({ question }) => question.options.length === 0)
  const written = isTitle ? [] : questions.map((each) => ({ ...each, at: each.question.place.at }))
  const all = [...written, ...sheets.questions].sort((one, other) => one.at - other.at)
  for (const { question, pictures } of all) takePictures(question, pictures)
  const titles = isTitle ? questions.map(({ question: { place, text } }) => note('text-left-out', place, text)) : []
  return { questions: all.map(({ question }) => question), notes: [...notes, ...titles.slice(0, 1), ...sheets.notes] }
}

const sampleCharacters = 100_000

function refuseLegacyFonts(paragraphs: readonly Paragraph[]): void {
  const text = paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join(' ')
  const encoding = legacyEncodingOf(text.slice(0, sampleCharacters))
  if (encoding) throw new FileError('encoding', `The text is written for fonts of ${encoding}`, encoding)
}

/** One picture beside a question; the setter decides about more. */
function takePictures(question: ParsedQuestion, pictures: readonly Picture[]): void {
  for (const { name, alt, bytes } of pictures) {
    const mime = bytes && bytes.length <= largestFile ? mimeOf(bytes) : null
    if (!bytes) question.faults.push(fault('file-missing', question.place, name))
    else if (question.file || (mime !== 'image/png' && mime !== 'image/jpeg'))
      question.faults.push(fault('file-refused', question.place, name))
    else question.file = { name: plainText(name), mime, bytes: new Uint8Array(bytes), alt: plainText(alt) }
  }
}
