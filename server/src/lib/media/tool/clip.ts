/** A clip as the tool is told to open it: by what its bytes are, never by what it asks for. */
import { mostPixels, mostStreams } from './limits.ts'

/** What the bytes are, as whoever looked at them says. A text that names other files is neither, and is not opened. */
export type Demuxer = 'mov' | 'matroska'

export interface Clip {
  /** The absolute path. */
  source: string
  demuxer: Demuxer
  /** How many a run may take; two unless said. */
  threads?: number
}

export const threadsOf = ({ threads = 2 }: Clip): string => String(threads)

/** As shown: turned, and with square pixels. */
export interface ClipFacts {
  width: number
  height: number
  seconds: number
  hasSound: boolean
}

const formats: Record<Demuxer, string> = { mov: 'mov,mp4,m4a,3gp,3g2,mj2', matroska: 'matroska,webm' }

/** What telephones, cameras and editors write. Every decoder more is one more that may be attacked. */
const decoders = [
  ...['h264', 'hevc', 'vp8', 'vp9', 'libvpx', 'libvpx-vp9', 'av1', 'libdav1d', 'libaom-av1', 'mpeg4', 'h263', 'mjpeg', 'prores'],
  ...['aac', 'mp3float', 'mp3', 'opus', 'libopus', 'vorbis', 'ac3', 'eac3', 'alac', 'flac', 'amrnb', 'amrwb'],
  ...['pcm_s16le', 'pcm_s16be', 'pcm_s24le', 'pcm_s24be', 'pcm_f32le', 'pcm_mulaw', 'pcm_alaw']
]

/** Holds for ffmpeg and ffprobe, before `-i`. */
export const openingOf = ({ demuxer }: Clip): string[] => [
  ...['-f', demuxer, '-format_whitelist', formats[demuxer], '-protocol_whitelist', 'file'],
  ...['-codec_whitelist', decoders.join(','), '-max_streams', String(mostStreams), '-max_pixels', String(mostPixels)]
]

export const addressOf = ({ source }: Clip): string => `file:${source}`

/** How every run of ffmpeg begins that reads a clip. */
export const readingOf = (clip: Clip, ...more: string[]): string[] => [
  ...['-nostdin', '-hide_banner', '-nostats', '-progress', 'pipe:3', '-filter_threads', '1', '-filter_complex_threads', '1'],
  ...openingOf(clip),
  ...['-threads', threadsOf(clip), ...more, '-i', addressOf(clip)]
]
