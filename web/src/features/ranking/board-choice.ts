/** Which board an address asks for, and what stands in for what it leaves out. Pure. */
import type { Contest, Round } from '@hoi-thi/shared/contest'
import type { UnitView } from '@hoi-thi/shared/ranking'

export type BoardKind = 'units' | 'individuals'

/** Several rounds that are ranked together. */
export interface Period {
  code: string
  name: string
}

export interface BoardChoice {
  kind: BoardKind
  /** Without a round or a period: the whole contest. */
  round: Round | null
  /** Of boards of people. */
  period: Period | null
  bloc: string | null
  divisionId: string | null
  /** Under the units as they were, or under those that followed; of boards of units. */
  view?: UnitView
  cursor: string | null
  /** Words of a name. */
  q: string | null
  /** Whose page is shown. */
  at: string | null
  /** Whose days are shown. */
  days: string | null
}

export const isBoardKind = (name: string | undefined): name is BoardKind => name === 'units' || name === 'individuals'

type Boards = Pick<Contest, 'rounds' | 'divisions' | 'blocs' | 'hasOverall' | 'periods'>

export const periodsOf = ({ periods }: Pick<Contest, 'periods'>): Period[] =>
  periods.map((name, place) => ({ code: `period-${place + 1}`, name }))

/** Practice counts for nothing. */
export const countingRounds = ({ rounds }: Pick<Contest, 'rounds'>): Round[] => rounds.filter(({ kind }) => kind !== 'practice')

/** What is marked outside has no papers that could count for a unit. */
export const roundsOfUnits = (contest: Pick<Contest, 'rounds'>): Round[] => countingRounds(contest).filter(({ kind }) => kind !== 'outside')

/** Whether there can be people in a ranking over several rounds. */
export const hasWhole = (contest: Pick<Contest, 'rounds' | 'hasOverall'>): boolean =>
  contest.hasOverall && countingRounds(contest).some(({ phase }) => phase === 'closed')

export function chooseBoard(kind: BoardKind, search: URLSearchParams, contest: Boards): BoardChoice {
  const wanted = search.get('round')
  const rounds = kind === 'units' ? roundsOfUnits(contest) : countingRounds(contest)
  const round = rounds.find(({ code, id }) => code === wanted || id === wanted) ?? null
  const asked = { cursor: search.get('cursor'), q: search.get('q')?.trim() || null, at: search.get('at'), days: search.get('days') }
  if (kind === 'units') {
    return {
      kind,
      round,
      period: null,
      bloc: (contest.blocs.find(({ id }) => id === search.get('bloc')) ?? contest.blocs[0])?.id ?? null,
      divisionId: null,
      view: search.get('view') === 'now' ? 'now' : 'then',
      ...asked
    }
  }
  const division = contest.divisions.find(({ id }) => id === search.get('division')) ?? contest.divisions[0]
  const period = periodsOf(contest).find(({ code }) => code === wanted) ?? null
  const one = round ?? (period || hasWhole(contest) ? null : latestRound(rounds))
  return { kind, round: one, period: one ? null : period, bloc: null, divisionId: division?.id ?? null, ...asked }
}

/** The last round that has results, else the one that is open. */
function latestRound(rounds: readonly Round[]): Round | null {
  const begun = rounds.filter(({ phase }) => phase === 'closed' || phase === 'open')
  const closed = begun.filter(({ phase }) => phase === 'closed')
  return closed[closed.length - 1] ?? begun[0] ?? rounds[0] ?? null
}

/** The search part of the address of a board; a changed choice starts at the first page. */
export function boardSearch(
  { round, period, bloc, divisionId, view }: Pick<BoardChoice, 'round' | 'bloc' | 'divisionId' | 'view'> & { period?: Period | null },
  on: Partial<Record<'cursor' | 'at' | 'days' | 'q', string | null>> = {}
): string {
  const search = new URLSearchParams()
  const scope = round ?? period
  if (scope) search.set('round', scope.code)
  if (bloc) search.set('bloc', bloc)
  if (divisionId) search.set('division', divisionId)
  if (view === 'now') search.set('view', view)
  for (const name of ['cursor', 'at', 'q', 'days'] as const) if (on[name]) search.set(name, on[name])
  return search.toString() ? `?${search}` : ''
}
