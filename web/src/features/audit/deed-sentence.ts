/** What a line of the audit log says in a sentence. The log holds ids only; what they name is never looked up for it. Pure. */
import type { Reply } from '@hoi-thi/shared/api'
import type { Contract } from '@hoi-thi/shared/contract'
import type { Messages } from '../../messages/messages.ts'

export type AuditEntry = Reply<Contract['GET /audit/entries']>['items'][number]
type Words = Pick<Messages, 'audit' | 'account' | 'format'>

/** The end of an id: its beginning is a time, and alike in what was made together. */
export const shortId = (id: string): string => id.slice(-8)

export function deedSentence(entry: AuditEntry, words: Words): string {
  const { audit } = words
  const who = whoDid(entry, words)
  const deed = Object.hasOwn(audit.deeds, entry.action) ? audit.deeds[entry.action] : undefined
  return capital(deed ? deed.says(who, whatOf(entry, words), moreOf(entry, words)) : audit.otherDeed(who, entry.action))
}

/** Without an account it was the operator at the machine, or somebody who had not signed in yet. */
function whoDid({ actor, action }: AuditEntry, { audit }: Words): string {
  if (actor) return actor.fullName || shortId(actor.id)
  return action.startsWith('role.') ? audit.operator : audit.nobody
}

function whatOf({ subjectKind, subjectId }: AuditEntry, { audit }: Words): string {
  if (!subjectId) return audit.unknownName
  return `${(subjectKind && audit.subjects[subjectKind]) ?? audit.someSubject} ${shortId(subjectId)}`
}

function moreOf({ action, scopeKind, scopeId, detail }: AuditEntry, { audit, account, format }: Words): string {
  if (action.startsWith('role.')) {
    const name = roleName(String(detail.role), account)
    return scopeId ? audit.over(name, audit.scopes[scopeKind], shortId(scopeId)) : name
  }
  if (action === 'session.begun') return howSignedIn(detail, audit)
  if (action.startsWith('identity.')) return String(detail.provider ?? audit.goneProvider)
  if (action === 'audit.read') return detail.verified ? audit.verified : audit.entriesRead(format.number(Number(detail.entries ?? 0)))
  const reason = String(detail.because ?? detail.code ?? '')
  return audit.reasons[reason] ?? reason
}

const howSignedIn = ({ provider, secondFactor }: AuditEntry['detail'], audit: Messages['audit']): string => {
  if (provider) return audit.through(String(provider), Boolean(secondFactor))
  return secondFactor ? audit.withCode : audit.withoutCode
}

const roleName = (role: string, { roles }: Messages['account']): string =>
  Object.hasOwn(roles, role) ? roles[role as keyof typeof roles].name : role

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)
