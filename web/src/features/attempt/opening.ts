/** Opens an attempt of one's own. One that was started a moment ago is not fetched a second time: on a slow link that is seconds. */
import type { Attempt } from '@hoi-thi/shared/attempt'
import { call, Refusal } from '../../api.ts'
import { readClocks, type Sync } from './clock.ts'
import { keptAttempt } from './kept-attempt.ts'
import { measured } from './requests.ts'

export interface Opened {
  reply: Attempt
  sync: Sync
  /** There was no network, and this device still had the paper. */
  isKept?: boolean
}

let started: Opened | undefined

export async function startAttempt(roundId: string): Promise<Attempt> {
  started = await measured((signal) => call('POST /rounds/:roundId/attempts', { params: { roundId }, signal }))
  return started.reply
}

export async function openAttempt(attemptId: string): Promise<Opened> {
  const fresh = started
  started = undefined
  if (fresh?.reply.id === attemptId) return fresh
  try {
    return await measured((signal) => call('GET /attempts/:attemptId', { params: { attemptId }, signal }))
  } catch (error) {
    const kept = isPassing(error) && keptAttempt(attemptId, readClocks())
    if (!kept) throw error
    return { ...kept, isKept: true }
  }
}

/** No network, or a server that cannot answer now. */
const isPassing = (error: unknown): boolean => error instanceof Refusal && (error.status === 0 || error.status >= 500)
