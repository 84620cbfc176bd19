/** A question as a participant will see it, on something of a phone's width; the key is marked for who writes and reviews. */
import type { PaperQuestion } from '@hoi-thi/shared/attempt'
import { useId } from 'react'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { classes } from '../../ui/classes.ts'
import { Tag } from '../../ui/tag.tsx'
import { QuestionExtras } from '../attempt/question-extras.tsx'
import step from '../attempt/question-step.module.css'
import styles from './bank.module.css'
import { bankAddress } from './bank-addresses.ts'
import { letterOf } from './letter.ts'

export interface Previewed {
  text: string
  options: readonly { text: string; isRight: boolean; isPinned: boolean }[]
  isShuffled: boolean
  file: { id: string; type: string; alt: string } | null
}

export function QuestionPreview({ title, question }: { title: string; question: Previewed }) {
  const { attempt, bank } = useMessages()
  const { question: say } = bank
  const contentLanguage = useContentLanguage()
  const id = useId()
  const { text, options, isShuffled } = question
  return (
    <section className="stack tight" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className={styles.phone}>
        <p className={step.question}>
          {attempt.question(1)} {text ? <span lang={contentLanguage}>{text}</span> : <span className="mute">{say.noText}</span>}
        </p>
        <QuestionExtras question={asOnPaper(question)} />
        <ol>
          {options.map((option, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an option is known by its place
            <li className={classes(step.option, styles.still)} key={index}>
              <b className={step.letter} aria-hidden="true">
                {letterOf(index)}
              </b>
              <span className={step.text}>
                <span lang={contentLanguage}>{option.text || say.noOption}</span>
                {(option.isRight || option.isPinned) && (
                  <span className={classes(styles.mark, 'cluster')}>
                    {option.isRight && (
                      <Tag tone="ok" icon="check">
                        {say.right}
                      </Tag>
                    )}
                    {option.isPinned && <Tag icon="lock">{say.pinned}</Tag>}
                  </span>
                )}
              </span>
            </li>
          ))}
        </ol>
      </div>
      <p className="small mute">
        {isShuffled ? say.shuffled : say.notShuffled} {say.asSeenText}
      </p>
    </section>
  )
}

const asOnPaper = ({ text, options, file }: Previewed): PaperQuestion => ({
  position: 1,
  kind: options.filter(({ isRight }) => isRight).length > 1 ? 'multiple' : 'single',
  text,
  options: [],
  ...(file && { file: { url: bankAddress.file(file.id), type: file.type, alt: file.alt } })
})
