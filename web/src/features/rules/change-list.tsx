/** Changes of the printed rules, sentence by sentence: what stood before, and what stands after. */
import type { Change } from '@hoi-thi/shared/rules-version'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Facts } from '../../ui/facts.tsx'

interface ChangeListProps {
  changes: readonly Change[]
  before: string
  after: string
}

export function ChangeList({ changes, before, after }: ChangeListProps) {
  const { publish: say } = useMessages().rules
  const lang = useContentLanguage()
  if (changes.length === 0) return <p>{say.quiet}</p>
  return (
    <ul className="rows">
      {changes.map((change) => (
        <li key={`${change.section} ${change.before} ${change.after}`}>
          <p className="strong" lang={lang}>
            {change.title}
          </p>
          <Facts
            items={[
              { name: before, value: <Sentence text={change.before} /> },
              { name: after, value: <Sentence text={change.after} /> }
            ]}
          />
        </li>
      ))}
    </ul>
  )
}

function Sentence({ text }: { text: string | null }) {
  const { publish: say } = useMessages().rules
  const lang = useContentLanguage()
  return text === null ? <span className="mute">{say.nothing}</span> : <span lang={lang}>{text}</span>
}
