/** What would become of each row of a list of units, given the units there are: a pure judgement, so that preview and confirmation come to the same. */
import { fold } from '@hoi-thi/shared/fold'
import { unitMatcher } from '../unit/unit-name.ts'
import { type Place, type PlacedUnit, parentsOf } from './parents.ts'
import type { UnitRow, UnitRowFault } from './unit-row.ts'

export interface KnownUnit extends PlacedUnit {
  key: string
  name: string
  kind: string
  bloc: string
  validFrom: string
  validTo: string | null
  aliases: string[]
  formerNames: string[]
}

export interface Known {
  units: readonly KnownUnit[]
  /** Those that count everywhere, of each unit the one that counts last first. */
  headcounts: ReadonlyMap<string, readonly { countedOn: string; people: number }[]>
  today: string
}

export interface GivenRow {
  line: number
  row: UnitRow | { fault: UnitRowFault }
}

type Fault = UnitRowFault | 'unit-unknown' | 'unit-ambiguous' | 'code-differs' | 'code-taken' | 'valid-from-differs' | ParentFault
type ParentFault = 'parent-unknown' | 'parent-ambiguous' | 'circle'
/** What of a unit a row changes. */
export type Change = 'name' | 'code' | 'kind' | 'bloc' | 'parent' | 'aliases' | 'headcount'

export interface UnitVerdict {
  line: number
  status: 'ok' | 'same' | 'changed' | 'duplicate' | 'error'
  /** Why not; of a change, what changes, with spaces between. */
  reason: string | null
  unit: KnownUnit | null
  row: UnitRow | null
  changes: Change[]
  parent: Place | null
}

const none = { unit: null, row: null, changes: [], parent: null }

export function verdictsOf(rows: readonly GivenRow[], known: Known): UnitVerdict[] {
  const there = known.units.filter(({ validTo }) => validTo === null || validTo > known.today)
  const find = finder(there)
  const isRepeated = repetitions()
  const drafts = rows.map(({ line, row }): UnitVerdict => {
    if ('fault' in row) return { ...none, line, status: 'error', reason: row.fault }
    const found = find(row)
    const fault = typeof found === 'string' ? found : faultOf(row, found, known)
    if (fault || typeof found === 'string') return { ...none, line, status: 'error', reason: fault ?? null, row }
    if (isRepeated(row, found)) return { ...none, line, status: 'duplicate', reason: 'repeated-unit', unit: found, row }
    return { ...none, line, status: found ? 'changed' : 'ok', reason: null, unit: found, row }
  })
  return withParents(drafts, there, known.units).map((verdict) => concluded(verdict, known))
}

/** Whether an earlier row means the same unit: one that is there, one of the same code, or a new one of the same name unless both have codes. */
function repetitions(): (row: UnitRow, unit: KnownUnit | null) => boolean {
  const seen = new Set<string>()
  return ({ code, name }, unit) => {
    const called = unit ? null : fold(name ?? '')
    const marks = [unit && `unit ${unit.id}`, code && `code ${code}`, called && !code && `name ${called}`]
    const clashes = [...marks, called && `${code ? 'uncoded' : 'coded'} ${called}`]
    const isSeen = clashes.some((mark) => mark && seen.has(mark))
    for (const mark of [...marks, called && `${code ? 'coded' : 'uncoded'} ${called}`]) if (mark) seen.add(mark)
    return isSeen
  }
}

/** The unit that a row means: null for one that is not there yet. */
function finder(there: readonly KnownUnit[]): (row: UnitRow) => KnownUnit | null | Fault {
  const byCode = new Map(there.map((unit) => [unit.code, unit]))
  const match = unitMatcher(there)
  return ({ code, name, kind }) => {
    const coded = code === null ? undefined : byCode.get(code)
    const named = name === null ? undefined : match(name)
    if (coded) {
      const meant = named?.kind === 'exact' ? [named.unit] : named?.kind === 'ambiguous' ? named.candidates : [coded]
      return meant.includes(coded) ? coded : 'code-differs'
    }
    if (named?.kind === 'ambiguous') return 'unit-ambiguous'
    if (named?.kind === 'exact') return code === null || named.unit.code === null ? named.unit : 'code-differs'
    return name === null || kind === null ? 'unit-unknown' : null
  }
}

function faultOf(row: UnitRow, unit: KnownUnit | null, { units, today }: Known): Fault | null {
  if (unit && row.validFrom !== null && row.validFrom !== unit.validFrom) return 'valid-from-differs'
  const from = unit?.validFrom ?? row.validFrom ?? today
  const to = unit?.validTo ?? null
  const isTaken = units.some(
    (other) =>
      other !== unit &&
      other.code === row.code &&
      (other.validTo === null || (other.validTo > from && other.validTo > other.validFrom)) &&
      (to === null || other.validFrom < to)
  )
  return row.code !== null && isTaken ? 'code-taken' : null
}

/** A row whose parent is not there is no unit that others could be below: so it goes on until nothing changes any more. */
function withParents(drafts: UnitVerdict[], there: readonly KnownUnit[], all: readonly KnownUnit[]): UnitVerdict[] {
  const find = unitMatcher(there)
  let verdicts = drafts
  for (;;) {
    const parents = parentsOf(verdicts, { there, all, find })
    const judged = verdicts.map((verdict): UnitVerdict => {
      const parent = parents.get(verdict.line) ?? null
      return typeof parent === 'string' ? { ...verdict, status: 'error', reason: parent, parent: null } : { ...verdict, parent }
    })
    if (judged.every(({ status }, index) => status === verdicts[index]?.status)) return judged
    verdicts = judged
  }
}

function concluded(verdict: UnitVerdict, known: Known): UnitVerdict {
  const { unit, row } = verdict
  if (verdict.status !== 'changed' || !unit || !row) return verdict
  const changes = changesOf(unit, row, verdict.parent, known)
  return { ...verdict, changes, status: changes.length > 0 ? 'changed' : 'same', reason: changes.join(' ') || null }
}

function changesOf(unit: KnownUnit, row: UnitRow, parent: Place | null, { headcounts, today }: Known): Change[] {
  const changed: Record<Change, boolean> = {
    name: row.name !== null && unitMatcher([unit])(row.name).kind === 'none',
    code: row.code !== null && row.code !== unit.code,
    kind: row.kind !== null && row.kind !== unit.kind,
    bloc: row.bloc !== null && row.bloc !== unit.bloc,
    parent: parent !== null && !('unitId' in parent && parent.unitId === unit.parentId),
    aliases: row.aliases.some((alias) => alias !== unit.name && !unit.aliases.includes(alias)),
    headcount: row.headcount !== null && isNewHeadcount(row.headcount, headcounts.get(unit.id) ?? [], today)
  }
  return (Object.keys(changed) as Change[]).filter((change) => changed[change])
}

/** A number for a day that is named is new unless it stands there for that day; without a day, unless it is what counts now. */
function isNewHeadcount(given: NonNullable<UnitRow['headcount']>, known: readonly { countedOn: string; people: number }[], today: string) {
  const counts = known.find(({ countedOn }) => countedOn <= (given.countedOn ?? today))
  return counts?.people !== given.people || (given.countedOn !== null && counts.countedOn !== given.countedOn)
}
