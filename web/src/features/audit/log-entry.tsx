/** One line of the log: when, what, its hash; opened, all that is kept of it. */
import type { ReactNode } from 'react'
import { useMessages } from '../../messages/messages.ts'
import { Facts } from '../../ui/facts.tsx'
import { Link } from '../../ui/link.tsx'
import { Tag } from '../../ui/tag.tsx'
import { adminAddress } from '../role/admin-addresses.ts'
import styles from './audit.module.css'
import { type AuditEntry, deedSentence } from './deed-sentence.ts'
import { auditSearch } from './log-search.ts'

const shownOfHash = 12

export function LogEntry({ entry }: { entry: AuditEntry }) {
  const words = useMessages()
  const { audit, format } = words
  return (
    <article>
      <p className="strong">{deedSentence(entry, words)}</p>
      <p className="cluster small mute">
        <span className="n">
          {format.clock(entry.at)} · {format.date(entry.at)}
        </span>
        {entry.hash ? (
          <span>
            {audit.hash} <span className="code">{entry.hash.slice(0, shownOfHash)}…</span>
          </span>
        ) : (
          <Tag tone="wait" icon="wait">
            {audit.notSealed}
          </Tag>
        )}
      </p>
      <details className={styles.more}>
        <summary>
          {audit.detail.more}{' '}
          <span className="hide">
            {audit.detail.number} {entry.id}
          </span>
        </summary>
        <Whole entry={entry} />
      </details>
    </article>
  )
}

function Whole({ entry }: { entry: AuditEntry }) {
  const { audit, format } = useMessages()
  const { detail: say } = audit
  const { id, action, actor, scopeKind, scopeId, subjectId, detail, hash } = entry
  const facts: { name: ReactNode; value: ReactNode }[] = [
    { name: say.number, value: format.number(id) },
    { name: say.action, value: <Code>{action}</Code> }
  ]
  if (actor) facts.push({ name: say.actor, value: `${actor.fullName} (${actor.id})` })
  if (subjectId) facts.push({ name: say.subject, value: <Code>{subjectId}</Code> })
  facts.push({ name: say.scope, value: scopeId ? `${audit.scopes[scopeKind]} ${scopeId}` : audit.scopes[scopeKind] })
  for (const [name, value] of Object.entries(detail)) facts.push({ name: <Code>{name}</Code>, value: <Code>{String(value)}</Code> })
  facts.push({ name: say.hash, value: hash ? <Code>{hash}</Code> : audit.notSealedText })
  return (
    <div className="stack tight">
      <Facts items={facts} />
      <p className="cluster">
        {actor && <Link to={adminAddress.audit(auditSearch({ actor: actor.id }))}>{say.byActor}</Link>}
        {subjectId && <Link to={adminAddress.audit(auditSearch({ subject: subjectId }))}>{say.bySubject}</Link>}
      </p>
    </div>
  )
}

const Code = ({ children }: { children: ReactNode }) => <span className={styles.hash}>{children}</span>
