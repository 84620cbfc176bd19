/** Which unit each row of a list is below: one that is there, or one of another row. */
import { fold } from '@hoi-thi/shared/fold'
import type { UnitMatch } from '../unit/unit-name.ts'
import type { UnitRow } from './unit-row.ts'

export type Place = { unitId: string } | { line: number }
type Fault = 'parent-unknown' | 'parent-ambiguous' | 'circle'

export interface PlacedUnit {
  id: string
  code: string | null
  parentId: string | null
}

interface Units {
  there: readonly PlacedUnit[]
  all: readonly PlacedUnit[]
  find: (text: string) => UnitMatch<PlacedUnit>
}

interface Draft {
  line: number
  status: 'ok' | 'same' | 'changed' | 'duplicate' | 'error'
  /** Null for one that the row adds. */
  unit: PlacedUnit | null
  row: UnitRow | null
}

/** By line, of the rows that name one. */
export function parentsOf(drafts: readonly Draft[], { there, all, find }: Units): Map<number, Place | Fault> {
  const counted = drafts.filter(({ status }) => status === 'ok' || status === 'changed')
  const fresh = counted.filter(({ unit }) => unit === null)
  const parents = new Map<number, Place | Fault>()
  for (const { line, row } of counted) if (row?.parent) parents.set(line, placeOf(row.parent))
  const above = aboveIn(counted, parents, all)
  for (const draft of counted) if (parents.has(draft.line) && leadsBack(idOf(draft), above)) parents.set(draft.line, 'circle')
  return parents

  function placeOf(text: string): Place | Fault {
    const coded = there.find(({ code }) => code === text)
    if (coded) return { unitId: coded.id }
    const rows = fresh.filter(({ row }) => row?.code === text || fold(row?.name ?? '') === fold(text))
    const named = find(text)
    if (named.kind === 'exact' && rows.length === 0) return { unitId: named.unit.id }
    const [one, another] = rows
    if (another || (one && named.kind === 'exact') || (!one && named.kind === 'ambiguous')) return 'parent-ambiguous'
    return one ? { line: one.line } : 'parent-unknown'
  }
}

const idOf = ({ unit, line }: Pick<Draft, 'unit' | 'line'>) => unit?.id ?? `line ${line}`

/** Each unit's and each row's parent, as the list would have it. */
function aboveIn(counted: readonly Draft[], parents: ReadonlyMap<number, Place | Fault>, all: readonly PlacedUnit[]): Map<string, string> {
  const above = new Map(all.flatMap(({ id, parentId }) => (parentId === null ? [] : [[id, parentId] as const])))
  for (const draft of counted) {
    const parent = parents.get(draft.line)
    if (parent && typeof parent !== 'string') above.set(idOf(draft), 'unitId' in parent ? parent.unitId : `line ${parent.line}`)
  }
  return above
}

function leadsBack(from: string, above: ReadonlyMap<string, string>): boolean {
  const passed = new Set<string>()
  for (let at = above.get(from); at !== undefined && !passed.has(at); at = above.get(at)) {
    if (at === from) return true
    passed.add(at)
  }
  return false
}
