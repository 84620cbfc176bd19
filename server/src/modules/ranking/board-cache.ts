/** Replies that are the same for everyone, kept for a moment: however many look, the database is asked once. */
export interface BoardCache {
  /** `make` runs once per key and moment; those who come meanwhile wait for the same result. */
  get<T>(key: string, nowMs: number, make: () => Promise<T>): Promise<T>
  clear(): void
}

const boardKeptMs = 2_000
/** What takes long to make is kept so many times longer: however large a contest grows, looking at it takes no more than a twentieth of a processor. */
const restPerWork = 20
const mostKept = 2_000

interface BoardCacheOptions {
  leastKeptMs?: number
  stopwatch?: () => number
}

export function createBoardCache({ leastKeptMs = boardKeptMs, stopwatch = () => performance.now() }: BoardCacheOptions = {}): BoardCache {
  const kept = new Map<string, { at: number; keptMs: number; value: Promise<unknown> }>()
  return {
    get<T>(key: string, nowMs: number, make: () => Promise<T>) {
      const known = kept.get(key)
      if (known && nowMs - known.at < known.keptMs && nowMs >= known.at) return known.value as Promise<T>
      if (kept.size >= mostKept) kept.clear()
      const begun = stopwatch()
      const value = make()
      const entry = { at: nowMs, keptMs: leastKeptMs, value }
      kept.set(key, entry)
      value.then(
        () => {
          entry.keptMs = Math.max(leastKeptMs, restPerWork * (stopwatch() - begun))
        },
        () => {
          // A newer reply may stand there by now.
          if (kept.get(key) === entry) kept.delete(key)
        }
      )
      return value
    },
    clear: () => kept.clear()
  }
}
