/**
 * Who is behind a session, remembered for a moment. Signing out works at once here; other processes hear of it from `forgetChangedSessions` within
 * seconds, and if the database does not answer that, after `keptMs`.
 */
import type { Lane } from '../../db/lane.ts'
import { createBatch } from '../../lib/batch.ts'
import { Problem, soon } from '../../problem.ts'
import { type LiveSession, listLiveSessions } from './queries.ts'

const keptMs = 30_000
const mostKept = 50_000
/** When the database stands still, the rest of a request's time is not spent here. */
const patienceMs = 4_000

export interface SessionCache {
  find(sessionId: string, now: Date): Promise<Pick<LiveSession, 'accountId' | 'hasSecondFactor'> | null>
  forget(sessionId: string): void
  close(): Promise<void>
}

/** Those who come at the same moment are looked up together: in the last hour everybody comes. */
export function createSessionCache(lane: Lane): SessionCache {
  const kept = new Map<string, LiveSession & { askedAt: number }>()
  let forgotten = 0
  const lookups = createBatch<string, LiveSession | undefined>({
    largest: 500,
    longest: 20_000,
    full: () => new Problem('server.busy'),
    blamesItem: () => false,
    async write(ids) {
      const rows = new Map((await listLiveSessions(lane, ids)).map((row) => [row.id, row]))
      return ids.map((id) => rows.get(id))
    }
  })
  return {
    async find(sessionId, now) {
      const known = kept.get(sessionId)
      if (known && now.getTime() - known.askedAt < keptMs && now < known.expiresAt) return known
      const before = forgotten
      const [session] = await soon(lookups.add([sessionId]), patienceMs)
      if (!session || session.expiresAt <= now) {
        kept.delete(sessionId)
        return null
      }
      if (kept.size >= mostKept) kept.clear()
      // Forgotten meanwhile, it may have been read before it changed.
      if (before === forgotten) kept.set(sessionId, { ...session, askedAt: now.getTime() })
      return session
    },
    forget(sessionId) {
      forgotten++
      kept.delete(sessionId)
    },
    async close() {
      await lookups.drained()
      lane.close()
    }
  }
}
