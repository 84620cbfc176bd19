/** One question: the whole card of an option is the target, and what has become of the choice stands below. */
import type { FormEvent } from 'react'
import { useLater } from '../../app/later.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { questionExtras } from './closing-parts.ts'
import { type Entry, questionClosed } from './entry.ts'
import { pick } from './moving.ts'
import type { Progress } from './progress.ts'
import styles from './question-step.module.css'
import quiz from './quiz.module.css'
import type { Run } from './run.ts'
import { SaveState } from './save-state.tsx'

interface QuestionStepProps {
  run: Run
  progress: Progress
  position: number
  onNext: () => void
  /** It can only be read. */
  isClosed?: boolean
}

export function QuestionStep({ run, progress, position, onNext, isClosed }: QuestionStepProps) {
  const { attempt: words } = useMessages()
  const lang = useContentLanguage()
  const question = progress.attempt.paper.find((one) => one.position === position)
  const entry = progress.entries[position]
  const chosen = typeof entry?.content === 'object' ? entry.content : []
  const isFlagged = progress.flags.includes(position)
  const extras = useLater(questionExtras)
  const goOn = (event: FormEvent) => {
    event.preventDefault()
    onNext()
  }
  return (
    <form className={`${quiz.in} stack`} onSubmit={goOn}>
      <fieldset disabled={isClosed}>
        <legend className={classes(styles.question, quiz.heading)} data-heading tabIndex={-1}>
          {words.question(position)} <span lang={lang}>{question?.text}</span>
        </legend>
        {extras && question && <extras.QuestionExtras question={question} />}
        {question?.options.map(({ id, text }) => (
          <label className={classes(styles.option, chosen.includes(id) && styles.on)} key={id}>
            <input
              className={styles.input}
              type={question.kind === 'multiple' ? 'checkbox' : 'radio'}
              name={`question-${position}`}
              value={id}
              checked={chosen.includes(id)}
              onChange={() => pick(run, position, id)}
            />
            <b className={styles.letter} aria-hidden="true">
              {id.toUpperCase()}
            </b>
            <span className={styles.text} lang={lang}>
              {text}
            </span>
          </label>
        ))}
      </fieldset>
      <div className="cluster apart">
        <span role="status">
          <AnswerState entry={entry} isUp={progress.link === 'up'} />
        </span>
        {!progress.attempt.questionTime && (
          <Button
            variant="alt"
            small
            icon="flag"
            aria-pressed={isFlagged}
            className={isFlagged ? styles.flagged : undefined}
            onClick={() => run.store.dispatch({ type: 'flagged', position })}
          >
            {isFlagged ? words.flagged : words.flag}
          </Button>
        )}
      </div>
    </form>
  )
}

function AnswerState({ entry, isUp }: { entry: Entry | undefined; isUp: boolean }) {
  const { attempt, edges, format } = useMessages()
  const { save } = attempt
  if (!entry) return <SaveState>{save.none}</SaveState>
  if (entry.status === 'refused')
    return <SaveState tone="stop">{entry.code === questionClosed ? edges.questionTime.tooLate : save.refused}</SaveState>
  if (entry.status === 'waiting') return isUp ? <SaveState>{save.sending}</SaveState> : <SaveState tone="wait">{save.waiting}</SaveState>
  return <SaveState tone="ok">{entry.savedAt ? save.savedAt(format.clock(entry.savedAt)) : save.saved}</SaveState>
}
