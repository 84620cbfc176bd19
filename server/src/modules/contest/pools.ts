/** What each division's papers are drawn from. Knows nothing of rows, time or people. */
import type { Blueprint } from '@hoi-thi/shared/round-rules'

export interface Pooled {
  topic: string
  level: string
  /** Empty: everyone. */
  divisions: readonly string[]
  /** False: retired since, or overtaken by the law. */
  stands: boolean
}

/** The name of the pool for whoever has none of their own. */
export const forEveryone = ''

/** One pool if no question is for some only; else one for each division too. */
export function poolsOf<Q extends Pooled>(pool: readonly Q[], blueprint: Blueprint, divisions: readonly string[]): Map<string, Q[]> {
  const isForSome = pool.some((question) => question.divisions.length > 0)
  // With rows of its own a division has a paper of its own, or none.
  const hasOwnRows = blueprint.some(({ division }) => division !== undefined)
  const names = hasOwnRows ? divisions : [forEveryone, ...(isForSome ? divisions : [])]
  return new Map(
    names.map((division) => {
      const theirs = pool.filter((question) => question.divisions.length === 0 || question.divisions.includes(division))
      return [division, cellsOf(rowsFor(blueprint, division)).flatMap((row) => usable(inCell(theirs, row), row.count))]
    })
  )
}

/** What does not stand any more is left out, unless the blueprint cannot be fed without it: a round that is open goes on. */
function usable<Q extends Pooled>(questions: Q[], wanted: number): Q[] {
  const standing = questions.filter(({ stands }) => stands)
  return standing.length >= wanted ? standing : questions
}

/** What a paper of this division draws: the rows for everyone, and its own. */
export const rowsFor = (blueprint: Blueprint, division: string): Blueprint =>
  blueprint.filter((row) => row.division === undefined || row.division === division)

/** One row per topic and level: two rows of the same cell draw from it together, so that no question comes twice. */
export function cellsOf(blueprint: Blueprint): Blueprint {
  const cells = new Map<string, Blueprint[number]>()
  for (const row of blueprint) {
    const name = `${row.topic} ${row.level}`
    cells.set(name, { ...row, count: row.count + (cells.get(name)?.count ?? 0) })
  }
  return [...cells.values()]
}

export const inCell = <Q extends { topic: string; level: string }>(pool: readonly Q[], row: Blueprint[number]): Q[] =>
  pool.filter((question) => question.topic === row.topic && question.level === row.level)
