/** How the audit log is written into a file: one line each, as a table or as JSON. */
import { csvLine, csvMark } from '../../lib/spreadsheet/write-csv.ts'

interface Entry {
  id: number
  at: Date
  actorId: string | null
  action: string
  scopeKind: string
  scopeId: string | null
  subjectKind: string | null
  subjectId: string | null
  detail: Record<string, unknown>
  hash: string | null
}

const columns = ['id', 'at', 'actorId', 'action', 'scopeKind', 'scopeId', 'subjectKind', 'subjectId', 'detail', 'hash'] as const

export const logFormats = {
  csv: {
    type: 'text/csv',
    head: csvMark + csvLine(columns),
    line: (entry: Entry) =>
      csvLine(
        columns.map((column) =>
          column === 'detail' ? JSON.stringify(entry.detail) : column === 'at' ? entry.at.toISOString() : entry[column]
        )
      )
  },
  jsonl: {
    type: 'application/jsonl',
    head: '',
    line: (entry: Entry) => `${JSON.stringify(Object.fromEntries(columns.map((column) => [column, entry[column]])))}\n`
  }
} as const
