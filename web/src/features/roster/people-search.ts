/** The part of the address that says which people of a unit are shown. Pure. */
export const peopleFilters = ['all', 'not-entered', 'entered', 'waiting', 'unconfirmed', 'disputed'] as const
export type PeopleFilter = (typeof peopleFilters)[number]

export interface PeopleView {
  q: string
  filter: PeopleFilter
  cursor: number | undefined
}

export function readPeopleSearch(search: URLSearchParams): PeopleView {
  const cursor = Number(search.get('cursor') ?? Number.NaN)
  return {
    q: (search.get('q') ?? '').trim(),
    filter: peopleFilters.find((filter) => filter === search.get('loc')) ?? 'all',
    cursor: Number.isInteger(cursor) && cursor > 0 ? cursor : undefined
  }
}

/** What is not named goes; the contest stays. */
export function peopleSearch(before: string, { q = '', filter = 'all', cursor }: Partial<PeopleView>): string {
  const search = new URLSearchParams()
  const contest = new URLSearchParams(before).get('contest')
  if (contest) search.set('contest', contest)
  if (q) search.set('q', q)
  if (filter !== 'all') search.set('loc', filter)
  if (cursor) search.set('cursor', String(cursor))
  return search.toString() && `?${search}`
}

/** What the API is asked for. */
export function peopleQuery({ q, filter, cursor }: PeopleView, roundId: string | undefined) {
  return {
    q,
    cursor,
    ...(filter === 'entered' || filter === 'not-entered' ? { entry: filter, roundId } : {}),
    ...(filter === 'unconfirmed' || filter === 'disputed' ? { state: filter } : {}),
    ...(filter === 'waiting' ? { withoutPassword: true as const } : {})
  }
}
