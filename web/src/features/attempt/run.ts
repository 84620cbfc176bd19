/** An attempt while it is open in this browser: its state, its clock, and all that moves them from outside. */
import type { Attempt } from '@hoi-thi/shared/attempt'
import { better, hasJumped, isPast, readClocks, remaining, type Sync, wallClock } from './clock.ts'
import type { Content } from './entry.ts'
import { keeperOf } from './keeper.ts'
import { forgetAttempt, keepAttempt } from './kept-attempt.ts'
import { type KeptEntries, openKeptEntries } from './kept-entries.ts'
import { follow } from './lifecycle.ts'
import type { Opened } from './opening.ts'
import { joinTabs } from './other-tabs.ts'
import { openOutbox } from './outbox.ts'
import { begin, changes, type Entries, type Progress, stepsWith } from './progress.ts'
import { openProgress, type ProgressStore } from './progress-store.ts'
import { forgetView, rememberedView, rememberView } from './remembered-view.ts'
import { type Requests, requestsOf } from './requests.ts'
import type { Outside as SubmissionOutside } from './submitting.ts'
import { chance, openTimers } from './timers.ts'
import { openWatch } from './watch.ts'

export interface Run {
  store: ProgressStore
  /** Milliseconds until the deadline, or another instant. Asks the server anew when the device slept or its clock was set. */
  left(until?: string): number
  /** Whether the server has certainly seen this instant, and so many seconds after it. */
  isPast(instant: string, seconds: number): boolean
  choose(position: number, content: Content): void
  /** What submitting works with; the step that submits brings the rest. */
  submission: SubmissionOutside
  conclude(): void
  open: Requests['open']
  /** A person asks to try again now. */
  hurry(): void
}

interface Open {
  id: string
  run: Run
  meet(opened: Opened): void
  close(): void
}

let kept: KeptEntries | undefined
let current: Open | undefined

/** A run outlives its page: what waits is still sent while a person looks at something else. */
export async function openRun(opened: Opened): Promise<Run> {
  const { id } = opened.reply
  kept ??= openKeptEntries()
  const entries = await kept.list(id)
  if (current?.id === id) current.meet(opened)
  else {
    current?.close()
    current = open(opened, entries, kept)
  }
  return current.run
}

function open(opened: Opened, entries: Entries, kept: KeptEntries): Open {
  const { id } = opened.reply
  const store = openProgress(begin(opened.reply, entries, rememberedView(id)))
  const { dispatch, getState: read } = store
  const clock = deviceClock(opened.sync, () => read().attempt)
  const timers = openTimers()
  const keeper = keeperOf(id, kept)
  const requests = requestsOf(id, clock.learn)
  const around = { read, dispatch, random: chance, later: timers.later }
  const outbox = openOutbox({ ...around, send: requests.save, kept: keeper.settled, over: () => void watch.refresh() })
  const watch = openWatch({ ...around, left: clock.left, request: requests.read, hurry: () => void outbox.hurry() })
  const tabs = joinTabs(id, (position, entry) => dispatch({ type: 'heard', position, entry }))

  const hurry = () => {
    timers.wake()
    void outbox.hurry()
    if (read().phase !== 'finished') void watch.refresh()
  }
  const stopFollowing = follow({
    shown: hurry,
    leaving: outbox.lastChance,
    online: hurry,
    offline: () => dispatch({ type: 'linked', link: 'offline' }),
    isUnsent: () => read().phase !== 'finished' && stepsWith(read(), 'waiting').length > 0
  })

  const remember = (now: Progress, before?: Progress) => {
    if (now.phase === 'finished') {
      forgetView(id)
      forgetAttempt(id)
      return
    }
    rememberView(id, now)
    if (now.entries !== before?.entries) keepAttempt(now, clock.sync())
  }
  const stopTelling = store.subscribe((now, before) => {
    keeper.follow(now.entries, before.entries)
    for (const [position, entry] of changes(now.entries, before.entries)) tabs.tell(position, entry)
    remember(now, before)
    void outbox.flush()
  })
  remember(read())
  keeper.follow(read().entries, entries)
  if (opened.isKept) hurry()
  else void outbox.flush()

  return {
    id,
    run: {
      store,
      left: (until) => clock.look(() => void watch.refresh(), until),
      isPast: clock.isPast,
      choose: (position, content) => dispatch({ type: 'chosen', position, content, at: new Date(wallClock()).toISOString() }),
      submission: { ...around, flush: outbox.hurry, send: requests.submit, pause: timers.pause },
      conclude: watch.conclude,
      open: requests.open,
      hurry
    },
    meet({ reply, sync, isKept }) {
      if (isKept) return
      clock.learn(sync)
      dispatch({ type: 'merged', attempt: reply })
      dispatch({ type: 'linked', link: 'up' })
      void outbox.hurry()
    },
    close() {
      outbox.lastChance()
      outbox.close()
      timers.stop()
      stopFollowing()
      stopTelling()
      tabs.close()
    }
  }
}

function deviceClock(first: Sync, attempt: () => Attempt) {
  let sync = first
  let askedAt: Sync | undefined
  const left = (until = attempt().deadlineAt) => {
    const { pausedAt, serverNow } = attempt()
    return pausedAt ? Date.parse(until) - Date.parse(serverNow) : remaining(sync, until, readClocks())
  }
  return {
    sync: () => sync,
    learn(fresh: Sync) {
      sync = better(sync, fresh)
    },
    left,
    isPast: (instant: string, seconds: number) => !attempt().pausedAt && isPast(sync, Date.parse(instant) + seconds * 1000, readClocks()),
    /** Asks once for every jump; the answer replaces the measure. */
    look(ask: () => void, until?: string) {
      if (hasJumped(sync, readClocks()) && askedAt !== sync) {
        askedAt = sync
        ask()
      }
      return left(until)
    }
  }
}
