/** A movie in pieces, each with a table of its own (`moof`), as browsers and cameras write while they record. */
import type { ByteSource } from '../byte-source.ts'
import { ClipError, limits } from '../clip-facts.ts'
import { i32, u32, u64 } from '../numbers.ts'
import { boxesIn, flagsOf, type PlacedBox, required, versionOf } from './box.ts'
import { expectInside, type MediaData, type Span, takeSamples } from './media-data.ts'

/** What all fragments hold of one track. */
export interface Course {
  count: number
  /** Both in ticks of the track. */
  begin: number
  end: number
  first: Span | null
}

interface Defaults {
  ticks: number
  bytes: number
}

export type Courses = Map<number, Course & { timescale: number; defaults: Defaults }>

/** What `mvex` says of each track that has fragments. */
export function defaultsOf(extension: Buffer): Map<number, Defaults> {
  const boxes = boxesIn(extension).filter(({ type }) => type === 'trex')
  return new Map(boxes.map(({ body }) => [u32(body, 4), { ticks: u32(body, 12), bytes: u32(body, 16) }]))
}

export function readFragment(source: ByteSource, box: PlacedBox, courses: Courses, data: MediaData): void {
  if (box.end - box.bodyStart > limits.headerBytes)
    throw new ClipError('too-many-samples', `A fragment with a table of ${box.end - box.start}`)
  const boxes = boxesIn(source.read(box.bodyStart, box.end - box.bodyStart))
  required(boxes, 'mfhd')
  let next = box.start
  for (const { type, body } of boxes) if (type === 'traf') next = readTrack(body, { courses, data, start: box.start, next })
}

interface Place {
  courses: Courses
  data: MediaData
  /** Of the fragment. */
  start: number
  /** Where the track before ended. */
  next: number
}

/** Gives where its samples end. */
function readTrack(body: Buffer, { courses, data, start, next }: Place): number {
  const boxes = boxesIn(body)
  const header = required(boxes, 'tfhd')
  const course = courses.get(u32(header, 4))
  if (!course) throw new ClipError('broken', `A fragment of track ${u32(header, 4)}, which there is not`)
  const { base, defaults } = headOf(header, course.defaults, start, next)
  const time = boxes.find(({ type }) => type === 'tfdt')?.body
  if (time) goTo(course, versionOf(time) === 1 ? u64(time, 4) : u32(time, 4))
  let place = base
  for (const { type, body } of boxes) if (type === 'trun') place = readRun(body, { base, place, defaults, course, data })
  return place
}

function headOf(header: Buffer, given: Defaults, start: number, following: number): { base: number; defaults: Defaults } {
  const flags = flagsOf(header)
  let next = 8
  const field = (flag: number, bytes: number) => {
    if ((flags & flag) === 0) return null
    next += bytes
    return next - bytes
  }
  const base = field(1, 8)
  field(2, 4)
  const [ticks, bytes] = [field(8, 4), field(16, 4)]
  const defaults = { ticks: ticks === null ? given.ticks : u32(header, ticks), bytes: bytes === null ? given.bytes : u32(header, bytes) }
  if (base !== null) return { base: u64(header, base), defaults }
  return { base: (flags & 0x20000) !== 0 ? start : following, defaults }
}

/** A second back may be rounding; more is a clip that repeats or overlaps itself. */
function goTo(course: Course & { timescale: number }, ticks: number): void {
  if (course.count === 0) course.begin = ticks
  else if (ticks < course.end - course.timescale) throw new ClipError('broken', 'A fragment goes back in time')
  course.end = ticks
}

interface Run {
  base: number
  place: number
  defaults: Defaults
  course: Course
  data: MediaData
}

/** Gives where its samples end. */
function readRun(run: Buffer, { base, place, defaults, course, data }: Run): number {
  const [flags, count] = [flagsOf(run), u32(run, 4)]
  const start = (flags & 1) !== 0 ? base + i32(run, 8) : place
  const [hasTicks, hasBytes] = [(flags & 0x100) !== 0, (flags & 0x200) !== 0]
  const width = [0x100, 0x200, 0x400, 0x800].filter((flag) => (flags & flag) !== 0).length * 4
  const head = 8 + ((flags & 1) !== 0 ? 4 : 0) + ((flags & 4) !== 0 ? 4 : 0)
  takeSamples(data, count, 0)
  let end = start
  for (let index = 0; index < count; index++) {
    const at = head + index * width
    const bytes = hasBytes ? u32(run, at + (hasTicks ? 4 : 0)) : defaults.bytes
    if (index === 0) course.first ??= { start, end: start + bytes }
    end += bytes
    course.end += hasTicks ? u32(run, at) : defaults.ticks
  }
  course.count += count
  if (count > 0) expectInside(data, { start, end })
  takeSamples(data, 0, end - start)
  return end
}
