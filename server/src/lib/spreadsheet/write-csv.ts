/** Makes a .csv text that spreadsheet programs open rightly: UTF-8 with its mark, everything quoted, nothing that runs as a formula. */
import { cleanText, guarded } from './cell-text.ts'

export function writeCsv(rows: readonly (readonly (string | number | null)[])[]): Buffer {
  return Buffer.from(`${csvMark}${rows.map(csvLine).join('')}`)
}

/** What a .csv text begins with. */
export const csvMark = '\ufeff'

export const csvLine = (row: readonly (string | number | null)[]) => `${row.map(quoted).join(',')}\r\n`

/** A number that we computed is no formula; a text that looks like one is guarded. */
function quoted(cell: string | number | null): string {
  const text = typeof cell === 'number' ? String(cell) : guarded(cleanText(cell ?? ''))
  return `"${text.replaceAll('"', '""')}"`
}
