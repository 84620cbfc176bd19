/** Asks the server how things stand, until it has said so; and ends the attempt when its time is over. */
import type { Attempt } from '@hoi-thi/shared/attempt'
import type { Progress, ProgressEvent } from './progress.ts'
import { asFailure, delayOf, judge } from './retry.ts'

export interface Outside {
  read(): Progress
  dispatch(event: ProgressEvent): void
  request(): Promise<Attempt>
  hurry(): void
  /** Milliseconds until the deadline. */
  left(): number
  later(act: () => void, milliseconds: number): () => void
  random(): number
}

export interface Watch {
  refresh(): Promise<void>
  /** The time is over by this device's count. The server is asked once the grace has passed, and it alone decides. */
  conclude(): void
}

export function openWatch(outside: Outside): Watch {
  const { read, dispatch } = outside
  let underWay: Promise<void> | undefined
  let failures = 0
  let stopLooking: (() => void) | undefined

  const ask = async (): Promise<void> => {
    try {
      dispatch({ type: 'merged', attempt: await outside.request() })
      dispatch({ type: 'linked', link: 'up' })
      failures = 0
      settle()
    } catch (error) {
      const failure = asFailure(error)
      const { next, link } = judge(failure)
      dispatch({ type: 'linked', link: next === 'final' ? 'stopped' : link })
      if (next === 'again') outside.later(refresh, delayOf(failures++, outside.random(), failure.retryAfterSeconds))
    }
  }

  /** Open although its time is over: either the device's clock ran ahead, or the grace is not over yet. */
  const settle = () => {
    outside.hurry()
    if (read().attempt.pausedAt) lookAgain()
    if (read().phase !== 'closing') return
    if (outside.left() > 0) dispatch({ type: 'turned', phase: 'working' })
    else outside.later(refresh, 1000)
  }

  /** Nothing else says that a pause has ended. Not all at once. */
  const lookAgain = () => {
    stopLooking?.()
    stopLooking = outside.later(refresh, 8000 + 8000 * outside.random())
  }

  const refresh = (): Promise<void> => {
    underWay ??= ask().finally(() => {
      underWay = undefined
    })
    return underWay
  }

  return {
    refresh,
    conclude() {
      const { phase, attempt } = read()
      if (phase === 'finished' || phase === 'closing') return
      dispatch({ type: 'turned', phase: 'closing' })
      outside.hurry()
      outside.later(refresh, attempt.graceSeconds * 1000 + 500)
    }
  }
}
