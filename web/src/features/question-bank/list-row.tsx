/** One question of the list: its code and where it stands, what it asks, what it rests on. */
import type { QuestionSummary } from '@hoi-thi/shared/question-bank'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Link } from '../../ui/link.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Tick } from '../../ui/tick.tsx'
import styles from './bank.module.css'
import { nameOf, useBank } from './bank.ts'
import { bankAddress } from './bank-addresses.ts'
import { QuestionTags } from './state-tags.tsx'

interface ListRowProps {
  question: QuestionSummary
  isChosen: boolean
  onToggle: () => void
}

export function ListRow({ question, isChosen, onToggle }: ListRowProps) {
  const { levels, list: say } = useMessages().bank
  const contentLanguage = useContentLanguage()
  const { topics } = useBank()
  const { id, code, text, topic, level, citationText, isOwn } = question
  return (
    <div className="stack tight">
      <div className="cluster">
        <Tick checked={isChosen} onChange={onToggle} aria-label={say.choose(code)}>
          <span className="strong n">{code}</span>
        </Tick>
        <QuestionTags question={question} />
        {isOwn && <Tag icon="person">{say.isOwn}</Tag>}
      </div>
      <p lang={contentLanguage}>
        <Link to={bankAddress.question(id)} className={styles.name}>
          {text}
        </Link>
      </p>
      <p className="small mute" lang={contentLanguage}>
        {nameOf(topics, topic)} · {levels[level]} · {citationText}
      </p>
    </div>
  )
}
