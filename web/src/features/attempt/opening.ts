/** Opens an attempt of one's own. One that was started a moment ago is not fetched a second time: on a slow link that is seconds. */
import type { Attempt } from '@hoi-thi/shared/attempt'
import { call } from '../../api.ts'
import type { Sync } from './clock.ts'
import { measured } from './requests.ts'

interface Opened {
  reply: Attempt
  sync: Sync
}

let started: Opened | undefined

export async function startAttempt(roundId: string): Promise<Attempt> {
  started = await measured((signal) => call('POST /rounds/:roundId/attempts', { params: { roundId }, signal }))
  return started.reply
}

export function openAttempt(attemptId: string): Promise<Opened> {
  const fresh = started
  started = undefined
  if (fresh?.reply.id === attemptId) return Promise.resolve(fresh)
  return measured((signal) => call('GET /attempts/:attemptId', { params: { attemptId }, signal }))
}
