/** Which entries an organizer looks for, and which come before and after one of them. Pure. */
import type { EntryState } from '@hoi-thi/shared/entry'
import { fold } from '@hoi-thi/shared/fold'

interface Row {
  id: string
  number: number
  title: string
  senderName: string
  unitName: string | null
  state: EntryState
}

export function wanted({ state, q = '' }: { state?: EntryState; q?: string }): (row: Row) => boolean {
  const text = fold(q)
  return (row) =>
    (state === undefined || row.state === state) &&
    fold(`${row.number} ${row.title} ${row.senderName} ${row.unitName ?? ''}`).includes(text)
}

/** By number: an entry that a decision has just taken out of the list still has its place. `rows` go up by number. */
export function neighboursOf(rows: readonly Pick<Row, 'id' | 'number'>[], number: number) {
  const before = rows.filter((row) => row.number < number)
  return { previousId: before.at(-1)?.id ?? null, nextId: rows.find((row) => row.number > number)?.id ?? null }
}
