/** What a person's own copy shows of a stored row. */
import type { TableTag } from './inventory-terms.ts'

export type StoredRow = Record<string, unknown>

export interface Found {
  row: StoredRow
  /** About the person; otherwise they only did it, and what it says of somebody else is not shown. */
  isOwn: boolean
}

export const withheld = {
  secret: { mark: '[có lưu, không hiển thị]', because: 'Bí mật đăng nhập: chỉ cho biết là có, không ai được xem.' },
  exam: { mark: '[nội dung đề thi]', because: 'Câu hỏi và đáp án là đề thi, không phải dữ liệu của một người.' },
  'after-round': { mark: '[hiện sau khi vòng thi khép lại]', because: 'Vòng thi đang mở: đề và kết quả chưa được tiết lộ.' },
  other: { mark: '[của người khác]', because: 'Dữ liệu của người khác.' }
} as const

export interface Known {
  ids: Set<unknown>
  openRounds: Set<unknown>
  /** Null for what nobody can read any more. */
  open: (purpose: string, sealed: string) => string | null
}

export function shownRow({ columns }: TableTag, { row, isOwn }: Found, known: Known): StoredRow {
  const shown = (column: string, value: unknown) => {
    const tag = columns[column]
    // What nobody has tagged is not shown; the guard says so before.
    if (!tag) return withheld.secret.mark
    if (value === null) return null
    if (tag.copy === 'secret' || tag.copy === 'exam') return withheld[tag.copy].mark
    if (tag.copy === 'id') return known.ids.has(value) ? value : withheld.other.mark
    if (tag.copy === 'after-round' && known.openRounds.has(row.round_number)) return withheld['after-round'].mark
    if (tag.sealedFor) return isOwn ? (known.open(tag.sealedFor, String(value)) ?? withheld.secret.mark) : withheld.other.mark
    return isOwn || tag.personal === 'none' ? value : withheld.other.mark
  }
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, shown(column, value)]))
}

/** One row may be found in more than one way: once about them is about them. */
export function eachOnce(found: Found[]): Found[] {
  const rows = new Map<string, Found>()
  for (const { row, isOwn } of found) {
    const text = JSON.stringify(row)
    rows.set(text, { row, isOwn: isOwn || (rows.get(text)?.isOwn ?? false) })
  }
  return [...rows.values()]
}
