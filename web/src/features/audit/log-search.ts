/** The part of the log's address that says which deeds are shown, and from where on. Pure. */
export interface AuditView {
  action?: string | undefined
  actor?: string | undefined
  subject?: string | undefined
  cursor?: string | undefined
}

const names = ['action', 'actor', 'subject', 'cursor'] as const

export const readAuditSearch = (search: URLSearchParams): AuditView =>
  Object.fromEntries(names.map((name) => [name, search.get(name) || undefined]))

export function auditSearch(view: AuditView): string {
  const search = new URLSearchParams()
  for (const name of names) if (view[name]) search.set(name, view[name])
  return search.toString() && `?${search}`
}

/** The log as a file, narrowed down as it is shown, from its beginning. */
export const logFileAddress = (format: 'csv' | 'jsonl', view: AuditView): string =>
  `/api/audit/file${auditSearch({ ...view, cursor: undefined }).replace(/^\??/, `?format=${format}&`)}`.replace(/&$/, '')
