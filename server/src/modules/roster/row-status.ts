/** What would become of each row of a roster, given what is known: a pure judgement, so that preview and confirmation come to the same. */
import { fold } from '@hoi-thi/shared/fold'
import { nameKey, type PersonRow, type RowFault } from './person-row.ts'

export interface KnownAccount {
  key: string
  accountId: string
  fullName: string
  participant: { id: string; unitId: string | null; membership: 'unconfirmed' | 'confirmed' | 'disputed' } | null
}

export interface KnownNamesake {
  fullName: string
  unitId: string | null
  accountId: string
}

export interface Known {
  accounts: readonly KnownAccount[]
  /** People of the contest, the earliest of each name first. */
  namesakes: readonly KnownNamesake[]
  /** What the same file has led to already, by line. */
  earlier: readonly { line: number; fullName: string; accountId: string; participantId: string }[]
  /** Whose import it is: nobody decides on their own membership. */
  askerId: string
}

export interface GivenRow {
  line: number
  person: PersonRow | { fault: RowFault }
}

/** Beside whose account a new one is laid for review. */
export type Twin = { accountId: string } | { line: number }

export interface RowVerdict {
  line: number
  person: PersonRow | null
  status: 'ok' | 'same' | 'changed' | 'duplicate' | 'error'
  reason: string | null
  /** What confirming does. */
  does: 'nothing' | 'make-account' | 'enrol-account' | 'confirm-member'
  accountId: string | null
  participantId: string | null
  twin: Twin | null
}

export function verdictsOf(rows: readonly GivenRow[], known: Known): RowVerdict[] {
  const lookups: Lookups = {
    accounts: new Map(known.accounts.map((account) => [account.key, account])),
    namesakes: groupByName(known.namesakes),
    earlier: new Map(known.earlier.map((row) => [row.line, row])),
    askerId: known.askerId,
    keysInFile: new Set(),
    namesInFile: new Map()
  }
  return rows.map(({ line, person }) => {
    if ('fault' in person) return { ...nothing, line, person: null, status: 'error', reason: person.fault }
    const verdict = { ...nothing, ...judged(line, person, lookups), line, person }
    if (person.signIn) lookups.keysInFile.add(person.signIn.key)
    if (verdict.does === 'make-account' && !lookups.namesInFile.has(nameKey(person.fullName)))
      lookups.namesInFile.set(nameKey(person.fullName), line)
    return verdict
  })
}

interface Lookups {
  accounts: Map<string, KnownAccount>
  namesakes: Map<string, KnownNamesake[]>
  earlier: Map<number, Known['earlier'][number]>
  askerId: string
  keysInFile: Set<string>
  namesInFile: Map<string, number>
}

type Judged = Pick<RowVerdict, 'status' | 'reason'> & Partial<RowVerdict>

const nothing = { does: 'nothing', accountId: null, participantId: null, twin: null } as const

function judged(line: number, person: PersonRow, lookups: Lookups): Judged {
  if (person.signIn) {
    if (lookups.keysInFile.has(person.signIn.key)) return { status: 'duplicate', reason: 'repeated-sign-in-name' }
    const account = lookups.accounts.get(person.signIn.key)
    return account ? ofAccount(person, account, lookups.askerId) : ofNewAccount(person, lookups)
  }
  const earlier = lookups.earlier.get(line)
  if (earlier && nameKey(earlier.fullName) === nameKey(person.fullName))
    return { status: 'same', reason: null, accountId: earlier.accountId, participantId: earlier.participantId }
  const namesakes = lookups.namesakes.get(nameKey(person.fullName)) ?? []
  // With nothing else to tell them apart, this may be the person who is enrolled, and a second account would be a second person.
  if (namesakes.some(({ unitId }) => unitId === person.unitId)) return { status: 'duplicate', reason: 'name-enrolled-already' }
  return ofNewAccount(person, lookups)
}

function ofAccount(person: PersonRow, { accountId, fullName, participant }: KnownAccount, askerId: string): Judged {
  if (fold(fullName) !== fold(person.fullName)) return { status: 'error', reason: 'name-differs' }
  const isOwn = accountId === askerId
  if (isOwn && participant?.membership !== 'confirmed') return { status: 'error', reason: 'own-membership' }
  if (!participant) return { status: 'ok', reason: 'known-account', does: 'enrol-account', accountId }
  const found = { accountId, participantId: participant.id }
  if (participant.unitId !== person.unitId) return { status: 'duplicate', reason: 'in-another-unit' }
  if (participant.membership === 'confirmed') return { status: 'same', reason: null, ...found }
  if (participant.membership === 'disputed') return { status: 'error', reason: 'membership-disputed' }
  return { status: 'changed', reason: 'membership-confirmed', does: 'confirm-member', ...found }
}

function ofNewAccount(person: PersonRow, { namesInFile, namesakes }: Lookups): Judged {
  const does = 'make-account'
  const line = namesInFile.get(nameKey(person.fullName))
  if (line !== undefined) return { status: 'duplicate', reason: 'repeated-name', does, twin: { line } }
  const known = namesakes.get(nameKey(person.fullName))?.[0]
  if (!known) return { status: 'ok', reason: null, does }
  const reason = known.unitId === person.unitId ? 'name-in-unit' : 'name-in-another-unit'
  return { status: 'duplicate', reason, does, twin: { accountId: known.accountId } }
}

function groupByName(namesakes: readonly KnownNamesake[]): Map<string, KnownNamesake[]> {
  const found = new Map<string, KnownNamesake[]>()
  for (const namesake of namesakes) {
    const key = nameKey(namesake.fullName)
    const group = found.get(key)
    if (group) group.push(namesake)
    else found.set(key, [namesake])
  }
  return found
}
