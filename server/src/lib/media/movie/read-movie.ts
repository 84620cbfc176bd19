/** Measures .mp4 and .mov: a walk through the boxes, and every table that says where and how long samples are. */
import type { ByteSource } from '../byte-source.ts'
import { type AudioFacts, ClipError, type ClipFacts, limits } from '../clip-facts.ts'
import { frameHeadBytes, pictureOf } from '../codec/picture.ts'
import { expectFrameRate, expectSound } from '../expectations.ts'
import { boxesIn, optional, required } from './box.ts'
import { expectDeclared, expectTrackTimes, shownSeconds } from './durations.ts'
import { type Courses, defaultsOf, readFragment } from './fragments.ts'
import { type Layout, layoutOf } from './layout.ts'
import type { MediaData } from './media-data.ts'
import { soundOf, videoSetup } from './sample-entry.ts'
import { type Samples, samplesOf } from './sample-table.ts'
import { clockOf, type Track, trackOf } from './track.ts'

interface Measured extends Omit<Samples, 'ticks'> {
  track: Track
  seconds: number
}

export function readMovie(source: ByteSource): ClipFacts {
  const layout = layoutOf(source)
  const data: MediaData = { spans: layout.mediaData, fileBytes: source.size, taken: { samples: 0, bytes: 0 } }
  const movie = boxesIn(source.read(layout.movie.bodyStart, layout.movie.end - layout.movie.bodyStart))
  if (optional(movie, 'cmov')) throw new ClipError('compressed-header', 'The table of contents is packed')
  if (optional(movie, 'rmra')) throw new ClipError('external-reference', 'The movie names other movies')
  if (movie.some(({ type }) => type === 'pssh')) throw new ClipError('encrypted', 'The movie names who has its key')
  const clock = clockOf(required(movie, 'mvhd'))
  const bodies = movie.filter(({ type }) => type === 'trak').map(({ body }) => body)
  if (bodies.length > limits.tracks) throw new ClipError('too-many-tracks', `${bodies.length} tracks`)
  const tracks = bodies.map((body) => trackOf(body, clock.timescale))
  if (new Set(tracks.map(({ id }) => id)).size < tracks.length) throw new ClipError('broken', 'Two tracks of one number')
  const extension = optional(movie, 'mvex')
  if (layout.fragments.length > 0 && !extension) throw new ClipError('broken', 'Fragments that nobody announced')
  const { video, sounds } = chosen(tracks)
  const courses = extension ? coursesOf(tracks, extension) : null
  const measured = measure(tracks, { source, layout, data, courses })
  const ofTrack = (track: Track) => measured.find((each) => each.track === track) as Measured
  return factsOf(source, { layout, clock, data, isFragmented: courses !== null, video: ofTrack(video), sounds: sounds.map(ofTrack) })
}

/** Only one track of pictures: what is judged must be what everybody sees. */
function chosen(tracks: readonly Track[]): { video: Track; sounds: Track[] } {
  const all = tracks.filter(({ kind }) => kind === 'video')
  const enabled = all.filter(({ isEnabled }) => isEnabled)
  const sounds = tracks.filter(({ kind, isEnabled }) => kind === 'sound' && isEnabled)
  if (enabled.length > 1 || sounds.length > limits.soundTracks)
    throw new ClipError('too-many-tracks', `${enabled.length} tracks of pictures, ${sounds.length} of sound`)
  const video = enabled[0] ?? all[0]
  if (!video) throw new ClipError(tracks.some(({ kind }) => kind === 'sound') ? 'sound-only' : 'no-video', 'No track of pictures')
  return { video, sounds }
}

function coursesOf(tracks: readonly Track[], extension: Buffer): Courses {
  const defaults = defaultsOf(extension)
  return new Map(
    tracks.flatMap(({ id, timescale }) => {
      const given = defaults.get(id)
      return given ? [[id, { timescale, defaults: given, count: 0, begin: 0, end: 0, first: null }]] : []
    })
  )
}

