/** What the address of the duty desk says beside the round: whom to show. Pure. */
export const states = ['stuck', 'open', 'late'] as const
export type State = (typeof states)[number]

export interface DutySearch {
  state: State
  q: string
  cursor: string | undefined
}

export function readDutySearch(url: string): DutySearch {
  const search = new URL(url).searchParams
  const state = states.find((each) => each === search.get('state')) ?? 'stuck'
  return { state, q: search.get('q')?.trim() ?? '', cursor: search.get('cursor') ?? undefined }
}

export function dutySearch({ state, q, cursor }: Partial<DutySearch>): string {
  const search = new URLSearchParams()
  if (state && state !== 'stuck') search.set('state', state)
  if (q) search.set('q', q)
  if (cursor) search.set('cursor', cursor)
  return search.toString() ? `?${search}` : ''
}
