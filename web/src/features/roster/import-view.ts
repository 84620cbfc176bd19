/** What is read of one import, and which of its rows are looked at. */
import type { RowStatus } from '@hoi-thi/shared/import'
import type { RosterSource } from './roster-source.ts'

export const rowStatuses: readonly RowStatus[] = ['error', 'duplicate', 'ok', 'changed', 'same']

export async function readImport(source: RosterSource, importId: string, url: string) {
  const search = new URL(url).searchParams
  const status = rowStatuses.find((each) => each === search.get('loc'))
  return { status, roster: await source.read(importId, { status, cursor: search.get('cursor') ?? undefined }) }
}

export type ImportView = Awaited<ReturnType<typeof readImport>>

export function importSearch(before: string, status: RowStatus | undefined, cursor?: string): string {
  const search = new URLSearchParams(before)
  search.delete('loc')
  search.delete('cursor')
  if (status) search.set('loc', status)
  if (cursor) search.set('cursor', cursor)
  return search.toString() && `?${search}`
}
