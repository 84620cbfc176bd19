/** Which board an address asks for, and what stands in for what it leaves out. Pure. */
import type { Bloc, Contest, Round } from '@hoi-thi/shared/contest'
import type { UnitView } from '@hoi-thi/shared/ranking'

export type BoardKind = 'units' | 'individuals'

export const blocs: readonly Bloc[] = ['commune-level', 'administrative', 'service', 'association']

export interface BoardChoice {
  kind: BoardKind
  /** Null is the whole contest; boards of people are always of one round. */
  round: Round | null
  bloc: Bloc | null
  divisionId: string | null
  /** Under the units as they were, or under those that followed; of boards of units. */
  view?: UnitView
  cursor: string | null
}

export const isBoardKind = (name: string | undefined): name is BoardKind => name === 'units' || name === 'individuals'

export function chooseBoard(kind: BoardKind, search: URLSearchParams, contest: Pick<Contest, 'rounds' | 'divisions'>): BoardChoice {
  const wanted = search.get('round')
  const round = contest.rounds.find(({ code, id }) => code === wanted || id === wanted) ?? null
  const cursor = search.get('cursor')
  if (kind === 'units') {
    return {
      kind,
      round,
      bloc: blocs.find((bloc) => bloc === search.get('bloc')) ?? 'commune-level',
      divisionId: null,
      view: search.get('view') === 'now' ? 'now' : 'then',
      cursor
    }
  }
  const division = contest.divisions.find(({ id }) => id === search.get('division')) ?? contest.divisions[0]
  return { kind, round: round ?? latestRound(contest.rounds), bloc: null, divisionId: division?.id ?? null, cursor }
}

/** The last round that has results, else the one that is open. */
function latestRound(rounds: readonly Round[]): Round | null {
  const begun = rounds.filter(({ phase }) => phase === 'closed' || phase === 'open')
  const closed = begun.filter(({ phase }) => phase === 'closed')
  return closed[closed.length - 1] ?? begun[0] ?? rounds[0] ?? null
}

/** The search part of the address of a board; a changed choice starts at the first page. */
export function boardSearch(
  { round, bloc, divisionId, view }: Pick<BoardChoice, 'round' | 'bloc' | 'divisionId' | 'view'>,
  cursor?: string
): string {
  const search = new URLSearchParams()
  if (round) search.set('round', round.code)
  if (bloc) search.set('bloc', bloc)
  if (divisionId) search.set('division', divisionId)
  if (view === 'now') search.set('view', view)
  if (cursor) search.set('cursor', cursor)
  return search.toString() ? `?${search}` : ''
}
