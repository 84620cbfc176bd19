/** The part of the address that says which entries an organizer looks at. Pure. */
export const entryFilters = ['all', 'submitted', 'accepted', 'returned', 'disqualified', 'draft', 'withdrawn'] as const
export type EntryFilter = (typeof entryFilters)[number]

export interface EntriesView {
  q: string
  filter: EntryFilter
  cursor: string | undefined
}

export const readEntriesSearch = (search: URLSearchParams): EntriesView => ({
  q: (search.get('q') ?? '').trim(),
  filter: entryFilters.find((filter) => filter === search.get('loc')) ?? 'all',
  cursor: search.get('cursor') || undefined
})

export function entriesSearch({ q = '', filter = 'all', cursor }: Partial<EntriesView>): string {
  const search = new URLSearchParams()
  if (q) search.set('q', q)
  if (filter !== 'all') search.set('loc', filter)
  if (cursor) search.set('cursor', cursor)
  return search.toString() && `?${search}`
}

/** What the API is asked for, of a list and of what comes before and after an entry. */
export const wantedOf = ({ q, filter }: EntriesView) => ({ q, state: filter === 'all' ? undefined : filter })
