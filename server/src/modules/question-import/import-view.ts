/** How a file of questions and its items are shown. */
import type { ImportItem, ItemStatus, QuestionImport } from '@hoi-thi/shared/question-import'
import type { ImportRecord, ItemRow } from './queries.ts'

export interface Counted {
  statuses: readonly { importId: string; status: ItemStatus; count: number }[]
  keyPlaces: readonly { importId: string; place: number; count: number }[]
}

const letters = 10

export function importView(record: ImportRecord, { statuses, keyPlaces }: Counted): QuestionImport {
  const { id, fileName, fileHash, state, reason, done, total, createdAt, confirmedAt, undoneAt } = record
  const count = (status: ItemStatus) => statuses.find((each) => each.importId === id && each.status === status)?.count ?? 0
  const places = Array.from(
    { length: letters },
    (_, index) => keyPlaces.find((each) => each.importId === id && each.place === index + 1)?.count ?? 0
  )
  return {
    id,
    fileName,
    fileHash,
    state,
    reason,
    done,
    total,
    counts: { ok: count('ok'), noted: count('noted'), same: count('same'), error: count('error'), 'left-out': count('left-out') },
    keyLetters: places.slice(0, places.findLastIndex((times) => times > 0) + 1),
    createdAt: createdAt.toISOString(),
    confirmedAt: confirmedAt?.toISOString() ?? null,
    undoneAt: undoneAt?.toISOString() ?? null
  }
}

export function itemView({ content, fileId, fileType, ...row }: ItemRow): ImportItem {
  const { fileAlt, ...said } = content
  return {
    number: row.number,
    place: row.place,
    status: row.status,
    faults: row.faults,
    notes: row.notes,
    wording: row.wording,
    neighbours: row.neighbours,
    isMended: row.isMended,
    ...said,
    file: fileId && fileType ? { id: fileId, type: fileType, alt: fileAlt } : null
  }
}
