/** What was written and declared of an entry. */
import type { ReviewedEntry } from '@hoi-thi/shared/moderation'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Facts } from '../../ui/facts.tsx'
import { PaperList } from '../entry/paper-list.tsx'
import styles from './written.module.css'

interface WrittenProps {
  contest: string
  entry: ReviewedEntry
  version: ReviewedEntry['versions'][number]
}

export function Written({ contest, entry: { id, sender, papers }, version }: WrittenProps) {
  const { entry, moderation } = useMessages()
  const { review: say } = moderation
  const contentLanguage = useContentLanguage()
  const { title, kind, madeIn, groupName, summary, credits, transcript, captions } = version
  const content = (text: string) => <span lang={contentLanguage}>{text}</span>
  return (
    <section className="stack" aria-labelledby="written-heading">
      <h2 id="written-heading">{say.written}</h2>
      <Facts
        items={[
          { name: entry.fields.title, value: content(title) },
          { name: entry.fields.kind, value: entry.kinds[kind] },
          { name: entry.fields.madeIn, value: madeIn ?? say.none },
          ...(sender === 'group' ? [{ name: entry.fields.groupName, value: content(groupName ?? '') }] : []),
          {
            name: say.credits,
            value: credits.length > 0 ? content(credits.map(({ name, part }) => say.credit(name, part)).join(', ')) : say.none
          }
        ]}
      />
      <h3>{entry.fields.summary}</h3>
      <p className={styles.text} lang={contentLanguage}>
        {summary}
      </p>
      <Declared version={version} />
      {(papers.length > 0 || version.declarations.people === 'minors') && (
        <Papers papers={papers} address={`/api/contests/${contest}/entries/${id}/review/papers`} />
      )}
      {transcript && <Long title={say.transcript} text={transcript} />}
      {captions && <Long title={say.captions} text={captions} />}
    </section>
  )
}

function Declared({ version: { declarations } }: Pick<WrittenProps, 'version'>) {
  const { entry, moderation } = useMessages()
  const { review: say } = moderation
  const contentLanguage = useContentLanguage()
  const { music, pictures, people } = declarations
  const ticked = (name: keyof typeof say.declare) => ({ name: say.declare[name], value: say.ticked[`${declarations[name]}`] })
  const told = (text: string) => (text ? <span lang={contentLanguage}>{text}</span> : say.none)
  return (
    <>
      <h3>{say.declared}</h3>
      <Facts
        items={[
          ticked('isOriginal'),
          ticked('isNew'),
          { name: entry.declare.music, value: told(music) },
          { name: entry.declare.pictures, value: told(pictures) },
          { name: entry.declare.people, value: entry.declare.who[people] },
          ...(people === 'none' ? [] : [ticked('hasConsents')]),
          ...(people === 'minors' ? [ticked('hasGuardianConsents')] : [])
        ]}
      />
    </>
  )
}

function Papers({ papers, address }: { papers: ReviewedEntry['papers']; address: string }) {
  const { papers: say } = useMessages().entry
  return (
    <>
      <h3>{say.title}</h3>
      {papers.length > 0 ? <PaperList papers={papers} address={address} /> : <p>{say.none}</p>}
      <p className="small mute">{say.logged}</p>
    </>
  )
}

function Long({ title, text }: { title: string; text: string }) {
  const contentLanguage = useContentLanguage()
  return (
    <details>
      <summary>{title}</summary>
      <p className={styles.text} lang={contentLanguage}>
        {text}
      </p>
    </details>
  )
}
