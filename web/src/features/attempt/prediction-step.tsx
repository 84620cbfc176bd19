/** The guess at a count that is known only after the round has closed. */
import { type FormEvent, useState } from 'react'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { classes } from '../../ui/classes.ts'
import { Field } from '../../ui/field.tsx'
import type { Entry } from './entry.ts'
import { move } from './moving.ts'
import { readPrediction } from './prediction.ts'
import styles from './prediction-step.module.css'
import { type Progress, prediction } from './progress.ts'
import quiz from './quiz.module.css'
import type { Run } from './run.ts'
import { SaveState } from './save-state.tsx'

export function PredictionStep({ run, progress }: { run: Run; progress: Progress }) {
  const { attempt, edges } = useMessages()
  const words = edges.prediction
  const lang = useContentLanguage()
  const entry = progress.entries[prediction]
  const [text, setText] = useState(entry ? String(entry.content) : '')
  const read = readPrediction(text)
  const change = (typed: string) => {
    setText(typed)
    const { value } = readPrediction(typed)
    if (value !== undefined) run.choose(prediction, value)
  }
  const goOn = (event: FormEvent) => {
    event.preventDefault()
    if (!read.fault) move(run.store, 'next')
  }
  return (
    <form className={`${quiz.in} stack`} onSubmit={goOn}>
      <h2 className={classes('hide', quiz.heading)} data-heading tabIndex={-1}>
        {attempt.step.prediction}
      </h2>
      <Field
        id="prediction"
        label={
          <span className={styles.question} lang={lang}>
            {progress.attempt.predictionQuestion}
          </span>
        }
        hint={words.hint}
        error={read.fault && words[read.fault]}
      >
        {(control) => (
          <input
            {...control}
            className={classes(control.className, styles.number)}
            inputMode="numeric"
            autoComplete="off"
            value={text}
            onChange={(event) => change(event.target.value)}
          />
        )}
      </Field>
      <span role="status">
        <PredictionState entry={entry} isUp={progress.link === 'up'} />
      </span>
    </form>
  )
}

function PredictionState({ entry, isUp }: { entry: Entry | undefined; isUp: boolean }) {
  const { edges, format } = useMessages()
  const words = edges.prediction
  if (typeof entry?.content !== 'number') return <SaveState>{words.none}</SaveState>
  const value = format.number(entry.content)
  if (entry.status === 'refused') return <SaveState tone="stop">{words.refused}</SaveState>
  if (entry.status === 'waiting') return <SaveState tone={isUp ? 'mute' : 'wait'}>{words.waiting(value)}</SaveState>
  return <SaveState tone="ok">{words.saved(value)}</SaveState>
}