interface Whole {
  source: ByteSource
  layout: Layout
  data: MediaData
  courses: Courses | null
}

/** Data tracks too: their samples must lie within the file like all others. */
function measure(tracks: readonly Track[], { source, layout, data, courses }: Whole): Measured[] {
  const tables = tracks.map((track) => samplesOf(track.table, data, track.entries.length, frameBytesOf(track)))
  if (courses) for (const box of layout.fragments) readFragment(source, box, courses, data)
  return tracks.map((track, index) => {
    const table = tables[index] as Samples
    const course = courses?.get(track.id)
    const ticks = table.ticks + (course ? course.end - course.begin : 0)
    return {
      track,
      count: table.count + (course?.count ?? 0),
      first: table.first ?? course?.first ?? null,
      seconds: ticks / track.timescale
    }
  })
}

/** Sound that is not coded counts a frame of all channels as one sample of one byte. */
function frameBytesOf({ kind, entries: [entry] }: Track): number {
  if (kind !== 'sound' || !entry || entry.body.length < 28) return 1
  return Math.max(1, (entry.body.readUInt16BE(16) * entry.body.readUInt16BE(18)) / 8)
}

interface Found {
  layout: Layout
  clock: ReturnType<typeof clockOf>
  data: MediaData
  isFragmented: boolean
  video: Measured
  sounds: Measured[]
}

function factsOf(source: ByteSource, { layout, clock, data, isFragmented, video, sounds }: Found): ClipFacts {
  if (!video.first) throw new ClipError('no-video', 'A track of pictures without any')
  const setups = video.track.entries.map(videoSetup)
  const frame = source.readUpTo(video.first.start, Math.min(frameHeadBytes, video.first.end - video.first.start))
  const [picture] = setups.map((setup) => pictureOf(setup, frame))
  const [setup] = setups
  if (!picture || !setup) throw new ClipError('broken', 'Pictures without a description')
  const heard = sounds.filter(({ count }) => count > 0)
  const shown = [video, ...heard]
  for (const { track, seconds } of shown) expectTrackTimes(track, seconds, isFragmented)
  const seconds = Math.max(...shown.map(({ seconds }) => seconds))
  const longest = Math.max(
    ...shown.map(({ track, seconds }) => Math.max(seconds + (track.edits?.empty ?? 0), shownSeconds(track.edits, seconds)))
  )
  const shortest = Math.min(seconds, Math.max(...shown.map(({ track, seconds }) => shownSeconds(track.edits, seconds))))
  expectDeclared(clock.seconds, longest, shortest, isFragmented)
  expectUse(data)
  return {
    container: layout.container,
    seconds,
    bytes: source.size,
    isFastStart: layout.movie.start < (layout.mediaData[0]?.start ?? 0),
    video: {
      codec: setup.codec,
      ...picture,
      framesPerSecond: expectFrameRate(video.count, video.seconds),
      rotation: video.track.rotation
    },
    audio: audioOf(heard)
  }
}

function audioOf(sounds: readonly Measured[]): AudioFacts | null {
  const facts = sounds.map(({ track }) => track.entries.map(soundOf)[0] ?? null)
  const first = facts.find((sound) => sound !== null)
  if (facts.length > 0 && !first)
    throw new ClipError('codec', 'Sound of an unknown kind', { codec: sounds[0]?.track.entries[0]?.type.trim() ?? '' })
  return first ? expectSound(first) : null
}

/** Bytes among pictures and sound that belong to neither are a hiding place. */
function expectUse({ spans, taken }: MediaData): void {
  const idle = spans.reduce((sum, { start, end }) => sum + end - start, 0) - taken.bytes
  if (idle > Math.max(4 * limits.strangeBytes, taken.bytes)) throw new ClipError('polyglot', `${idle} bytes that belong to no track`)
}
