/** Who a row of a roster speaks of: nothing in it is guessed, and what cannot be understood is said. */
import { fold } from '@hoi-thi/shared/fold'
import { signInKey } from '../account/sign-in-name.ts'
import { mailAddressOf } from '../message/mail-address.ts'
import type { RosterCells, RosterColumn } from './roster-columns.ts'

/** Another word for something: as people write it, without accents. */
export type ByName<T> = ReadonlyMap<string, T | 'ambiguous'>

export interface RosterPlaces {
  /** Units by folded name, alias or code. */
  units: ByName<string>
  /** Where rows go that name none; null where each has to. */
  ownUnitId: string | null
  divisions: ByName<string>
  defaultDivisionId: string
}

export interface PersonRow {
  fullName: string
  /** Null: a name is made for them. */
  signIn: { name: string; key: string } | null
  unitId: string
  divisionId: string
}

export type RowFault =
  | 'name-missing'
  | 'name-invalid'
  | 'phone-invalid'
  | 'mail-invalid'
  | 'sign-in-name-invalid'
  | 'unit-missing'
  | 'unit-unknown'
  | 'unit-ambiguous'
  | 'unit-differs'
  | 'division-unknown'

class Fault extends Error {
  readonly fault: RowFault
  constructor(fault: RowFault) {
    super(fault)
    this.fault = fault
  }
}

export function personOf(cells: RosterCells, places: RosterPlaces): PersonRow | { fault: RowFault } {
  try {
    return { fullName: fullNameOf(cells), signIn: signInOf(cells), unitId: unitOf(cells, places), divisionId: divisionOf(cells, places) }
  } catch (error) {
    if (error instanceof Fault) return { fault: error.fault }
    throw error
  }
}

/** The same name, however it is written with large and small letters. */
export const nameKey = (fullName: string) => fullName.normalize('NFC').toLowerCase()

/** Names and aliases to what they mean; what means two things means neither. */
export function byName<T>(entries: readonly (readonly [name: string, value: T])[]): ByName<T> {
  const found = new Map<string, T | 'ambiguous'>()
  for (const [name, value] of entries) {
    const key = fold(name)
    const known = found.get(key)
    if (key !== '') found.set(key, known === undefined || known === value ? value : 'ambiguous')
  }
  return found
}

function fullNameOf({ fullName }: RosterCells): string {
  if (!fullName) throw new Fault('name-missing')
  if (fullName.length < 3 || fullName.length > 120 || !/^[\p{L}\p{M} .'’-]+$/u.test(fullName)) throw new Fault('name-invalid')
  return fullName
}

/** All that is given has to be right; a chosen name comes before the phone, and that before the mail address. */
function signInOf(cells: RosterCells): PersonRow['signIn'] {
  const names = (['signInName', 'phone', 'mail'] as const).map((column) => cells[column] && checked[column](cells[column]))
  const name = names.find((each) => each)
  return name ? { name, key: signInKey(name) } : null
}

const checked: Record<Extract<RosterColumn, 'signInName' | 'phone' | 'mail'>, (text: string) => string> = {
  signInName(text) {
    if (text.length < 3 || text.length > 100) throw new Fault('sign-in-name-invalid')
    return text
  },
  phone(text) {
    const phone = signInKey(text)
    if (!/^0\d{9,10}$/.test(phone)) throw new Fault('phone-invalid')
    return phone
  },
  mail(text) {
    const address = mailAddressOf(text)
    if (address === null || address.length > 100) throw new Fault('mail-invalid')
    return address
  }
}

function unitOf({ unit }: RosterCells, { units, ownUnitId }: RosterPlaces): string {
  if (!unit && ownUnitId) return ownUnitId
  if (!unit) throw new Fault('unit-missing')
  const found = units.get(fold(unit))
  if (ownUnitId) {
    if (found !== ownUnitId) throw new Fault('unit-differs')
    return ownUnitId
  }
  if (found === undefined) throw new Fault('unit-unknown')
  if (found === 'ambiguous') throw new Fault('unit-ambiguous')
  return found
}

function divisionOf({ division }: RosterCells, { divisions, defaultDivisionId }: RosterPlaces): string {
  if (!division) return defaultDivisionId
  const found = divisions.get(fold(division))
  if (found === undefined || found === 'ambiguous') throw new Fault('division-unknown')
  return found
}
