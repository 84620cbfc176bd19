/** A map that holds so much and no more: what was used longest ago goes first. What is larger than all of it stands alone. */
export interface Kept<Value> {
  has(key: string): boolean
  /** Counts as use. */
  get(key: string): Value | undefined
  set(key: string, value: Value, size?: number): void
  delete(key: string): void
  clear(): void
}

export function createKept<Value>(most: number): Kept<Value> {
  const entries = new Map<string, { value: Value; size: number }>()
  let total = 0

  function drop(key: string): void {
    total -= entries.get(key)?.size ?? 0
    entries.delete(key)
  }

  return {
    has: (key) => entries.has(key),
    get(key) {
      const entry = entries.get(key)
      if (!entry) return undefined
      entries.delete(key)
      entries.set(key, entry)
      return entry.value
    },
    set(key, value, size = 1) {
      drop(key)
      entries.set(key, { value, size })
      total += size
      for (const oldest of entries.keys()) {
        if (total <= most || oldest === key) break
        drop(oldest)
      }
    },
    delete: drop,
    clear() {
      entries.clear()
      total = 0
    }
  }
}
