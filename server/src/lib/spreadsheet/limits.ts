/** What reading one file may cost. */
import type { ArchiveLimits } from '../archive/archive.ts'

export interface Limits extends ArchiveLimits {
  fileBytes: number
  rows: number
  columns: number
  cells: number
  characters: number
  cellCharacters: number
  timeMs: number
  /** Of the thread that reads, without the unpacked parts. */
  memoryMb: number
}

const mebibyte = 2 ** 20

export const defaultLimits: Limits = {
  fileBytes: 16 * mebibyte,
  inflatedBytes: 64 * mebibyte,
  entries: 200,
  rows: 20_000,
  columns: 200,
  cells: 500_000,
  characters: 16_000_000,
  // No spreadsheet program holds more in a cell.
  cellCharacters: 32_767,
  timeMs: 10_000,
  memoryMb: 384
}
