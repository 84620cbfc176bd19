/** What an erasure erases, what it keeps and why, and what stands against it for now. */
import type { ErasurePlan } from '@hoi-thi/shared/privacy'
import type { ProblemCode } from '@hoi-thi/shared/problem'
import { erasedColumnsOf, tablesOfPeople, tagOf } from './inventory.ts'

/** After a round has closed its results may be disputed for so long, and a dispute needs to know whose they are. */
export const appealDays = 3

export interface Standing {
  /** Roles that are held now. */
  roles: number
  /** When the rounds close, or closed, in which the person has an attempt. */
  closings: Date[]
}

export type Obstacle = Extract<ProblemCode, 'privacy.role-held' | 'privacy.round-running' | 'privacy.appeal-open'>

export function whyNotErase({ roles, closings }: Standing, now: Date): Obstacle | null {
  if (roles > 0) return 'privacy.role-held'
  if (closings.some((closing) => now < closing)) return 'privacy.round-running'
  if (closings.some((closing) => now.getTime() < closing.getTime() + appealDays * 86_400_000)) return 'privacy.appeal-open'
  return null
}

export function erasurePlan(standing: Standing, now: Date): ErasurePlan {
  const tables = tablesOfPeople.map((table) => ({ table, ...tagOf(table), gone: erasedColumnsOf(table).map(([column]) => column) }))
  return {
    obstacle: whyNotErase(standing, now),
    erased: tables
      .filter(({ rowsErased, gone }) => rowsErased || gone.length > 0)
      .map(({ table, holds, rowsErased, gone }) => ({ table, holds, columns: rowsErased ? null : gone })),
    kept: tables.flatMap(({ table, holds, kept }) => (kept ? [{ table, holds, why: kept }] : []))
  }
}
