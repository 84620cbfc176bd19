/** Which boards a contest has, and by which key each is stored. */
import type { UnitView } from '@hoi-thi/shared/ranking'

/** `round` is a round's code, or null for the whole contest; `bloc` is null for all units together. */
export const unitBoardKey = (round: string | null, bloc: string | null, view: UnitView = 'then') =>
  `units/${round ? `rounds/${round}` : 'contest'}/${bloc ?? 'all'}${view === 'now' ? '/now' : ''}`

export const individualBoardKey = (round: string | null, division: string) =>
  `individuals/${round ? `rounds/${round}` : 'contest'}/${division}`

/** Of a period of the rules, by its place among them. Stands where a round's code would: its name may hold what no address can. */
export const periodCode = (place: number) => `period-${place + 1}`

/** What a key names; undefined: it is of no board of people or units. */
export function boardOfKey(key: string): { kind: 'units' | 'individuals'; round: string | null; part: string } | undefined {
  const [, kind, round, part] = /^(units|individuals)\/(?:rounds\/([^/]+)|contest)\/([^/]+)/.exec(key) ?? []
  return (kind === 'units' || kind === 'individuals') && part !== undefined ? { kind, round: round ?? null, part } : undefined
}
