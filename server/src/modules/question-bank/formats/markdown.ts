/** The lines of a text in Markdown, without its signs: what assistants and notes on the web are written in. Bold words stay bold, for they may tell the key. */
import { plainRun, type Run } from '../../../lib/document/paragraph.ts'

/** Stressed titles of questions and keys, or headings that count: nothing that people type by themselves. */
const isMarked =
  /^[ \t>*-]{0,20}(?:\*\*|__)[ \t]*(?:câu|bài|đáp án|giải thích)(?![\p{L}])|^[ \t]{0,10}#{1,6}[ \t]+(?:câu|bài|question)?[ \t]*\d{1,4}/imu

export const isMarkdown = (text: string): boolean => isMarked.test(text)

const rule = /^\s*(?:-{3,}|\*{3,}|_{3,})\s*$/
/** A quote, a heading, the point of a list before an option or a key. */
const before = /^\s*(?:>\s?)*(?:#{1,6}\s+)?(?:[-*+]\s+(?=\**(?:[A-Za-z]\**[.):]|câu|đáp án|giải thích)))?/iu
const folded = /<summary>[^<]{0,200}<\/summary>|<\/?(?:details|summary|br)\s*\/?>/gi

export function markdownRuns(line: string): Run[] {
  if (rule.test(line)) return [plainRun('')]
  const text = line.replace(before, '').replace(folded, ' ')
  const pieces = text.split(/(\*\*|__)(?=\S)((?:(?!\1).){1,2000}?)(?<=\S)\1/u)
  const runs: Run[] = []
  for (let at = 0; at < pieces.length; at += 3) {
    runs.push(plainRun(slanted(pieces[at] ?? '')))
    const bold = pieces[at + 2]
    if (bold !== undefined) runs.push({ ...plainRun(slanted(bold)), isBold: true })
  }
  return runs
}

/** "*Giải thích: …*": one sign at each end. An asterisk that has no other may tell the key. */
const slanted = (text: string): string => text.replace(/(?<![\w*])\*(?![\s*])([^*]{1,2000})(?<!\s)\*(?![\w*])/g, '$1')
