/** Keeps on this device what the server has not confirmed or not counted, and lets go of the rest. */
import type { KeptEntries } from './kept-entries.ts'
import { changes, type Entries } from './progress.ts'

interface Keeper {
  follow(now: Entries, before: Entries): void
  /** Resolves when everything so far is kept. */
  settled(): Promise<unknown>
}

export function keeperOf(attemptId: string, kept: KeptEntries): Keeper {
  let settled: Promise<unknown> = Promise.resolve()
  return {
    follow(now, before) {
      for (const [position, entry] of changes(now, before)) {
        const isDone = entry.status === 'saved' && entry.late === undefined
        const done = isDone ? kept.remove(attemptId, position) : kept.put(attemptId, position, entry)
        settled = Promise.all([settled, done])
      }
    },
    settled: () => settled
  }
}
