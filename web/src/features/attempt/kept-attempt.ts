/** Keeps the paper that was opened last on this device, with what the server had stored, so that a reload without a network still opens it. */
import type { Attempt } from '@hoi-thi/shared/attempt'
import type { Reading, Sync } from './clock.ts'
import { type Progress, prediction, stepsWith } from './progress.ts'
import { onStorage } from './storage.ts'

interface Kept {
  attempt: Attempt
  /** What the server's time was by the device's clock: all that outlives the page. */
  serverAt: number
  wall: number
}

export function keepAttempt(progress: Progress, { serverAt, read }: Sync): void {
  const kept: Kept = { attempt: asStored(progress), serverAt, wall: read.wall }
  onStorage((storage) => storage.setItem(key, JSON.stringify(kept)))
}

export function forgetAttempt(attemptId: string): void {
  if (read()?.attempt.id === attemptId) onStorage((storage) => storage.removeItem(key))
}

/** On a shared machine the next person must not find it. What waits to be sent is kept apart, and goes out when its author comes back. */
export const forgetAnyAttempt = () => void onStorage((storage) => storage.removeItem(key))

export function keptAttempt(attemptId: string, now: Reading): { reply: Attempt; sync: Sync } | undefined {
  const kept = read()
  if (kept?.attempt.id !== attemptId) return undefined
  return { reply: kept.attempt, sync: { serverAt: kept.serverAt + now.wall - kept.wall, read: now, offBy: unknown } }
}

/** As a reply would say it now. What waits is kept elsewhere, entry by entry. */
export function asStored(progress: Progress): Attempt {
  const { prediction: _, ...attempt } = progress.attempt
  const stored: Attempt = { ...attempt, answers: [] }
  for (const position of stepsWith(progress, 'saved')) {
    const entry = progress.entries[position]
    if (typeof entry?.content === 'object') stored.answers.push({ position, seq: entry.seq, optionIds: [...entry.content] })
    else if (entry && position === prediction) stored.prediction = { seq: entry.seq, value: entry.content }
  }
  return stored
}

const read = (): Kept | undefined => onStorage((storage) => JSON.parse(storage.getItem(key) ?? 'null') as Kept | null) ?? undefined

const key = 'hoi-thi:attempt'
/** The device's clock may have been set in between: any reply knows better. */
const unknown = 3600_000
