/** What the codes that are stored of a person mean, in the words that other pages say: by table and column, or by the name of the column alone. Pure. */
import type { Messages } from '../../messages/messages.ts'

export type CodeWords = (table: string, column: string, code: string) => string

type Words = Pick<Messages, 'account' | 'audit' | 'message' | 'privacy'>

/** `divisions` are those of the contests that the person takes part in. */
export function codeWords({ account, audit, message, privacy }: Words, divisions: readonly { id: string; name: string }[]): CodeWords {
  const namesOf = (each: Record<string, { name: string }>) =>
    Object.fromEntries(Object.entries(each).map(([code, { name }]): [string, string] => [code, name]))
  const words: Record<string, Record<string, string>> = {
    ...privacy.copy.codes,
    division_id: Object.fromEntries(divisions.map(({ id, name }) => [id, name])),
    scope_kind: audit.scopes,
    'audit_entries.action': namesOf(audit.deeds),
    'audit_entries.subject_kind': audit.subjects,
    'sessions.ended_because': audit.reasons,
    'role_assignments.role': namesOf(account.roles),
    'messages.kind': message.kinds,
    'mail_choices.kind': { ...message.kinds, ...privacy.copy.codes['mail_choices.kind'] },
    'consents.purpose': privacy.consents.purposes,
    'privacy_requests.kind': privacy.kinds,
    'privacy_requests.state': privacy.states
  }
  return (table, column, code) => {
    const known = words[`${table}.${column}`] ?? words[column]
    return known && Object.hasOwn(known, code) ? (known[code] ?? code) : code
  }
}
