/** Who is behind a session, remembered for a moment: signing out works at once here, and within `keptMs` in other processes. */
import type { Db } from '../../db/client.ts'
import { findLiveSession } from './queries.ts'

const keptMs = 30_000
const mostKept = 50_000

export interface SessionCache {
  find(sessionId: string, now: Date): Promise<{ accountId: string } | null>
  forget(sessionId: string): void
}

export function createSessionCache(db: Db): SessionCache {
  const kept = new Map<string, { accountId: string; expiresAt: Date; askedAt: number }>()
  return {
    async find(sessionId, now) {
      const known = kept.get(sessionId)
      if (known && now.getTime() - known.askedAt < keptMs && now < known.expiresAt) return known
      const session = await findLiveSession(db, sessionId)
      if (!session || session.expiresAt <= now) {
        kept.delete(sessionId)
        return null
      }
      if (kept.size >= mostKept) kept.clear()
      kept.set(sessionId, { accountId: session.accountId, expiresAt: session.expiresAt, askedAt: now.getTime() })
      return session
    },
    forget: (sessionId) => void kept.delete(sessionId)
  }
}
