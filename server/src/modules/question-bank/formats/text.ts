/** Reads questions as people write them: "Câu 1. … A. … B. … Đáp án: B", in a document or in a plain text. */
import type { Paragraph, Picture } from '../../../lib/document/paragraph.ts'
import { plainRun } from '../../../lib/document/paragraph.ts'
import { FileError } from '../../../lib/file-error.ts'
import { finished } from './draft.ts'
import { isMarkdown, markdownRuns } from './markdown.ts'
import type { ParsedBank, ParsedQuestion } from './parsed.ts'
import { textLines } from './text-line.ts'
import { TextReader } from './text-reader.ts'

export interface TextQuestion {
  question: ParsedQuestion
  /** Of the paragraphs that it has; what becomes of them is not said by the words. */
  pictures: Picture[]
}

export function readParagraphs(
  paragraphs: readonly Paragraph[],
  kind: 'line' | 'paragraph'
): { questions: TextQuestion[]; notes: ParsedBank['notes'] } {
  const reader = new TextReader(textLines(paragraphs, kind))
  reader.read()
  return { questions: reader.drafts.map((draft) => ({ question: finished(draft), pictures: draft.pictures })), notes: reader.notes }
}

const mostLines = 100_000

/** A text has no pictures, and counts by lines. */
export function readText(text: string): ParsedBank {
  const lines = text.split(/\r\n|[\n\r\f\v\u2028\u2029]/)
  if (lines.length > mostLines) throw new FileError('too-big', `${lines.length} lines`)
  const runsOf = isMarkdown(text) ? markdownRuns : (line: string) => [plainRun(line)]
  const paragraphs = lines.map((line, index): Paragraph => ({ at: index + 1, runs: runsOf(line), list: null, table: null, pictures: [] }))
  const { questions, notes } = readParagraphs(paragraphs, 'line')
  return { questions: questions.map(({ question }) => question), notes }
}
