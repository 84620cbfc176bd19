/** A published entry as a list shows it. Pure. */
import type { GalleryRow } from '@hoi-thi/shared/gallery'
import { maskedName } from '../privacy/masked-name.ts'
import type { listPublished } from './gallery/queries.ts'
import { fileUrl } from './shown-entry.ts'

export type Published = Awaited<ReturnType<typeof listPublished>>[number]

/** A person is shown as on boards; who wants to be named is, in the credits. `counted`: votes by number, once they are told. */
export function galleryRow(entry: Published, counted: ReadonlyMap<number, number> | null): GalleryRow {
  const { number, title, kind, sender, unitName, groupName, fullName, facts, uploadId, hasPoster } = entry
  const names = { unit: unitName ?? '', group: groupName ?? '', person: maskedName(fullName) }
  const poster = hasPoster ? fileUrl(uploadId, 'poster') : null
  const votes = counted && (counted.get(number) ?? 0)
  return { number, title, kind, sender, senderName: names[sender], unitName, seconds: facts?.seconds ?? null, poster, votes }
}
