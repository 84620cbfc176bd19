/** The part of the address that says which questions are shown. Its names are those of the API, so that a file holds what the list shows. Pure. */
import type { ListState } from '@hoi-thi/shared/question-bank'
import type { Level } from '@hoi-thi/shared/round-rules'

export const levels: readonly Level[] = ['recognition', 'comprehension', 'application']
export const listStates: readonly ListState[] = ['draft', 'submitted', 'returned', 'approved', 'outdated', 'retired']

const names = ['q', 'topic', 'level', 'state', 'division', 'document', 'own', 'import', 'cursor'] as const
export type ListView = Partial<Record<(typeof names)[number], string | undefined>>

export const readListSearch = (search: URLSearchParams): ListView =>
  Object.fromEntries(names.map((name) => [name, search.get(name)?.trim() || undefined]))

export function listSearch(view: ListView): string {
  const search = new URLSearchParams()
  for (const name of names) if (view[name]) search.set(name, view[name])
  return search.toString() && `?${search}`
}

/** What the API is asked for. */
export const listQuery = ({ level, state, own, ...view }: ListView) => ({
  ...view,
  level: levels.find((each) => each === level),
  state: listStates.find((each) => each === state),
  own: own === 'true' ? true : undefined
})

/** How many of the filters that are folded away are in use. */
export const filtersUsed = ({ q: _, import: __, cursor: ___, ...filters }: ListView): number =>
  Object.values(filters).filter(Boolean).length
