/** Measures .webm and .mkv: a walk through all elements down to every block. */
import type { ByteSource } from '../byte-source.ts'
import { type AudioFacts, ClipError, type ClipFacts, limits } from '../clip-facts.ts'
import { frameHeadBytes, pictureOf } from '../codec/picture.ts'
import { expectSeconds, isNear, lies } from '../durations.ts'
import { expectFrameRate, expectSound } from '../expectations.ts'
import { expectNothingForeign } from '../foreign.ts'
import { type Course, readCluster, type Walk } from './blocks.ts'
import { bodyOf, type Element, elementAt, elementsIn, floatIn, numberIn, type PlacedElement, textIn } from './element.ts'
import { ids } from './ids.ts'
import { type MatroskaTrack, soundOf, tracksIn, videoSetup } from './tracks.ts'

interface Segment {
  /** Seconds a tick. */
  tick: number
  declaredSeconds: number | null
  tracks: MatroskaTrack[]
  courses: Map<number, Course>
}

export function readMatroska(source: ByteSource): ClipFacts {
  const header = elementAt(source, 0, source.size)
  const container = expectHeader(elementsIn(bodyOf(source, header)))
  const segment = elementAt(source, header.end ?? 0, source.size)
  if (segment.id !== ids.Segment) throw new ClipError('broken', 'No segment')
  const end = segment.end ?? source.size
  if (end < source.size) expectNothingBehind(source, end)
  return factsOf(source, container, readSegment(source, segment.bodyStart, end))
}

function expectHeader(header: readonly Element[]): 'webm' | 'matroska' {
  const kind = textIn(header, ids.DocType) ?? 'matroska'
  if (kind !== 'webm' && kind !== 'matroska') throw new ClipError('not-a-clip', `A document ${kind}`)
  const isUsual = (numberIn(header, ids.EBMLMaxIDLength) ?? 4) <= 4 && (numberIn(header, ids.EBMLMaxSizeLength) ?? 8) <= 8
  if (!isUsual) throw new ClipError('broken', 'Elements with longer names than there are')
  return kind
}

function expectNothingBehind(source: ByteSource, end: number): void {
  const rest = source.size - end
  const isEmpty = rest <= limits.strangeBytes && source.read(end, rest).every((byte) => byte === 0)
  if (!isEmpty) throw new ClipError('polyglot', `${rest} bytes behind the clip`)
}

const tables = new Set<number>([ids.SeekHead, ids.Cues, ids.CRC32, ids.Chapters, ids.Tags, ids.Void])

function readSegment(source: ByteSource, start: number, end: number): Segment {
  let info: Element[] | undefined
  let tracks: MatroskaTrack[] | undefined
  let [walk, strangeBytes]: [Walk | undefined, number] = [undefined, 0]
  for (let at = start; at < end; ) {
    const element = elementAt(source, at, end)
    if (element.id === ids.Info) info = once(info, infoOf(elementsIn(bodyOf(source, element))))
    else if (element.id === ids.Tracks) tracks = once(tracks, tracksIn(bodyOf(source, element)))
    else if (element.id === ids.Attachments) throw new ClipError('attachment', 'Files within the clip')
    else if (element.id !== ids.Cluster) strangeBytes += expectTable(source, element)
    if (strangeBytes > 4 * limits.strangeBytes) throw new ClipError('polyglot', `${strangeBytes} bytes beside the clip`)
    if (element.id !== ids.Cluster) at = element.end ?? end
    else {
      walk ??= walkOf(source, expectPart(tracks), tickOf(expectPart(info)))
      at = readCluster(walk, element, end)
    }
  }
  if (!walk) throw new ClipError(tracks ? 'no-video' : 'truncated', 'No cluster')
  const tick = tickOf(expectPart(info))
  const declared = floatIn(expectPart(info), ids.Duration)
  return { tick, declaredSeconds: declared === null ? null : declared * tick, tracks: expectPart(tracks), courses: walk.courses }
}

function once<Part>(before: Part | undefined, part: Part): Part {
  if (before) throw new ClipError('broken', 'A table stands twice')
  return part
}

function expectPart<Part>(part: Part | undefined): Part {
  if (!part) throw new ClipError('broken', 'Blocks come before what explains them')
  return part
}

const links: number[] = [ids.PrevUUID, ids.PrevFilename, ids.NextUUID, ids.NextFilename, ids.SegmentFamily, ids.ChapterTranslate]

