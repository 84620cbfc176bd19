/** The counters of limits in this process alone: what holds while the shared ones do not answer. */
import { type LimitStore, namesKeptMs } from '../db/limit-store.ts'
import { type Bucket, begin, type Failures, fullBucket, noFailures, take, takeBack } from '../lib/bucket.ts'
import { createRecent } from '../lib/recent.ts'

const kept = { spanMs: 3_600_000, most: 50_000 }

export function createLocalLimits(): LimitStore {
  const buckets = createRecent<Bucket>(kept)
  const failures = createRecent<Failures>(kept)
  const places = createRecent<Map<string, number>>(kept)
  return {
    async take(key, now, limit, tokens) {
      const at = now.getTime()
      const { bucket, waitSeconds } = take(buckets.get(key, at) ?? fullBucket, at, limit, tokens)
      buckets.set(key, bucket, at)
      return waitSeconds
    },
    async begin(key, now, backOff) {
      const at = now.getTime()
      const begun = begin(failures.get(key, at) ?? noFailures, at, backOff)
      failures.set(key, begun.failures, at)
      return begun.waitSeconds
    },
    async succeeded(key) {
      failures.delete(key)
    },
    async takeBack(key, now) {
      const at = now.getTime()
      failures.set(key, takeBack(failures.get(key, at) ?? noFailures), at)
    },
    async note(place, name, now) {
      const at = now.getTime()
      const names = places.get(place, at) ?? new Map<string, number>()
      places.set(place, names.set(name, at), at)
    },
    async failingNames(place, now) {
      const since = now.getTime() - namesKeptMs
      const failed = [...(places.get(place, now.getTime())?.values() ?? [])].filter((at) => at > since)
      return { count: failed.length, lastAt: Math.max(0, ...failed) }
    }
  }
}
