/** Which boards a contest has, and by which key each is stored. */
import type { Bloc } from '@hoi-thi/shared/contest'
import type { UnitView } from '@hoi-thi/shared/ranking'

export const blocs: readonly Bloc[] = ['commune-level', 'administrative', 'service', 'association']

/** `round` is a round's code, or null for the whole contest; `bloc` is null for all units together. */
export const unitBoardKey = (round: string | null, bloc: string | null, view: UnitView = 'then') =>
  `units/${round ? `rounds/${round}` : 'contest'}/${bloc ?? 'all'}${view === 'now' ? '/now' : ''}`

export const individualBoardKey = (round: string, division: string) => `individuals/rounds/${round}/${division}`
