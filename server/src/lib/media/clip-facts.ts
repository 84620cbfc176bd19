/** What is known of a clip once it was measured, and why a file is refused as one. */

export interface ClipFacts {
  container: 'mp4' | 'quicktime' | 'webm' | 'matroska'
  /** Of the longest track of pictures or sound, as its samples say. */
  seconds: number
  bytes: number
  /** Whether a player may begin before the whole file is there. */
  isFastStart: boolean
  video: VideoFacts
  /** The first track of sound that is switched on and of a known codec. */
  audio: AudioFacts | null
}

export interface VideoFacts {
  codec: VideoCodec
  /** As `canPlayType` wants it. */
  codecString: string | null
  /** As the pictures themselves say, before they are turned. */
  width: number
  height: number
  /** The mean over the whole clip; null where it cannot be told. */
  framesPerSecond: number | null
  /** Clockwise, as a player has to turn the pictures. */
  rotation: 0 | 90 | 180 | 270
}

export interface AudioFacts {
  codec: string
  channels: number
  sampleRate: number
}

export type VideoCodec = 'avc' | 'hevc' | 'vp8' | 'vp9' | 'av1'

export const clipFaults = [
  'empty',
  /** Nothing that is known here. */
  'not-a-clip',
  /** A text: a list of other clips, subtitles, a page. */
  'playlist',
  'archive',
  'document',
  'picture',
  'sound-only',
  /** A clip without pictures: no such track, or none in it. */
  'no-video',
  /** A clip of a form that browsers do not play: .avi, .flv, .ts, .wmv, .ogv. */
  'other-container',
  /** The name promises something else than the bytes are. */
  'wrong-extension',
  /** Something else stands before, within or behind the clip. */
  'polyglot',
  /** Its end is missing. */
  'truncated',
  /** It shows what lies in another file. */
  'external-reference',
  /** It carries files. */
  'attachment',
  'too-many-tracks',
  'too-many-samples',
  /** Put together as no program does. */
  'broken',
  /** It says to be longer or shorter than it is, or is longer than any clip. */
  'duration-lies',
  'picture-too-large',
  'odd-rate',
  'odd-sound',
  /** Pictures or sound that browsers do not know. */
  'codec',
  'encrypted',
  /** In more pieces than can be counted. */
  'fragmented',
  /** Headers or pictures that are packed once more. */
  'compressed-header',
  /** Measuring it takes more time or memory than is given. */
  'too-costly'
] as const

export type ClipFault = (typeof clipFaults)[number]

/** What a refusal knows beside its reason: `{ width, height }`, `{ codec }`, `{ container }`, `{ declaredSeconds, seconds }`. */
export type FaultDetails = Record<string, string | number>

export class ClipError extends Error {
  override readonly name = 'ClipError'
  readonly reason: ClipFault
  readonly details: FaultDetails

  /** The message is for logs. */
  constructor(reason: ClipFault, message: string, details: FaultDetails = {}) {
    super(message)
    this.reason = reason
    this.details = details
  }
}

const mebibyte = 2 ** 20

/** What is technically sound; how long a clip may be is for others to judge. */
export const limits = {
  /** 4096 × 2304, lying or standing. */
  longestSide: 4096,
  pixels: 4096 * 2304,
  framesPerSecond: 240,
  /** A day: nothing that is sent in runs longer. */
  seconds: 86_400,
  channels: 8,
  sampleRate: 192_000,
  tracks: 32,
  soundTracks: 8,
  /** Of all tracks together: an hour at 240 pictures a second, with sound. */
  samples: 1_200_000,
  fragments: 50_000,
  edits: 1000,
  boxes: 10_000,
  /** Of one table of contents, held in memory. */
  headerBytes: 32 * mebibyte,
  /** Beside pictures, sound and tables. */
  strangeBytes: mebibyte,
  reads: 1_500_000,
  readBytes: 128 * mebibyte
} as const
