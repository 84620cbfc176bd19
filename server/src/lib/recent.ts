/** A map that forgets what was not set again for a while, so that it stays small without being swept. Time is an argument. */
export interface Recent<Value> {
  get(key: string, now: number): Value | undefined
  set(key: string, value: Value, now: number): void
  delete(key: string): void
}

/** What was set is kept for one to two spans; for less when more keys come than it may hold. */
export function createRecent<Value>({ spanMs, most }: { spanMs: number; most: number }): Recent<Value> {
  let young = new Map<string, Value>()
  let old = new Map<string, Value>()
  let youngSince = 0

  function turn(now: number): void {
    // A clock that goes back a little is still within the span.
    if (Math.abs(now - youngSince) < spanMs && young.size < most) return
    old = young
    young = new Map()
    youngSince = now
  }

  return {
    get(key, now) {
      turn(now)
      return young.get(key) ?? old.get(key)
    },
    set(key, value, now) {
      turn(now)
      young.set(key, value)
    },
    delete(key) {
      young.delete(key)
      old.delete(key)
    }
  }
}
