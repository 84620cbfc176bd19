/** What is read of one import, and which of its questions are looked at. */
import type { ItemStatus } from '@hoi-thi/shared/question-import'
import { call } from '../../api.ts'

/** What needs a person first. */
export const itemStatuses: readonly ItemStatus[] = ['error', 'noted', 'ok', 'same', 'left-out']

export async function readImport(importId: string, url: string) {
  const search = new URL(url).searchParams
  const status = itemStatuses.find((each) => each === search.get('loc'))
  const query = { status, cursor: search.get('cursor') ?? undefined }
  return { status, cursor: query.cursor, read: await call('GET /questions/imports/:importId', { params: { importId }, query }) }
}

export type ImportView = Awaited<ReturnType<typeof readImport>>

export function importSearch(status: ItemStatus | undefined, cursor?: string): string {
  const search = new URLSearchParams()
  if (status) search.set('loc', status)
  if (cursor) search.set('cursor', cursor)
  return search.toString() && `?${search}`
}
