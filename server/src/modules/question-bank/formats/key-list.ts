/** Keys of many questions in one place: "1A 2C", "1-A; 2-C", a row of numbers over a row of letters. */
import { lettersOf } from './line-kinds.ts'

export interface ListedKey {
  number: number
  letters: number[]
}

const pair =
  /\s*(?:câu\s*)?(\d{1,4})\s*[-–.:)=/]?\s*([A-J](?:\s*[,/&+]\s*[A-J](?![\p{L}\d])|[A-J](?![\p{L}\d]))*)(?![\p{L}\d])\s*[;,|.]?\s*/iuy

const mostKeys = 5000

/** Null where the line holds anything else. */
export function pairsOf(text: string): ListedKey[] | null {
  const keys: ListedKey[] = []
  pair.lastIndex = 0
  for (let at = 0; at < text.length; at = pair.lastIndex) {
    pair.lastIndex = at
    const [, number, letters = ''] = pair.exec(text) ?? []
    if (number === undefined) return null
    if (keys.length === mostKeys) return null
    keys.push({ number: Number(number), letters: lettersOf(letters.toUpperCase().replaceAll('/', ',')) ?? [] })
  }
  return keys.length > 0 ? keys : null
}

const label = /^(?:câu(?: hỏi)?(?: số)?|stt|số|đáp án|đ\s*[./]?\s*a|trả lời)\s*:?$/iu
export const isNumber = (cell: string) => /^(?:câu\s*)?\d{1,4}[.)]?$/iu.test(cell)
const isLetters = (cell: string) => cell.length <= 12 && /^[A-J](?:\s*[,/&+]?\s*[A-J])*[.)]?$/iu.test(cell)
const numberIn = (cell: string) => Number(/\d+/.exec(cell)?.[0])

/** Rows of cells, of a table or of lines parted by blanks. Null where a cell is neither number, letter nor title. */
export function keysOfRows(rows: readonly (readonly string[])[]): ListedKey[] | null {
  const keys: ListedKey[] = []
  let numbers: readonly string[] | null = null
  for (const row of rows) {
    const cells = row.map((cell) => cell.trim())
    const filled = cells.filter((cell) => cell !== '')
    const values = filled.filter((cell) => !label.test(cell))
    if (values.length === 0) continue
    const pairs = pairsOf(values.join(' '))
    if (pairs) keys.push(...pairs)
    else if (values.every(isNumber)) numbers = cells
    else if (numbers && values.every(isLetters)) {
      keys.push(...zipped(numbers, cells))
      numbers = null
    } else return null
  }
  return keys.length > 0 ? keys : null
}

function zipped(numbers: readonly string[], cells: readonly string[]): ListedKey[] {
  return numbers.flatMap((cell, column) => {
    const letters = lettersOf((cells[column] ?? '').toUpperCase().replaceAll('/', ','))
    return isNumber(cell) && letters ? [{ number: numberIn(cell), letters }] : []
  })
}

/** Cells of a line without a table. */
export const cellsOf = (text: string): string[] =>
  text
    .replace(/^\s*(câu(?: hỏi)?|đáp án|đ\s*[./]?\s*a)\s*:?\s+(?=\S)/iu, '')
    .trim()
    .split(/[\s|]+/)
export const isLabel = (text: string): boolean => label.test(text)
