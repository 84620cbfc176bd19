/** What the parts of an office document refer to: the one way from one part to the next. */
import { posix } from 'node:path'
import { walkSax } from '../xml/walk-sax.ts'
import type { Archive } from './archive.ts'

export interface Relation {
  id: string
  /** The last word of its type: both dialects of the format agree on that. */
  kind: string
  target: string
}

/** What a part refers to; the empty name stands for the archive. What lies outside is left out. */
export function relationsOf(archive: Archive, part: string): Relation[] {
  const folder = posix.dirname(part)
  const xml = archive.xml(posix.join(folder, '_rels', `${posix.basename(part)}.rels`))
  const relations: Relation[] = []
  if (xml === undefined) return relations
  walkSax(xml, {
    open({ name, attributes: { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } }) {
      if (name !== 'Relationship' || mode === 'External') return
      const path = target.startsWith('/') ? target.slice(1) : posix.join(folder, target)
      relations.push({ id, kind: posix.basename(type), target: posix.normalize(path) })
    }
  })
  return relations
}
