/** What confirming a judged list of units writes. */
import type { unitHeadcounts } from '../../db/schema/headcount.ts'
import type { UnitListChanges } from '../../db/schema/import.ts'
import type { units } from '../../db/schema/unit.ts'
import { freeKey, keyStem } from '../unit/unit-key.ts'
import { searchOf } from '../unit/unit-name.ts'
import type { Place } from './parents.ts'
import type { Change, KnownUnit, UnitVerdict } from './row-status.ts'
import { usualBloc } from './unit-columns.ts'
import type { UnitRow } from './unit-row.ts'

export interface Plan {
  made: (typeof units.$inferInsert)[]
  changed: UnitListChanges['changed']
  headcounts: (typeof unitHeadcounts.$inferInsert & { id: string })[]
  /** Which unit each line has made or means. */
  places: { line: number; unitId: string }[]
}

interface By {
  keys: readonly string[]
  newId: () => string
  today: string
  enteredBy: string
  enteredAt: Date
}

export function planOf(verdicts: readonly UnitVerdict[], by: By): Plan {
  const ids = new Map(verdicts.flatMap(({ line, status }) => (status === 'ok' ? [[line, by.newId()] as const] : [])))
  const parentId = (parent: Place | null) => (parent && ('unitId' in parent ? parent.unitId : (ids.get(parent.line) ?? null))) ?? null
  const keys = new Set(by.keys)
  const plan: Plan = { made: [], changed: [], headcounts: [], places: [] }
  for (const { line, status, unit, row, changes, parent } of verdicts) {
    const id = unit?.id ?? ids.get(line)
    if (id) plan.places.push({ line, unitId: id })
    if (!id || !row || (status !== 'ok' && status !== 'changed')) continue
    if (!unit) plan.made.push(madeUnit(id, row, parentId(parent), keys, by.today))
    else if (changes.some((change) => change !== 'headcount')) plan.changed.push(changedUnit(unit, row, changes, parentId(parent)))
    if (row.headcount && (!unit || changes.includes('headcount'))) plan.headcounts.push(headcountOf(id, row.headcount, by))
  }
  return plan
}

function madeUnit(id: string, row: UnitRow, parentId: string | null, keys: Set<string>, today: string): Plan['made'][number] {
  const { code, kind, aliases } = row
  const name = row.name ?? ''
  const validFrom = row.validFrom ?? today
  const stem = keyStem(name, validFrom)
  const key = keys.has(stem) ? freeKey(stem, [...keys]) : stem
  keys.add(key)
  const bloc = row.bloc ?? usualBloc[kind ?? 'department']
  const names = { name, aliases, formerNames: [] }
  return { ...names, id, key, code, kind: kind ?? '', bloc, parentId, validFrom, validTo: null, search: searchOf(names) }
}

function changedUnit(unit: KnownUnit, row: UnitRow, changes: readonly Change[], parentId: string | null): Plan['changed'][number] {
  const { id, code, kind, bloc, aliases, formerNames } = unit
  const before = { code, name: unit.name, kind, bloc, parentId: unit.parentId, aliases, formerNames, search: searchOf(unit) }
  const name = (changes.includes('name') && row.name) || unit.name
  const names = {
    name,
    aliases: [...new Set([...aliases, ...row.aliases])].filter((alias) => alias !== name),
    formerNames: (name === unit.name ? formerNames : [...new Set([...formerNames, unit.name])]).filter((former) => former !== name)
  }
  const values = { code: row.code ?? code, kind: row.kind ?? kind, bloc: row.bloc ?? bloc, parentId: row.parent ? parentId : unit.parentId }
  return { id, before, after: { ...names, ...values, search: searchOf(names) } }
}

function headcountOf(unitId: string, given: NonNullable<UnitRow['headcount']>, { newId, today, enteredBy, enteredAt }: By) {
  const { people, documentNumber, documentDate } = given
  const entered = { enteredBy, enteredAt, isInvented: false }
  return {
    id: newId(),
    unitId,
    people,
    countedOn: given.countedOn ?? today,
    source: given.source ?? 'list',
    documentNumber,
    documentDate,
    ...entered
  }
}
