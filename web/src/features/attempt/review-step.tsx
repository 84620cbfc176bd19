/** Before submitting: what is blank, flagged, waiting; and the last question whether to go. */
import { type ReactNode, useState } from 'react'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { Facts } from '../../ui/facts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { type Progress, positionsIn, prediction, stepsWith, unansweredIn } from './progress.ts'
import quiz from './quiz.module.css'
import type { Run } from './run.ts'
import { submit as submitPaper } from './submitting.ts'

export function ReviewStep({ run, progress, children }: { run: Run; progress: Progress; children?: ReactNode }) {
  const { review: words, questionTime: timed } = useMessages().edges
  const [isAsking, setAsking] = useState(false)
  const blank = blankIn(progress)
  const isSubmitting = progress.phase === 'submitting'
  const { questionTime, asksPrediction } = progress.attempt
  const goBack = () => {
    setAsking(false)
    run.store.dispatch({ type: 'moved', position: blank[0] ?? (questionTime ? prediction : progress.position) })
  }
  const submit = () => {
    setAsking(false)
    void submitPaper(run.submission)
  }
  return (
    <div className={`${quiz.in} stack`}>
      <h2 className={classes('title', quiz.heading)} data-heading tabIndex={-1}>
        {words.title}
      </h2>
      <ReviewNotices progress={progress} />
      {children}
      <ReviewFacts progress={progress} />
      <p className="small mute">{words.final}</p>
      <div className="stack tight">
        <Button block busy={isSubmitting} onClick={() => (blank.length ? setAsking(true) : submit())}>
          {isSubmitting ? words.submitting : words.submit}
        </Button>
        {(!questionTime || asksPrediction) && (
          <Button variant="alt" block onClick={goBack}>
            {questionTime ? timed.review.predict : words.resume}
          </Button>
        )}
      </div>
      {isAsking && (
        <ConfirmDialog blank={blank} seconds={run.left() / 1000} onResume={goBack} onSubmit={submit} onClose={() => setAsking(false)} />
      )}
    </div>
  )
}

/** Unanswered questions first, unless they have closed; then a missing prediction. */
const blankIn = (progress: Progress): number[] => [
  ...(progress.attempt.questionTime ? [] : unansweredIn(progress)),
  ...(progress.attempt.asksPrediction && !progress.entries[prediction] ? [prediction] : [])
]

function ReviewNotices({ progress }: { progress: Progress }) {
  const { edges, format } = useMessages()
  const { review: words } = edges
  const waiting = stepsWith(progress, 'waiting').length
  const { changedElsewhere, link, phase } = progress
  return (
    <div className="stack tight" role="status">
      {phase === 'submitting' && link !== 'up' && (
        <Notice tone="wait" icon="off" title={words.waitingToSubmit}>
          {words.waitingToSubmitText(format.clock(progress.attempt.deadlineAt))}
        </Notice>
      )}
      {changedElsewhere.length > 0 && (
        <Notice tone="now" title={words.changed(changedElsewhere)}>
          {words.changedText}
        </Notice>
      )}
      <BlankNotice progress={progress} />
      {waiting > 0 && phase !== 'submitting' && (
        <Notice tone="wait" title={words.waiting(waiting)}>
          {words.waitingText}
        </Notice>
      )}
    </div>
  )
}

function BlankNotice({ progress }: { progress: Progress }) {
  const { review, questionTime } = useMessages().edges
  const blank = unansweredIn(progress)
  const words = progress.attempt.questionTime ? { ...review, ...questionTime.review } : review
  if (blank.length > 0)
    return (
      <Notice tone="wait" icon="info" title={blank.length > 8 ? words.manyUnanswered(blank.length) : words.unanswered(blank)}>
        {words.unansweredText}
      </Notice>
    )
  const saved = stepsWith(progress, 'saved').filter((position) => position !== prediction).length
  const count = positionsIn(progress).length
  if (saved < count || progress.phase !== 'review' || progress.changedElsewhere.length > 0) return null
  return (
    <Notice tone="ok" title={words.complete(count)}>
      {words.completeText}
    </Notice>
  )
}

function ReviewFacts({ progress }: { progress: Progress }) {
  const { attempt, edges, format } = useMessages()
  const { review: words } = edges
  const questions = positionsIn(progress)
  const saved = questions.filter((position) => progress.entries[position]?.status === 'saved').length
  const guess = progress.entries[prediction]?.content
  const items = [{ name: words.saved, value: words.savedValue(saved, questions.length) }]
  if (progress.flags.length)
    items.push({ name: words.flagged, value: attempt.questions([...progress.flags].sort((one, other) => one - other)) })
  if (progress.attempt.asksPrediction) {
    items.push({
      name: words.prediction,
      value: typeof guess === 'number' ? format.number(guess) : words.noPrediction
    })
  }
  return <Facts items={items} />
}
