/** Files that are sent in as clips and must be refused, each with its reason. All are made here; none is anybody's. */
import type { ClipFault } from '../../server/src/lib/media/clip-facts.ts'
import { hostileMatroska } from './hostile-matroska.ts'
import { hostileMovies } from './hostile-movies.ts'
import { polyglots } from './hostile-polyglots.ts'
import { strangers } from './hostile-strangers.ts'

export interface HostileClip {
  name: string
  reason: ClipFault
  /** The name that it is sent in under. */
  fileName: string
  bytes: Buffer
}

export const hostileClips = async (): Promise<HostileClip[]> => [
  ...strangers(),
  ...(await polyglots()),
  ...(await hostileMovies()),
  ...(await hostileMatroska())
]
