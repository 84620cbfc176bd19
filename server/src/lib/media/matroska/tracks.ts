/** What the tracks of .webm and .mkv are. */

import { type AudioFacts, ClipError, limits, type VideoCodec } from '../clip-facts.ts'
import { aacSound } from '../codec/aac.ts'
import type { CodecSetup } from '../codec/picture.ts'
import { expectSize } from '../codec/size.ts'
import { type Element, elementsIn, floatIn, numberIn, only, textIn } from './element.ts'
import { ids } from './ids.ts'

export interface MatroskaTrack {
  number: number
  kind: 'video' | 'sound' | 'other'
  isEnabled: boolean
  /** Of a sample, in seconds, where it is told. */
  sampleSeconds: number | null
  codec: string
  elements: Element[]
}

export function tracksIn(body: Buffer): MatroskaTrack[] {
  const entries = elementsIn(body).filter(({ id }) => id === ids.TrackEntry)
  if (entries.length > limits.tracks) throw new ClipError('too-many-tracks', `${entries.length} tracks`)
  const tracks = entries.map((entry) => trackOf(elementsIn(entry.body)))
  if (new Set(tracks.map(({ number }) => number)).size < tracks.length) throw new ClipError('broken', 'Two tracks of one number')
  return tracks
}

const kinds: Record<number, MatroskaTrack['kind']> = { 1: 'video', 2: 'sound' }

function trackOf(elements: Element[]): MatroskaTrack {
  const encodings = only(elements, ids.ContentEncodings)
  if (encodings) refuseEncodings(elementsIn(encodings))
  const [number, codec] = [numberIn(elements, ids.TrackNumber), textIn(elements, ids.CodecID)]
  if (!number || codec === null) throw new ClipError('broken', 'A track without a number or a codec')
  const nanoseconds = numberIn(elements, ids.DefaultDuration)
  return {
    number,
    codec,
    elements,
    kind: kinds[numberIn(elements, ids.TrackType) ?? 0] ?? 'other',
    isEnabled: numberIn(elements, ids.FlagEnabled) !== 0,
    sampleSeconds: nanoseconds ? nanoseconds / 1e9 : null
  }
}

/** What is packed once more may be a bomb, and no browser unpacks it. */
function refuseEncodings(encodings: readonly Element[]): void {
  const parts = encodings.filter(({ id }) => id === ids.ContentEncoding).flatMap(({ body }) => elementsIn(body))
  if (parts.some(({ id }) => id === ids.ContentEncryption)) throw new ClipError('encrypted', 'Samples are encrypted')
  throw new ClipError('compressed-header', 'Samples are packed once more')
}

const videoCodecs: Record<string, VideoCodec> = {
  'V_MPEG4/ISO/AVC': 'avc',
  'V_MPEGH/ISO/HEVC': 'hevc',
  V_VP8: 'vp8',
  V_VP9: 'vp9',
  V_AV1: 'av1'
}

export function videoSetup({ codec: id, elements }: MatroskaTrack): CodecSetup {
  const codec = videoCodecs[id]
  if (!codec) throw new ClipError('codec', `Pictures of ${id}`, { codec: id })
  const video = elementsIn(only(elements, ids.Video) ?? Buffer.alloc(0))
  expectSize({ width: numberIn(video, ids.PixelWidth) ?? 0, height: numberIn(video, ids.PixelHeight) ?? 0 })
  const isOpen = codec === 'vp8' || codec === 'vp9'
  return { codec, configuration: isOpen ? null : only(elements, ids.CodecPrivate) }
}

const soundCodecs: [RegExp, string][] = [
  [/^A_OPUS$/, 'opus'],
  [/^A_VORBIS$/, 'vorbis'],
  [/^A_AAC/, 'aac'],
  [/^A_MPEG\/L3$/, 'mp3'],
  [/^A_FLAC$/, 'flac'],
  [/^A_ALAC$/, 'alac'],
  [/^A_PCM\//, 'pcm'],
  [/^A_AC3/, 'ac3'],
  [/^A_EAC3$/, 'eac3']
]

/** Null where the codec is not known. */
export function soundOf({ codec: id, elements }: MatroskaTrack): AudioFacts | null {
  const codec = soundCodecs.find(([pattern]) => pattern.test(id))?.[1]
  if (!codec) return null
  const audio = elementsIn(only(elements, ids.Audio) ?? Buffer.alloc(0))
  const told = { channels: numberIn(audio, ids.Channels) ?? 1, sampleRate: floatIn(audio, ids.SamplingFrequency) ?? 8000 }
  const record = codec === 'aac' ? only(elements, ids.CodecPrivate) : null
  if (!record) return { codec, ...told }
  const { channels, sampleRate } = aacSound(record)
  return { codec, channels: channels ?? told.channels, sampleRate }
}
