/** Goes through every block of a cluster: the only ones who know how long a clip is. */
import type { ByteSource } from '../byte-source.ts'
import { ClipError, limits } from '../clip-facts.ts'
import { i16, u8, unsigned } from '../numbers.ts'
import { elementAt, lengthOf, type PlacedElement, variable } from './element.ts'
import { ids } from './ids.ts'

/** What the blocks hold of one track; times in ticks of the file. */
export interface Course {
  count: number
  begin: number
  /** When the last sample begins, and the one shown before it. */
  last: number
  /** Where a block says how long it is: when the latest of them ends. */
  end: number
  /** Where the first sample lies. */
  first: { start: number; end: number } | null
}

export interface Walk {
  source: ByteSource
  courses: Map<number, Course>
  taken: { samples: number }
  /** How many ticks a clip may step back between two blocks of a track: pictures are shown in another order than they are stored. */
  mostBack: number
}

const ranks = new Set<number>([
  ids.EBML,
  ids.Segment,
  ids.SeekHead,
  ids.Info,
  ids.Tracks,
  ids.Chapters,
  ids.Cluster,
  ids.Cues,
  ids.Attachments,
  ids.Tags
])

/** Of what may stand between blocks. */
const smallBytes = 4096

/** Gives where the cluster ends. */
export function readCluster(walk: Walk, { bodyStart, end }: PlacedElement, segmentEnd: number): number {
  const limit = end ?? segmentEnd
  let time: number | null = null
  let at = bodyStart
  while (at < limit) {
    const element = elementAt(walk.source, at, limit)
    if (end === null && ranks.has(element.id)) return at
    if (element.end === null) throw new ClipError('broken', 'An element without an end within a cluster')
    if (element.id === ids.EncryptedBlock) throw new ClipError('encrypted', 'Blocks are encrypted')
    if (element.id === ids.Timestamp) time = timeIn(walk.source, element, time)
    else if (element.id === ids.SimpleBlock) readBlock(walk, element, time, null)
    else if (element.id === ids.BlockGroup) readGroup(walk, element, time)
    else if (element.end - element.bodyStart > smallBytes)
      throw new ClipError('polyglot', `${element.end - element.bodyStart} bytes between blocks`)
    at = element.end
  }
  return at
}

function timeIn(source: ByteSource, { bodyStart, end }: PlacedElement, before: number | null): number {
  if (before !== null) throw new ClipError('broken', 'A cluster with two times')
  return unsigned(source.read(bodyStart, Math.min(9, (end ?? 0) - bodyStart)))
}

function readGroup(walk: Walk, group: PlacedElement, time: number | null): void {
  let [block, duration]: [PlacedElement | null, number | null] = [null, null]
  const groupEnd = group.end ?? 0
  for (let at = group.bodyStart; at < groupEnd; ) {
    const element = elementAt(walk.source, at, groupEnd)
    if (element.end === null) throw new ClipError('broken', 'An element without an end within a group')
    if (element.id === ids.Block) {
      if (block) throw new ClipError('broken', 'A group of two blocks')
      block = element
    }
    if (element.id === ids.BlockDuration) duration = timeIn(walk.source, element, duration)
    at = element.end
  }
  if (!block) throw new ClipError('broken', 'A group without a block')
  readBlock(walk, block, time, duration)
}

function readBlock(
  { source, courses, taken, mostBack }: Walk,
  { bodyStart, end }: PlacedElement,
  clusterTime: number | null,
  duration: number | null
): void {
  if (clusterTime === null) throw new ClipError('broken', 'A block before its time')
  const blockEnd = end ?? 0
  const head = source.read(bodyStart, Math.min(13, blockEnd - bodyStart))
  const length = lengthOf(head[0], 8, bodyStart)
  const track = variable(head.subarray(0, length))
  const course = courses.get(track)
  if (!course) throw new ClipError('broken', `A block of track ${track}, which there is not`)
  const time = clusterTime + i16(head, length)
  const hasLaces = (u8(head, length + 2) & 6) !== 0
  const samples = hasLaces ? u8(head, length + 3) + 1 : 1
  taken.samples += samples
  if (taken.samples > limits.samples) throw new ClipError('too-many-samples', `${taken.samples} samples`)
  if (time < -mostBack || time < course.last - mostBack) throw new ClipError('broken', 'Blocks go back in time')
  // Laced pictures are not a thing that anyone writes; of laced sound the first sample is not looked at.
  course.first ??= { start: bodyStart + length + 3, end: blockEnd }
  course.begin = Math.min(course.begin, time)
  course.last = Math.max(course.last, time)
  course.end = Math.max(course.end, time + (duration ?? 0))
  course.count += samples
}