function infoOf(info: Element[]): Element[] {
  if (info.some(({ id }) => links.includes(id))) throw new ClipError('external-reference', 'The clip goes on in another file')
  return info
}

function tickOf(info: readonly Element[]): number {
  const nanoseconds = numberIn(info, ids.TimestampScale) ?? 1_000_000
  if (nanoseconds === 0) throw new ClipError('broken', 'A clock that does not tick')
  return nanoseconds / 1e9
}

/** Gives how many bytes may hide something. Cues are looked at by players alone. */
function expectTable(source: ByteSource, element: PlacedElement): number {
  const { id, bodyStart, end } = element
  if (id === ids.EBML || id === ids.Segment) throw new ClipError('polyglot', 'Another clip begins')
  if (!tables.has(id) || end === null) throw new ClipError('broken', `An unknown element ${id.toString(16)}`)
  expectNothingForeign(source.readUpTo(bodyStart, Math.min(1024, end - bodyStart)), 'between the clip’s parts')
  const isLinked = id === ids.Chapters && bodyOf(source, element).includes(Buffer.from(ids.ChapterSegmentUUID.toString(16), 'hex'))
  if (isLinked) throw new ClipError('external-reference', 'Chapters of another file')
  return id === ids.Cues || id === ids.SeekHead ? 0 : end - bodyStart
}

const backSeconds = 5

function walkOf(source: ByteSource, tracks: readonly MatroskaTrack[], tick: number): Walk {
  const course = () => ({ count: 0, begin: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY, end: 0, first: null })
  const courses = new Map(tracks.map(({ number }) => [number, course()] as const))
  return { source, courses, taken: { samples: 0 }, mostBack: backSeconds / tick }
}

function factsOf(source: ByteSource, container: 'webm' | 'matroska', { tick, declaredSeconds, tracks, courses }: Segment): ClipFacts {
  const measured = tracks
    .filter(({ isEnabled }) => isEnabled)
    .map((track) => ({ track, course: courses.get(track.number), seconds: secondsOf(track, courses.get(track.number), tick) }))
  const pictures = measured.filter(({ track }) => track.kind === 'video')
  const sounds = measured.filter(({ track, course }) => track.kind === 'sound' && course?.first)
  if (pictures.length > 1 || sounds.length > limits.soundTracks)
    throw new ClipError('too-many-tracks', `${pictures.length} tracks of pictures`)
  const [video] = pictures
  if (!video) throw new ClipError(sounds.length > 0 ? 'sound-only' : 'no-video', 'No track of pictures')
  const setup = videoSetup(video.track)
  if (!video.course?.first) throw new ClipError('no-video', 'A track of pictures without any')
  const { start, end } = video.course.first
  const picture = pictureOf(setup, source.readUpTo(start, Math.min(frameHeadBytes, end - start)))
  const seconds = Math.max(video.seconds, ...sounds.map(({ seconds }) => seconds))
  expectSeconds(seconds)
  // A browser that records does not say how long it will.
  if (declaredSeconds !== null && !(declaredSeconds > 0 && isNear(declaredSeconds, seconds))) throw lies(declaredSeconds, seconds)
  return {
    container,
    seconds,
    bytes: source.size,
    isFastStart: true,
    video: { codec: setup.codec, ...picture, framesPerSecond: expectFrameRate(video.course.count, video.seconds), rotation: 0 },
    audio: audioOf(sounds.map(({ track }) => track))
  }
}

/** The last sample takes as long as it says, or as the others do. */
function secondsOf({ sampleSeconds }: MatroskaTrack, course: Course | undefined, tick: number): number {
  if (!course?.first) return 0
  const mean = course.count > 1 ? (course.last - course.begin) / (course.count - 1) : 0
  const lastSeconds = sampleSeconds ?? mean * tick
  return Math.max((course.last - course.begin) * tick + lastSeconds, (course.end - course.begin) * tick)
}

function audioOf(tracks: readonly MatroskaTrack[]): AudioFacts | null {
  const first = tracks.map(soundOf).find((sound) => sound !== null)
  if (tracks.length > 0 && !first) throw new ClipError('codec', 'Sound of an unknown kind', { codec: tracks[0]?.codec ?? '' })
  return first ? expectSound(first) : null
}
