/** One track of a movie: what it is, how it is laid out, and how long it says to be. */
import { ClipError, limits } from '../clip-facts.ts'
import { four, i32, i64, u16, u32, u64 } from '../numbers.ts'
import { type Box, boxesIn, flagsOf, missing, optional, required, versionOf } from './box.ts'
import { entriesOf, type SampleEntry } from './sample-entry.ts'

export interface Track {
  id: number
  kind: 'video' | 'sound' | 'other'
  isEnabled: boolean
  rotation: 0 | 90 | 180 | 270
  /** Ticks a second. */
  timescale: number
  entries: SampleEntry[]
  table: Box[]
  edits: Edits | null
  /** As the headers say; null where they leave it open. */
  declared: { media: number | null; movie: number | null }
}

/** What an edit list shows, in seconds. */
export interface Edits {
  shown: number
  /** Nothing, before or between. */
  empty: number
  /** The latest place in the track that something is shown from. */
  latest: number
}

export function trackOf(body: Buffer, movieTimescale: number): Track {
  const boxes = boxesIn(body)
  const header = required(boxes, 'tkhd')
  const media = boxesIn(required(boxes, 'mdia'))
  const clock = required(media, 'mdhd')
  const information = boxesIn(required(media, 'minf'))
  const table = boxesIn(required(information, 'stbl'))
  const entries = entriesOf(required(table, 'stsd'))
  expectOwnData(required(boxesIn(required(information, 'dinf')), 'dref'), entries)
  const isLong = versionOf(header) === 1
  const { timescale, seconds } = clockOf(clock)
  const movieTicks = durationAt(header, isLong ? 28 : 20, isLong)
  return {
    id: u32(header, isLong ? 20 : 12),
    kind: kinds[four(required(media, 'hdlr'), 8)] ?? 'other',
    isEnabled: (flagsOf(header) & 1) === 1,
    rotation: rotationOf(header, isLong ? 52 : 40),
    timescale,
    entries,
    table,
    edits: editsOf(optional(boxes, 'edts'), movieTimescale, timescale),
    declared: { media: seconds, movie: movieTicks === null ? null : movieTicks / movieTimescale }
  }
}

const kinds: Record<string, Track['kind']> = { vide: 'video', soun: 'sound' }

/** Of `mvhd` and `mdhd`, which begin alike. */
export function clockOf(header: Buffer): { timescale: number; seconds: number | null } {
  const isLong = versionOf(header) === 1
  const timescale = u32(header, isLong ? 20 : 12)
  if (timescale === 0) throw new ClipError('broken', 'A clock that does not tick')
  const ticks = durationAt(header, isLong ? 24 : 16, isLong)
  return { timescale, seconds: ticks === null ? null : ticks / timescale }
}

/** All ones leave it open. */
function durationAt(header: Buffer, at: number, isLong: boolean): number | null {
  const isOpen = u32(header, at) === 0xffffffff && (!isLong || u32(header, at + 4) === 0xffffffff)
  return isOpen ? null : isLong ? u64(header, at) : u32(header, at)
}

/** By the first column of the matrix that the pictures are drawn with; mirrors and slants count as upright. */
function rotationOf(header: Buffer, at: number): Track['rotation'] {
  const [across, down, back, up] = [0, 4, 12, 16].map((field) => i32(header, at + field)) as [number, number, number, number]
  if (across === 0 && up === 0) return down > 0 && back < 0 ? 90 : down < 0 && back > 0 ? 270 : 0
  return across < 0 && up < 0 && down === 0 && back === 0 ? 180 : 0
}

function editsOf(body: Buffer | null, movieTimescale: number, timescale: number): Edits | null {
  const list = body && optional(boxesIn(body), 'elst')
  if (!list) return null
  const [isLong, count] = [versionOf(list) === 1, u32(list, 4)]
  if (count > limits.edits) throw new ClipError('broken', `${count} edits`)
  const edits: Edits = { shown: 0, empty: 0, latest: 0 }
  for (let at = 8, left = count; left > 0; left--, at += isLong ? 20 : 12) {
    const seconds = (isLong ? u64(list, at) : u32(list, at)) / movieTimescale
    const from = isLong ? i64(list, at + 8) : i32(list, at + 4)
    if (from < -1) throw new ClipError('broken', 'An edit shows what is before the beginning')
    if (u16(list, at + (isLong ? 16 : 8)) !== 1) throw new ClipError('broken', 'An edit plays at another speed')
    if (from === -1) edits.empty += seconds
    else edits.shown += seconds
    edits.latest = Math.max(edits.latest, from / timescale)
  }
  return edits
}

/** Samples lie in this file and nowhere else. */
function expectOwnData(references: Buffer, entries: readonly SampleEntry[]): void {
  const boxes = boxesIn(references.subarray(8))
  if (boxes.length === 0) missing('url ')
  const foreign = boxes.find(({ body }) => (flagsOf(body) & 1) === 0)
  if (foreign) throw new ClipError('external-reference', `Samples lie elsewhere (${foreign.type})`)
  if (entries.some(({ reference }) => reference < 1 || reference > boxes.length)) throw new ClipError('broken', 'Samples lie nowhere')
}
