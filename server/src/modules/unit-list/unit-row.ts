/** What a row of a list of units says: nothing in it is guessed, and what cannot be understood is said. */
import type { Bloc } from '@hoi-thi/shared/contest'
import type { UnitKind } from '@hoi-thi/shared/unit'
import { isDay } from '../../lib/day.ts'
import { blocOf, kindOf, type UnitCells } from './unit-columns.ts'

export interface GivenHeadcount {
  people: number
  /** The day that the file names, or its document's; null where it names none, and then it counts from today. */
  countedOn: string | null
  source: string | null
  documentNumber: string | null
  documentDate: string | null
}

/** Null: the row does not say. */
export interface UnitRow {
  code: string | null
  name: string | null
  kind: UnitKind | null
  bloc: Bloc | null
  parent: string | null
  aliases: string[]
  validFrom: string | null
  headcount: GivenHeadcount | null
}

export type UnitRowFault =
  | 'unit-missing'
  | 'code-invalid'
  | 'name-too-long'
  | 'kind-unknown'
  | 'bloc-unknown'
  | 'day-invalid'
  | 'headcount-invalid'
  | 'headcount-in-future'

const longestName = 200
const mostPeople = 1_000_000

export function unitRowOf(cells: UnitCells, today: string): UnitRow | { fault: UnitRowFault } {
  const { code = null, name = null, parent = null } = cells
  const kind = cells.kind ? kindOf(cells.kind) : null
  const bloc = cells.bloc ? blocOf(cells.bloc) : null
  const validFrom = cells.validFrom ? dayFrom(cells.validFrom) : null
  const headcount = headcountOf(cells)
  const aliases = (cells.aliases ?? '').split(/[;|]/).flatMap((alias) => alias.trim() || [])
  if (!code && !name) return { fault: 'unit-missing' }
  if (code && !/^[A-Za-z0-9.-]{1,20}$/.test(code)) return { fault: 'code-invalid' }
  if ([name ?? '', ...aliases].some((text) => text.length > longestName)) return { fault: 'name-too-long' }
  if (kind === undefined) return { fault: 'kind-unknown' }
  if (bloc === undefined) return { fault: 'bloc-unknown' }
  if (validFrom === undefined) return { fault: 'day-invalid' }
  if (typeof headcount === 'string') return { fault: headcount }
  if (headcount?.countedOn && headcount.countedOn > today) return { fault: 'headcount-in-future' }
  return { code, name, kind, bloc, parent, aliases: [...new Set(aliases)], validFrom, headcount }
}

function headcountOf(cells: UnitCells): GivenHeadcount | null | 'headcount-invalid' | 'day-invalid' {
  if (!cells.headcount) return null
  const people = peopleFrom(cells.headcount)
  if (people === undefined) return 'headcount-invalid'
  const documentDate = cells.documentDate ? dayFrom(cells.documentDate) : null
  const countedOn = cells.countedOn ? dayFrom(cells.countedOn) : documentDate
  if (documentDate === undefined || countedOn === undefined) return 'day-invalid'
  const line = (text: string | undefined, longest: number) => text?.slice(0, longest) ?? null
  return { people, countedOn, source: line(cells.source, 200), documentNumber: line(cells.documentNumber, 100), documentDate }
}

/** `1.234`, `1 234` and `116 người` are numbers; `1o4` and `11,5` are not. */
function peopleFrom(text: string): number | undefined {
  const [, digits] = /^(\d+|\d{1,3}(?:[., ]\d{3})+)( (?:người|biên chế))?$/i.exec(text) ?? []
  const people = Number(digits?.replace(/[., ]/g, ''))
  return people >= 1 && people <= mostPeople ? people : undefined
}

/** `2025-07-01`, as workbooks give it, or `1/7/2025`, as people write it. */
function dayFrom(text: string): string | undefined {
  const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  const day = written ? `${written[3]}-${written[2]?.padStart(2, '0')}-${written[1]?.padStart(2, '0')}` : text
  return isDay(day) ? day : undefined
}
