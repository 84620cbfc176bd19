/** Which entries still wait for their sender. Pure. */
import type { EntryRow } from '@hoi-thi/shared/entry'

/** Returned first, then what was begun and not submitted: after the deadline nobody can mend that. */
export function waitingFor<Row extends Pick<EntryRow, 'state'>>(items: readonly Row[], isOpen: boolean): Row[] {
  const of = (state: EntryRow['state']) => items.filter((item) => item.state === state)
  return isOpen ? [...of('returned'), ...of('draft')] : of('returned')
}
