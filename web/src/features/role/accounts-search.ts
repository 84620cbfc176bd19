/** The part of the address that says who is looked for, and which account is open. */
export interface AccountsView {
  q: string
  cursor: string | undefined
  open: string | undefined
}

export function readAccountsSearch(search: URLSearchParams): AccountsView {
  return { q: (search.get('q') ?? '').trim(), cursor: search.get('cursor') || undefined, open: search.get('open') || undefined }
}

export function accountsSearch({ q, cursor, open }: AccountsView): string {
  const search = new URLSearchParams()
  if (q) search.set('q', q)
  if (cursor) search.set('cursor', cursor)
  if (open) search.set('open', open)
  return search.toString() && `?${search}`
}
