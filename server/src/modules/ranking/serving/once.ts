/** What is made of one version is made once: those who come meanwhile wait for it, and those who come later get the same object. */
import type { Kept } from '../../../lib/kept.ts'

export function once<T>(made: Kept<Promise<unknown>>, key: string, make: () => T | Promise<T>): Promise<T> {
  const known = made.get(key)
  // Each key has one maker.
  if (known) return known as Promise<T>
  const making = (async () => make())()
  made.set(key, making)
  making.catch(() => made.delete(key))
  return making
}
