/** After the round has closed: each question with your choice, the right one, why, and by which article. */
import type { Attempt, PaperQuestion, Review } from '@hoi-thi/shared/attempt'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Tag } from '../../ui/tag.tsx'
import styles from './finished.module.css'
import { QuestionExtras } from './question-extras.tsx'

export function AnswerKey({ attempt, review }: { attempt: Attempt; review: readonly Review[] }) {
  const { key: words } = useMessages().edges
  return (
    <section className={styles.key} aria-labelledby="answer-key">
      <h2 id="answer-key">{words.title}</h2>
      <ol>
        {attempt.paper.map((question) => {
          const right = review.find(({ position }) => position === question.position)
          const chosen = attempt.answers.find(({ position }) => position === question.position)?.optionIds ?? []
          return right && <Answer key={question.position} question={question} right={right} chosen={chosen} />
        })}
      </ol>
    </section>
  )
}

function Answer({ question, right, chosen }: { question: PaperQuestion; right: Review; chosen: readonly string[] }) {
  const { attempt, edges } = useMessages()
  const { key: words } = edges
  const lang = useContentLanguage()
  const isRight = chosen.length > 0 && [...chosen].sort().join() === [...right.rightOptionIds].sort().join()
  const name = (ids: readonly string[]) =>
    question.options
      .filter(({ id }) => ids.includes(id))
      .map(({ id, text }) => `${id.toUpperCase()}. ${text}`)
      .join('; ')
  return (
    <li className={`${styles.answer} stack tight`}>
      <h3 className={styles.question}>
        {attempt.question(question.position)} <span lang={lang}>{question.text}</span>
      </h3>
      <QuestionExtras question={question} />
      <p>
        <Verdict isRight={isRight} isBlank={chosen.length === 0} />
      </p>
      {!isRight && chosen.length > 0 && (
        <p className={styles.choice}>
          <span className="mute">{words.yours}</span>
          <span lang={lang}>{name(chosen)}</span>
        </p>
      )}
      <p className={styles.choice}>
        <span className="mute">{words.answer}</span>
        <span className="strong" lang={lang}>
          {name(right.rightOptionIds)}
        </span>
      </p>
      <div className={`${styles.cites} small`} lang={lang}>
        <p>{right.explanation}</p>
        <p className="mute">{right.citation}</p>
      </div>
    </li>
  )
}

function Verdict({ isRight, isBlank }: { isRight: boolean; isBlank: boolean }) {
  const { key: words } = useMessages().edges
  if (isBlank) return <Tag icon="info">{words.blank}</Tag>
  return (
    <Tag tone={isRight ? 'ok' : 'wait'} icon={isRight ? 'check' : 'info'}>
      {isRight ? words.right : words.wrong}
    </Tag>
  )
}
