/** What becomes of a result next, and what stands in its way. Pure. */
import type { Obstacle, ResultState } from '@hoi-thi/shared/result'

const order = ['provisional', 'verified', 'final', 'announced'] as const satisfies readonly ResultState[]

export interface Standing {
  state: ResultState
  hash: string
  /** Every paper marked again; null: not done for this version. */
  check: { hash: string; differing: number } | null
  /** What was guessed at is counted over rounds that are still to come. */
  isPartial: boolean
  /** A round that it is made of has not been verified. */
  hasProvisionalParts: boolean
  /** Null: none are taken. */
  appealsUntil: Date | null
  openAppeals: number
  openChangeSets: number
}

/** Null: it is announced, and nothing follows. */
export function nextStep(standing: Standing, now: Date): { state: ResultState; obstacles: Obstacle[] } | null {
  const state = order[order.indexOf(standing.state) + 1]
  if (!state) return null
  return {
    state,
    obstacles: state === 'verified' ? obstaclesToVerify(standing) : state === 'final' ? obstaclesToFinish(standing, now) : []
  }
}

function obstaclesToVerify({ check, hash, isPartial, hasProvisionalParts, openChangeSets }: Standing): Obstacle[] {
  const isSame = check?.differing === 0 && check.hash === hash
  return [
    ...(isPartial ? (['target-unknown'] as const) : []),
    ...(hasProvisionalParts ? (['parts-provisional'] as const) : []),
    ...(check === null ? (['unchecked'] as const) : isSame ? [] : (['check-differs'] as const)),
    ...(openChangeSets > 0 ? (['open-change-set'] as const) : [])
  ]
}

function obstaclesToFinish({ appealsUntil, openAppeals, openChangeSets }: Standing, now: Date): Obstacle[] {
  return [
    ...(appealsUntil !== null && now <= appealsUntil ? (['appeal-time'] as const) : []),
    ...(openAppeals > 0 ? (['open-appeals'] as const) : []),
    ...(openChangeSets > 0 ? (['open-change-set'] as const) : [])
  ]
}

/** What was published: when it was verified, or corrected after that. Null: it is provisional. */
export function publishedAt(verifiedAt: Date | null, madeAt: Date): Date | null {
  if (verifiedAt === null) return null
  return madeAt > verifiedAt ? madeAt : verifiedAt
}
