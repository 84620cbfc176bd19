/** The words in which tables say what they hold of people. What is written in Vietnamese is printed for the impact file. */

export type Personal = 'none' | 'basic' | 'sensitive'

/** Why, on what basis, for how long, and for whom. Columns are handled as their table, unless they say otherwise. */
export interface Handling {
  purpose: string
  basis: string
  retention: string
  seenBy: string
}

export interface ColumnTag extends Partial<Handling> {
  holds: string
  personal: Personal
  /**
   * In a person's own copy: `secret` and `exam` are said to be there and not shown; `after-round` is shown once the round has closed; `id` is an account, a
   * session or the like, shown if it is the person's own.
   */
  copy?: 'secret' | 'exam' | 'after-round' | 'id'
  /** Stored sealed, under this purpose: the person's own copy shows what is in it. */
  sealedFor?: string
  /** What stands there after an erasure; without a word it stays. Where no text stood, none stands afterwards. */
  erased?: 'nothing' | 'name' | 'random' | 'empty-text' | 'empty-object' | 'empty-list' | 'board-name'
}

/** How a row leads to a person: this column holds the account, or the key of a row of theirs in another table. */
export interface Link {
  column: string
  /** Within a column of JSON. */
  path?: string
  /** A table of theirs, by its `id`; accounts, if nothing is said. */
  of?: string
  /** The column is text where the key is a UUID. */
  isText?: true
  /** They did it; the row is about somebody else, whose values are not shown. */
  acted?: true
}

export interface TableTag extends Handling {
  holds: string
  links?: Link[]
  /** An erasure removes the rows of the person. */
  rowsErased?: true
  /** Why rows, or what is left of them, stay after an erasure. */
  kept?: string
  columns: Record<string, ColumnTag>
}

export type InventoryPart = Record<string, TableTag>

type More = Omit<ColumnTag, 'holds' | 'personal'>
export const none = (holds: string, more: More = {}): ColumnTag => ({ holds, personal: 'none', ...more })
export const basic = (holds: string, more: More = {}): ColumnTag => ({ holds, personal: 'basic', ...more })
export const sensitive = (holds: string, more: More = {}): ColumnTag => ({ holds, personal: 'sensitive', ...more })

export const key = none('Mã bản ghi')
/** An id behind which a person stands. */
export const accountId = basic('Mã tài khoản', { copy: 'id' })
export const otherId = (holds: string) => basic(holds, { copy: 'id' })

export const notOfPeople: Handling & Pick<TableTag, 'kept'> = {
  purpose: 'Vận hành hội thi',
  basis: 'Không phải dữ liệu cá nhân',
  retention: 'Theo quy chế lưu trữ của đơn vị tổ chức',
  seenBy: 'Theo chức năng của hệ thống'
}
export const whileAccountLives = 'Đến khi tài khoản bị xóa hoặc hết hạn lưu của mọi hội thi đã dự'
export const consent = 'Sự đồng ý của người dùng'
export const legalDuty = 'Nghĩa vụ theo Luật 91/2025/QH15 và Nghị định 356/2025/NĐ-CP'
