/** What an erasure erases, what it keeps and why, and what stands against it for now. */
import type { ErasurePlan } from '@hoi-thi/shared/privacy'
import type { ProblemCode } from '@hoi-thi/shared/problem'
import { endOfDay } from '../../lib/day.ts'
import { type Closing, lastDayToDispute } from '../contest/appeals.ts'
import { erasedColumnsOf, tablesOfPeople, tagOf } from './inventory.ts'

export interface Standing {
  /** Roles that are held now. */
  roles: number
  /** Of the rounds in which the person has an attempt. */
  closings: Closing[]
}

export type Obstacle = Extract<ProblemCode, 'privacy.role-held' | 'privacy.round-running' | 'privacy.appeal-open'>

export function whyNotErase({ roles, closings }: Standing, now: Date): Obstacle | null {
  if (roles > 0) return 'privacy.role-held'
  if (closings.some(({ closesAt }) => now < closesAt)) return 'privacy.round-running'
  if (closings.some((closing) => now <= endOfDay(lastDayToDispute(closing)))) return 'privacy.appeal-open'
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
