/** A blueprint as a table of topics and levels, and what has been typed into it as a blueprint. Pure. */
import type { Blueprint, Level } from '@hoi-thi/shared/round-rules'

export const levels = ['recognition', 'comprehension', 'application'] as const satisfies readonly Level[]

/** `division`: undefined for the rows that all papers draw. */
export interface CellPlace {
  topic: string
  level: Level
  division: string | undefined
}

const isAt = (row: Blueprint[number], { topic, level, division }: CellPlace) =>
  row.topic === topic && row.level === level && row.division === division

export const countAt = (blueprint: Blueprint, place: CellPlace): number => sumOf(blueprint.filter((row) => isAt(row, place)))

export const sumOf = (rows: Blueprint): number => rows.reduce((sum, { count }) => sum + count, 0)

/** Rows keep their order, which papers may follow; a new one stands behind the easier ones of the same papers. */
export function withCount(blueprint: Blueprint, place: CellPlace, count: number): Blueprint {
  const found = blueprint.findIndex((row) => isAt(row, place))
  const others = blueprint.filter((row, index) => !isAt(row, place) || index === found)
  if (count < 1) return others.filter((row) => !isAt(row, place))
  if (found >= 0) return others.map((row) => (isAt(row, place) ? { ...row, count } : row))
  const { topic, level, division } = place
  const row = { topic, level, count, ...(division === undefined ? {} : { division }) }
  const isEasier = (each: Blueprint[number]) => each.division === division && levels.indexOf(each.level) <= levels.indexOf(level)
  const after = blueprint.reduce((last, each, index) => (isEasier(each) ? index + 1 : last), 0)
  return [...blueprint.slice(0, after), row, ...blueprint.slice(after)]
}

/** The topics of the bank, and those that only the blueprint knows. */
export function topicsOf(blueprint: Blueprint, known: readonly { code: string; name: string }[]): { code: string; name: string }[] {
  const unknown = [...new Set(blueprint.map(({ topic }) => topic))].filter((topic) => !known.some(({ code }) => code === topic))
  return [...known, ...unknown.map((code) => ({ code, name: code }))]
}
