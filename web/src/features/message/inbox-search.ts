/** The part of the inbox's address that says which page of it is shown, and which message is open. */
export interface InboxView {
  cursor: string | undefined
  open: string | undefined
}

export function readInboxSearch(search: URLSearchParams): InboxView {
  return { cursor: search.get('cursor') || undefined, open: search.get('open') || undefined }
}

export function inboxSearch({ cursor, open }: InboxView): string {
  const search = new URLSearchParams()
  if (cursor) search.set('cursor', cursor)
  if (open) search.set('open', open)
  return search.toString() && `?${search}`
}
