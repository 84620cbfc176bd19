/** The lines of a document or a text, with what Word counts written before them, and rows of tables in reading order. */
import type { Paragraph, Picture } from '../../../lib/document/paragraph.ts'
import { optionStartAt } from './line-kinds.ts'
import { join, linesOf, type Marked, unmarked, usualShade } from './marked-text.ts'
import type { Place } from './parsed.ts'
import { hasUnseen } from './plain.ts'

export interface TextLine {
  marked: Marked
  place: Place
  /** The list that counts it; null where the number is written. */
  list: string | null
  table: Paragraph['table']
  isBlank: boolean
  hasUnseen: boolean
  pictures: Picture[]
}

export function textLines(paragraphs: readonly Paragraph[], kind: 'line' | 'paragraph'): TextLine[] {
  const usual = usualShade(paragraphs)
  return byLetters(
    paragraphs.flatMap((paragraph) =>
      linesOf(paragraph, usual).map((line, index) => {
        const list = index === 0 ? paragraph.list : null
        const marked = list && list.label !== '' && /\S/.test(line.text) ? join(unmarked(`${list.label} `), line) : line
        return {
          marked,
          place: { kind, at: paragraph.at },
          list: list && `${list.id} ${list.level}`,
          table: paragraph.table,
          isBlank: !/[^\s\u00ad\p{Cf}]/u.test(marked.text),
          hasUnseen: hasUnseen(line.text),
          pictures: index === 0 ? paragraph.pictures : []
        }
      })
    )
  )
}

/** Options in a table may run down its columns: cells that each begin with a letter go by their letters. */
function byLetters(lines: TextLine[]): TextLine[] {
  const sorted: TextLine[] = []
  for (let at = 0; at < lines.length; ) {
    const { table } = lines[at] as TextLine
    let end = at + 1
    while (table && lines[end]?.table?.id === table.id) end++
    sorted.push(...(table ? sortedCells(lines.slice(at, end)) : lines.slice(at, end)))
    at = end
  }
  return sorted
}

function sortedCells(cells: TextLine[]): TextLine[] {
  const filled = cells.filter(({ isBlank }) => !isBlank)
  const letters = filled.map(({ marked }) => optionStartAt(marked.text.trimStart(), 0)?.letter ?? -1)
  const isRun = [...letters].sort((one, other) => one - other).every((letter, index) => letter === index)
  if (!isRun) return cells
  return filled
    .map((line, index) => ({ line, letter: letters[index] ?? 0 }))
    .sort((one, other) => one.letter - other.letter)
    .map(({ line }) => line)
}
