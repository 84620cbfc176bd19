/** Replies that are the same for everyone, kept for a moment: however many look, the database is asked once. */
export interface BoardCache {
  /** `make` runs once per key and moment; those who come meanwhile wait for the same result. */
  get<T>(key: string, nowMs: number, make: () => Promise<T>): Promise<T>
  clear(): void
}

const keptMs = 2_000
const mostKept = 2_000

export function createBoardCache(): BoardCache {
  const kept = new Map<string, { at: number; value: Promise<unknown> }>()
  return {
    get<T>(key: string, nowMs: number, make: () => Promise<T>) {
      const known = kept.get(key)
      if (known && nowMs - known.at < keptMs && nowMs >= known.at) return known.value as Promise<T>
      if (kept.size >= mostKept) kept.clear()
      const value = make()
      kept.set(key, { at: nowMs, value })
      value.catch(() => {
        // A newer reply may stand there by now.
        if (kept.get(key)?.value === value) kept.delete(key)
      })
      return value
    },
    clear: () => kept.clear()
  }
}
