/** Which boards a contest has, and by which key each is stored. */
import type { Bloc } from '@hoi-thi/shared/contest'

export const blocs: readonly Bloc[] = ['commune-level', 'administrative', 'service', 'association']

/** `round` is a round's code, or null for the whole contest; `bloc` is null for all units together. */
export const unitBoardKey = (round: string | null, bloc: string | null) => `units/${round ? `rounds/${round}` : 'contest'}/${bloc ?? 'all'}`

export const individualBoardKey = (round: string, division: string) => `individuals/rounds/${round}/${division}`
