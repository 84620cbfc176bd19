/** What would become of each row of a sheet of scores, given who takes part. Nothing is guessed; what cannot be understood is said. Pure. */
import { fold } from '@hoi-thi/shared/fold'
import { signInKey } from '../../account/sign-in-name.ts'
import { arePoints } from '../outside-part.ts'
import type { ScoreLine } from './sheet-columns.ts'

export interface KnownPerson {
  participantId: string
  accountId: string
  fullName: string
  signInKey: string
  /** Its name, code, and what else it is or was called. */
  unitNames: string[]
  /** What has been entered already. */
  points: number | null
}

export interface Known {
  people: readonly KnownPerson[]
  maximum: number
  /** Nobody marks themselves. */
  askerId: string
}

export interface ScoreVerdict {
  line: number
  status: 'ok' | 'same' | 'duplicate' | 'error'
  reason: string | null
  person: KnownPerson | null
  points: number | null
}

export function verdictsOf(lines: readonly ScoreLine[], known: Known): ScoreVerdict[] {
  const seen = new Set<string>()
  return lines.map(({ line, cells }) => {
    const points = pointsFrom(cells.points, known.maximum)
    const person = personOf(cells, known.people)
    const fault = (reason: string): ScoreVerdict => ({ line, status: 'error', reason, person: null, points: null })
    if (typeof points === 'string') return fault(points)
    if (typeof person === 'string') return fault(person)
    if (person.accountId === known.askerId) return fault('own-score')
    const found = { line, person, points }
    if (seen.has(person.participantId)) return { ...found, status: 'duplicate', reason: 'repeated-person' }
    seen.add(person.participantId)
    if (person.points === null) return { ...found, status: 'ok', reason: null }
    return person.points === points ? { ...found, status: 'same', reason: null } : { ...found, status: 'error', reason: 'scored-already' }
  })
}

/** `8,75` as it is written here, or `8.75`, as workbooks give it. */
function pointsFrom(text: string | undefined, maximum: number): number | 'points-missing' | 'points-invalid' | 'points-out-of-range' {
  if (!text) return 'points-missing'
  if (!/^\d{1,5}([.,]\d+)?$/.test(text)) return 'points-invalid'
  const points = Number(text.replace(',', '.'))
  return arePoints(points, maximum) ? points : 'points-out-of-range'
}

function personOf({ name, signInName, unit }: ScoreLine['cells'], people: readonly KnownPerson[]): KnownPerson | string {
  if (signInName) {
    const person = people.find((each) => each.signInKey === signInKey(signInName))
    if (!person) return 'person-unknown'
    return name && fold(name) !== fold(person.fullName) ? 'name-differs' : person
  }
  if (!name) return 'person-missing'
  const named = people.filter(({ fullName }) => fold(fullName) === fold(name))
  const theirs = unit ? named.filter(({ unitNames }) => unitNames.some((each) => fold(each) === fold(unit))) : named
  const [only] = theirs
  if (!only) return 'person-unknown'
  return theirs.length > 1 ? 'person-ambiguous' : only
}
