/** Makes a .csv text that spreadsheet programs open rightly: UTF-8 with its mark, everything quoted, nothing that runs as a formula. */
import { cleanText, guarded } from './cell-text.ts'

export function writeCsv(rows: readonly (readonly (string | number | null)[])[]): Buffer {
  const lines = rows.map((row) => `${row.map(quoted).join(',')}\r\n`)
  return Buffer.from(`\ufeff${lines.join('')}`)
}

/** A number that we computed is no formula; a text that looks like one is guarded. */
function quoted(cell: string | number | null): string {
  const text = typeof cell === 'number' ? String(cell) : guarded(cleanText(cell ?? ''))
  return `"${text.replaceAll('"', '""')}"`
}
