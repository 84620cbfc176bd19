/** Opens the next question: what was answered goes first, then the question is asked for, again until the server has spoken. */
import type { Attempt } from '@hoi-thi/shared/attempt'
import { type Progress, type ProgressEvent, prediction } from './progress.ts'
import { asFailure, delayOf, type Failure, judge } from './retry.ts'

export interface Outside {
  read(): Progress
  dispatch(event: ProgressEvent): void
  flush(): Promise<void>
  request(position: number): Promise<Attempt>
  /** Nothing that is received from now on counts for the question that is open. */
  isLost(): boolean
  /** Asks the server how things stand. */
  refresh(): void
  random(): number
  /** May end early when there is a reason to hope. */
  pause(milliseconds: number): Promise<void>
}

export interface NextQuestion {
  /** Past the last question lie the prediction and the review. */
  go(): Promise<void>
  /** Goes on with what was begun and came to a halt. */
  resume(): Promise<void>
  /** The page is left: a question that nobody sees is not opened. */
  leave(): void
}

export function openNextQuestion(outside: Outside): NextQuestion {
  const { read, dispatch } = outside
  let underWay: Promise<void> | undefined
  let isHere = true
  const isOpening = () => isHere && read().phase === 'opening'

  const open = async (): Promise<void> => {
    await sendAnswer(outside)
    for (let failures = 0; isOpening(); ) {
      if (isAnswerWaiting(read()) && !outside.isLost()) {
        if (isStuck(read())) return
        await outside.pause(untilLook)
        continue
      }
      const failure = await ask(outside)
      if (!failure || isStuck(read())) return
      await outside.pause(delayOf(failures++, outside.random(), failure.retryAfterSeconds))
    }
  }

  const resume = (): Promise<void> => {
    isHere = true
    underWay ??= open().finally(() => {
      underWay = undefined
    })
    return underWay
  }

  return {
    resume,
    go() {
      const { phase, position, attempt } = read()
      if (phase === 'working' && position !== prediction) {
        if (position < (attempt.questionTime?.questions ?? 0)) dispatch({ type: 'turned', phase: 'opening' })
        else dispatch(attempt.asksPrediction ? { type: 'moved', position: prediction } : { type: 'turned', phase: 'review' })
      }
      return resume()
    },
    leave() {
      isHere = false
    }
  }
}

/** Once the next question is open, no answer to this one counts: the server has to speak about it first. */
async function sendAnswer({ read, flush }: Outside): Promise<void> {
  await flush()
  // What was chosen while an earlier choice was on its way goes out right behind it.
  if (isAnswerWaiting(read()) && read().link === 'up') await flush()
}

const isAnswerWaiting = ({ entries, position }: Progress): boolean => entries[position]?.status === 'waiting'

/** Undefined once the question is open. */
async function ask({ read, dispatch, request, refresh }: Outside): Promise<Failure | undefined> {
  try {
    const attempt = await request(read().position + 1)
    dispatch({ type: 'linked', link: 'up' })
    dispatch({ type: 'merged', attempt })
    return undefined
  } catch (error) {
    const failure = asFailure(error)
    const { next, link } = judge(failure)
    dispatch({ type: 'linked', link })
    if (next === 'final') refresh()
    return failure
  }
}

/** A person must act first. */
const isStuck = ({ link }: Progress): boolean => link === 'signed-out' || link === 'stopped'

/** The outbox tries again by itself; looking whether it has got through costs nothing. */
const untilLook = 500
