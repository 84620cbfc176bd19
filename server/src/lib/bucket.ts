/** How often is too often: token buckets, and delays that grow with failures. Instants are milliseconds; time is an argument. */

/** So many tokens a second, and so many at once. */
export interface Limit {
  rate: number
  burst: number
}

/** A bucket is the instant at which it is full again: there is no more to know of it, and one that is full is as good as none. */
export type Bucket = number
export const fullBucket: Bucket = 0

/** Clocks of two machines may differ by this much. What lies further ahead than can be was written before a clock went back. */
export const skewMs = 1000

export const fillMsOf = ({ rate, burst }: Limit): number => (burst / rate) * 1000

/** Takes the tokens, or says how long until they are there: then the bucket is as it was. More than `burst` at once are never there. */
export function take(bucket: Bucket, now: number, limit: Limit, tokens = 1): { bucket: Bucket; waitSeconds: number } {
  const fillMs = fillMsOf(limit)
  const from = bucket > now + fillMs + skewMs ? now : Math.max(bucket, now)
  const after = from + (tokens * 1000) / limit.rate
  const waitMs = after - now - fillMs
  // Less than a millisecond is rounding.
  return waitMs < 1 ? { bucket: after, waitSeconds: 0 } : { bucket, waitSeconds: waitMs / 1000 }
}

/** So many failures cost nothing; after them the next try waits, twice as long each time. */
export interface BackOff {
  free: number
  firstSeconds: number
  longestSeconds: number
}

/** How often something has failed in a row, and until when no try is heard. */
export interface Failures {
  count: number
  until: number
}
export const noFailures: Failures = { count: 0, until: 0 }

/** How long the next try waits after so many failures. */
export function delayAfter(count: number, { free, firstSeconds, longestSeconds }: BackOff): number {
  return count < free ? 0 : Math.min(longestSeconds, firstSeconds * 2 ** (count - free))
}

/** What is left of a delay; none if it lies further ahead than any delay can. */
export function waitUntil(until: number, now: number, { longestSeconds }: BackOff): number {
  const waitMs = until - now
  return waitMs > longestSeconds * 1000 + skewMs ? 0 : Math.max(0, waitMs / 1000)
}

/** A try counts as a failure from its beginning, so that many at once are no way around; who succeeds goes back to `noFailures`. */
export function begin(failures: Failures, now: number, backOff: BackOff): { failures: Failures; waitSeconds: number } {
  const waitSeconds = waitUntil(failures.until, now, backOff)
  if (waitSeconds > 0) return { failures, waitSeconds }
  const count = failures.count + 1
  return { failures: { count, until: heardAgainAt(count, now, backOff) }, waitSeconds: 0 }
}

/** Where nothing is waited for this is the beginning of time: another machine's clock may be a little behind. */
export function heardAgainAt(count: number, now: number, backOff: BackOff): number {
  const delay = delayAfter(count, backOff)
  return delay === 0 ? 0 : now + delay * 1000
}

/** A try that was neither right nor wrong has not been made. */
export function takeBack({ count }: Failures): Failures {
  return { count: Math.max(0, count - 1), until: 0 }
}
