/** Sends what waits: at once, one request at a time with everything in it, again until the server has spoken. */
import { type Content, questionClosed } from './entry.ts'
import { type Progress, type ProgressEvent, prediction } from './progress.ts'
import { asFailure, delayOf, type Failure, judge } from './retry.ts'
import { eventsIn, type SaveBody, type SaveReply, waitingIn } from './said.ts'

export interface Outside {
  send(body: SaveBody, keepalive: boolean): Promise<SaveReply>
  read(): Progress
  dispatch(event: ProgressEvent): void
  /** Resolves when what waits is kept on this device. */
  kept(): Promise<unknown>
  random(): number
  later(act: () => void, milliseconds: number): () => void
  /** The server says that the attempt is over, or the question, or that deadlines have moved. */
  over(): void
}

export interface Outbox {
  /** Sends what waits, unless that is under way; resolves when the request has been answered. */
  flush(): Promise<void>
  /** The network may be back, a person may have signed in: no reason to wait any longer. */
  hurry(): Promise<void>
  /** The page may be gone in a moment: does not wait for a request that is under way. */
  lastChance(): void
  close(): void
}

export function openOutbox(outside: Outside): Outbox {
  let underWay: Promise<void> | undefined
  let cancelRetry: (() => void) | undefined
  let failures = 0
  let closed = false

  const attempt = async (): Promise<void> => {
    await outside.kept()
    const body = waitingIn(outside.read())
    if (!body || closed) return
    try {
      apply(body, await outside.send(body, false))
    } catch (error) {
      fail(body, asFailure(error))
    }
  }

  const apply = (body: SaveBody, reply: SaveReply) => {
    failures = 0
    outside.dispatch({ type: 'linked', link: 'up' })
    for (const { position, seq } of reply.saved) outside.dispatch({ type: 'saved', position, seq, at: reply.serverNow })
    for (const { position, seq, code, stored } of reply.refused) {
      const content: Content | undefined = position === prediction ? stored?.value : stored?.optionIds
      outside.dispatch({ type: 'refused', position, seq, code, ...(content === undefined ? {} : { stored: content }) })
    }
    // A deadline may have moved.
    if (reply.refused.some(isOver) || reply.revision > outside.read().attempt.revision) outside.over()
    const answered = reply.saved.length + reply.refused.length
    // A reply that is silent about what was sent would otherwise be asked again without pause.
    if (answered < eventsIn(body).length) retry({ code: 'internal', status: 500 })
  }

  const fail = (body: SaveBody, failure: Failure) => {
    const { next, link } = judge(failure)
    outside.dispatch({ type: 'linked', link })
    if (next === 'again') retry(failure)
    if (next !== 'final') return
    for (const { position, seq } of eventsIn(body)) outside.dispatch({ type: 'refused', position, seq, code: failure.code })
    if (isOver(failure)) outside.over()
  }

  const retry = (failure: Failure) => {
    cancelRetry?.()
    cancelRetry = outside.later(
      () => {
        cancelRetry = undefined
        void flush()
      },
      delayOf(failures++, outside.random(), failure.retryAfterSeconds)
    )
  }

  const flush = (): Promise<void> => {
    if (closed || cancelRetry || !waitingIn(outside.read())) return underWay ?? Promise.resolve()
    underWay ??= attempt().finally(() => {
      underWay = undefined
      if (outside.read().link === 'up') void flush()
    })
    return underWay
  }

  return {
    flush,
    hurry() {
      cancelRetry?.()
      cancelRetry = undefined
      failures = 0
      return flush()
    },
    lastChance() {
      const body = waitingIn(outside.read())
      if (body)
        outside.send(body, true).then(
          (reply) => apply(body, reply),
          (error) => fail(body, asFailure(error))
        )
    },
    close() {
      closed = true
      cancelRetry?.()
    }
  }
}

/** Nothing more is counted, whatever is sent. */
const isOver = ({ code }: { code: string }): boolean =>
  code === 'attempt.submitted' || code === 'attempt.deadline-passed' || code === questionClosed
