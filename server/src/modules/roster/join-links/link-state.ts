/** Whether a join link still works, and if not, why. */
import type { JoinLink } from '@hoi-thi/shared/membership'

interface Link {
  expiresAt: Date | null
  endedAt: Date | null
  limit: number | null
  used: number
}

export function linkState({ expiresAt, endedAt, limit, used }: Link, now: Date): JoinLink['state'] {
  if (endedAt) return 'ended'
  if (expiresAt && expiresAt <= now) return 'expired'
  return limit !== null && used >= limit ? 'full' : 'works'
}
