/** What a refused request means to the one who sent it, and how long to wait. Chance is an argument. */
import type { StoredAnswer } from '@hoi-thi/shared/attempt'
import type { Link } from './progress.ts'

export interface Failure {
  code: string
  status: number
  retryAfterSeconds?: number | undefined
  /** With `attempt.answers-differ`: what the server has stored. */
  answers?: readonly StoredAnswer[] | undefined
}

/** A request that was given up, or broke in any other way, was not answered. */
export function asFailure(error: unknown): Failure {
  const isRefusal = typeof error === 'object' && error !== null && 'status' in error && 'code' in error
  return isRefusal ? (error as Failure) : { code: 'network.offline', status: 0 }
}

/** `again`: the same may succeed later. `halt`: a person must act first. `final`: sending it again changes nothing. */
export interface Verdict {
  next: 'again' | 'halt' | 'final'
  link: Link
}

export function judge({ code, status }: Failure): Verdict {
  if (code === 'network.offline') return { next: 'again', link: 'offline' }
  if (code === 'session.required') return { next: 'halt', link: 'signed-out' }
  if (code === 'attempt.not-found') return { next: 'halt', link: 'stopped' }
  if (status >= 500 || status === 429) return { next: 'again', link: 'busy' }
  return { next: 'final', link: 'up' }
}

/** Doubles from half a second to at most five, spread by chance so that a whole office does not return at once. */
export function delayOf(failures: number, random: number, retryAfterSeconds?: number): number {
  if (retryAfterSeconds !== undefined) return (retryAfterSeconds + random) * 1000
  const most = Math.min(5000, 500 * 2 ** failures)
  return 500 + random * (most - 500)
}
