/** What a browser keeps between leaving for a provider and being signed in: sealed, so that it can neither be read nor made up; for ten minutes. */
import type { OpenidAnswer } from '@hoi-thi/shared/openid'
import type { Asked, Person } from '../../../lib/openid.ts'
import type { Secrets } from '../../../lib/secrets.ts'

interface Common {
  /** In milliseconds. */
  at: number
  /** The provider's key. */
  provider: string
  next: string
  /** The account to which the identity is to be linked; null to sign in. */
  accountId: string | null
}

/** The person is at the provider. */
export interface AskedPending extends Common {
  stage: 'asked'
  asked: Asked
}

/** The provider has said who it is; something of ours is lacking. */
export interface ProvenPending extends Common {
  stage: 'proven'
  step: Exclude<OpenidAnswer['step'], 'signed-in'>
  /** Of the answer that proved it: a page that is loaded again sends that answer again. */
  state: string
  person: Person
}

type Pending = AskedPending | ProvenPending

const purpose = 'openid'
const livesMs = 10 * 60_000

export const sealPending = (secrets: Secrets, pending: Pending): string => secrets.seal(purpose, JSON.stringify(pending))

/** Null for what is not ours, or too old. */
export function openPending(secrets: Secrets, sealed: string | undefined, now: Date): Pending | null {
  const pending = readPending(secrets, sealed)
  return pending && now.getTime() - pending.at < livesMs ? pending : null
}

/** Under which codes are counted: nobody signs in by a name with such signs in it. */
export function provenName(secrets: Secrets, sealed: string | undefined): string {
  const pending = readPending(secrets, sealed)
  return ['openid', ...(pending?.stage === 'proven' ? [pending.person.issuer, pending.person.subject] : [])].join('\0')
}

function readPending(secrets: Secrets, sealed: string | undefined): Pending | null {
  const text = sealed ? secrets.open(purpose, sealed) : null
  return text === null ? null : (JSON.parse(text) as Pending)
}

/** What a provider calls somebody, as we keep names; null if that is no name. */
export function offeredName({ name }: Pick<Person, 'name'>): string | null {
  const plain = (name ?? '')
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
  return plain.length >= 2 ? plain.slice(0, 120).trim() : null
}
