/** Finds the wanted columns in a table that people made: whatever stands above the header, and however the titles are written. */
import type { Table, TableRow } from './table.ts'

export interface WantedColumn<Key extends string> {
  key: Key
  /** Titles that mean it. Case, accents, spaces, line breaks and signs make no difference, nor do hints in brackets. */
  names: readonly string[]
  isOptional?: boolean
}

export interface Headers<Key extends string> {
  /** The line of the header, the lower one of two; null where none of the wanted columns was found. */
  line: number | null
  /** Where each column stands, from 0. */
  columns: Partial<Record<Key, number>>
  missing: Key[]
  /** Titles that mean nothing that is wanted. */
  unknown: string[]
  /** Titles that mean what an earlier one means already. */
  repeated: string[]
  /** What stands below the header. */
  rows: TableRow[]
}

const firstRows = 10

export function headersOf<Key extends string>(table: Pick<Table, 'rows'>, wanted: readonly WantedColumn<Key>[]): Headers<Key> {
  const keys = new Map(wanted.flatMap(({ key, names }) => names.map((name) => [fold(name), key] as const)))
  const candidates = table.rows.slice(0, firstRows).flatMap((row, index) => candidatesAt(table.rows, row, index))
  const matched = candidates.map(({ titles, line, next }) => ({ ...matchOf(titles, keys), line, next }))
  const best = matched.reduce((best, other) => (other.count > best.count ? other : best), nothing<Key>())
  const { columns, unknown, repeated, line, next } = best
  const missing = wanted.filter(({ key, isOptional }) => !isOptional && columns[key] === undefined).map(({ key }) => key)
  return { line, columns, missing, unknown, repeated, rows: table.rows.slice(next) }
}

interface Candidate {
  titles: string[]
  line: number | null
  /** The index of the row below. */
  next: number
}

/** The row alone, or with the next one below it: a header of two rows, whose lower one splits some titles of the upper. */
function candidatesAt(rows: readonly TableRow[], row: TableRow, index: number): Candidate[] {
  const alone = { titles: row.cells, line: row.line, next: index + 1 }
  const below = rows[index + 1]
  if (!below) return [alone]
  const width = Math.max(row.cells.length, below.cells.length)
  const titles = Array.from({ length: width }, (_, column) => below.cells[column] || row.cells[column] || '')
  return [alone, { titles, line: below.line, next: index + 2 }]
}

interface Match<Key extends string> {
  columns: Partial<Record<Key, number>>
  unknown: string[]
  repeated: string[]
  count: number
}

const nothing = <Key extends string>(): Match<Key> & Omit<Candidate, 'titles'> => ({
  columns: {},
  unknown: [],
  repeated: [],
  count: 0,
  line: null,
  next: 0
})

function matchOf<Key extends string>(titles: readonly string[], keys: ReadonlyMap<string, Key>): Match<Key> {
  const match: Match<Key> = { columns: {}, unknown: [], repeated: [], count: 0 }
  for (const [column, title] of titles.entries()) {
    const key = keys.get(fold(title)) ?? keys.get(fold(withoutHints(title)))
    if (key === undefined) {
      if (title !== '') match.unknown.push(title)
    } else if (match.columns[key] !== undefined) match.repeated.push(title)
    else {
      match.columns[key] = column
      match.count++
    }
  }
  return match
}

const withoutHints = (title: string) => title.replace(/\([^)]*\)|\[[^\]]*\]|\{[^}]*\}/g, ' ')

/** Small letters without accents, and digits, one space between words. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐðÐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
