/** The question that stands in one row, whether of a sheet or of a table in a document. */
import { note, questionOf } from './check.ts'
import { optionStartAt } from './line-kinds.ts'
import type { ParsedQuestion, Place } from './parsed.ts'
import { plainText } from './plain.ts'
import { letters, type SheetColumn } from './sheet-columns.ts'
import type { SheetLayout } from './sheet-layout.ts'

type Cells = readonly string[]
type Columns = SheetLayout['columns']

export const said = (cells: Cells, columns: Columns, column: SheetColumn): string => plainText(cells[columns[column] ?? -1] ?? '')

/** What the columns say, with the options and the key that the caller knows of. */
export function questionIn(
  cells: Cells,
  columns: Columns,
  found: Pick<ParsedQuestion, 'place' | 'faults' | 'notes'> & { options: readonly string[]; right: readonly number[]; text?: string }
): ParsedQuestion {
  const at = (column: SheetColumn) => said(cells, columns, column)
  const isLastPinned = yes(at('isPinned'))
  const isShuffled = yes(at('isShuffled'))
  const { place, options, right, faults, notes, text = at('text') } = found
  return questionOf({
    place,
    text,
    options: options.map((text, index) => ({
      text,
      isRight: right.includes(index),
      ...(isLastPinned !== null && { isPinned: isLastPinned && index === options.length - 1 })
    })),
    ...(isShuffled !== null && { isShuffled }),
    ...{ code: at('code') || null, topic: at('topic') || null, level: at('level') || null },
    divisions: at('divisions').split(/[,;]/).map(plainText).filter(Boolean),
    citation: citationOf(at),
    explanation: at('explanation'),
    faults,
    notes: [...notes, ...(at('time') === '' ? [] : [note('time-dropped', place, at('time'))])]
  })
}

const yes = (cell: string): boolean | null => (cell === '' ? null : /^(?:có|x|1|true|yes|y|đúng)$/iu.test(cell))

/** Blank ones at the end are none. A letter before each of them is the name of its column. */
export function optionsIn(cells: Cells, columns: Columns): string[] {
  const texts = letters.map((_, index) => said(cells, columns, `option${index}`))
  const options = texts.slice(0, texts.findLastIndex((text) => text !== '') + 1)
  const starts = options.map((text) => optionStartAt(text, 0))
  const isLettered = options.length > 1 && starts.every((start, index) => start?.letter === index)
  return isLettered ? options.map((text, index) => text.slice(starts[index]?.textAt ?? 0)) : options
}

/** Programs count from 0: where one key is 0, no other number tells anything, unless the title does. */
export function firstKeyOf({ columns, first }: SheetLayout, rows: readonly Cells[]): 0 | 1 | null {
  const isZero = (cells: Cells) => said(cells, columns, 'key') === '0' && !optionsIn(cells, columns).includes('0')
  return first === 1 && rows.some(isZero) ? null : first
}

/** In words where a column has them, else put together as people say it: "Điểm a Khoản 2 Điều 5 …". "Điểm" alone, or with a number, is a score. */
function citationOf(at: (column: SheetColumn) => string): string | null {
  const parts: [string, SheetColumn][] = [
    ['Điểm', 'point'],
    ['Khoản', 'clause'],
    ['Điều', 'article'],
    ['Mục', 'section']
  ]
  const isScore = at('article') === '' || !/^\p{L}{1,2}$/u.test(at('point'))
  const named = parts.flatMap(([name, column]) => (at(column) === '' || (column === 'point' && isScore) ? [] : [`${name} ${at(column)}`]))
  return at('citation') || [...named, at('document')].filter(Boolean).join(' ') || null
}

export const columnName = (column: number | undefined): Pick<Place, 'in'> => (column === undefined ? {} : { in: letterOf(column) })

/** A, …, Z, AA, as spreadsheet programs name columns. */
export const letterOf = (column: number): string =>
  (column >= 26 ? letterOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))
