/** The time is over: what is on its way may still arrive, then the server says how it ended. */
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { Notice } from '../../ui/notice.tsx'
import { type Progress, prediction, stepsIn, stepsWith } from './progress.ts'
import quiz from './quiz.module.css'
import type { Run } from './run.ts'

export function ClosingStep({ run, progress }: { run: Run; progress: Progress }) {
  const { attempt, format } = useMessages()
  const { closing: words } = attempt
  const { link } = progress
  const saved = stepsWith(progress, 'saved').filter((position) => position !== prediction).length
  const unsent = stepsIn(progress).filter((position) => progress.entries[position] && progress.entries[position]?.status !== 'saved')
  return (
    <div className={`${quiz.in} stack`}>
      <h2 className={classes('title', quiz.heading)} data-heading tabIndex={-1}>
        {words.title}
      </h2>
      <div role="status">
        {link === 'up' ? (
          <p>{words.text(progress.attempt.graceSeconds)}</p>
        ) : (
          <Notice tone="stop" icon="off" title={unsent.length ? words.unsent(unsent) : words.offline}>
            {unsent.length ? words.unsentText(format.clock(progress.attempt.deadlineAt), saved) : words.offlineText(saved)}
          </Notice>
        )}
      </div>
      {link !== 'up' && (
        <Button block onClick={run.hurry}>
          {words.again}
        </Button>
      )}
    </div>
  )
}

/** Whoever has the clocks of the round stopped says why in public; here only what it means for the paper. */
export function PausedNotice() {
  const { paused } = useMessages().edges
  return (
    <Notice tone="now" title={paused.title}>
      {paused.text}
    </Notice>
  )
}
