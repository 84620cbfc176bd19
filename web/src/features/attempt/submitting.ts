/** Submits until the server has spoken: flushes what waits, compares digests, tries again without a network. */
import type { Progress, ProgressEvent } from './progress.ts'
import { asFailure, delayOf, type Failure, judge } from './retry.ts'
import { eventsIn, type SubmissionBody, type SubmissionReply } from './said.ts'
import { submissionOf } from './submission-body.ts'

export interface Outside {
  read(): Progress
  dispatch(event: ProgressEvent): void
  flush(): Promise<void>
  send(body: SubmissionBody): Promise<SubmissionReply>
  random(): number
  /** May end early when there is a reason to hope. */
  pause(milliseconds: number): Promise<void>
}

/** Ends when the paper is in, when a person goes back to it, or when another answer than the one on the screen turned out to be stored. */
export async function submit(outside: Outside): Promise<void> {
  outside.dispatch({ type: 'turned', phase: 'submitting' })
  for (let failures = 0; isSubmitting(outside); failures++) {
    await outside.flush()
    const body = submissionOf(outside.read())
    try {
      return accept(outside, body, await outside.send(body))
    } catch (error) {
      const failure = asFailure(error)
      if (!learn(outside, failure)) return
      await outside.pause(delayOf(failures, outside.random(), failure.retryAfterSeconds))
    }
  }
}

const isSubmitting = (outside: Outside) => outside.read().phase === 'submitting'

function accept({ read, dispatch }: Outside, body: SubmissionBody, { serverNow, ...outcome }: SubmissionReply): void {
  dispatch({ type: 'linked', link: 'up' })
  for (const { position, seq } of eventsIn(body)) dispatch({ type: 'saved', position, seq, at: serverNow })
  dispatch({ type: 'merged', attempt: { ...read().attempt, serverNow, ...outcome } })
}

/** Whether to try again. */
function learn({ dispatch }: Outside, failure: Failure): boolean {
  if (failure.code === 'attempt.answers-differ') {
    dispatch({ type: 'differed', answers: failure.answers ?? [] })
    return true
  }
  const { next, link } = judge(failure)
  dispatch({ type: 'linked', link: next === 'final' ? 'stopped' : link })
  if (next !== 'again') dispatch({ type: 'turned', phase: 'review' })
  return next === 'again'
}
