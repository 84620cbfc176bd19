/** The arguments that make both sizes of a clip in one run: it is decoded once. Pure. */
import { type Clip, type ClipFacts, readingOf, threadsOf } from './clip.ts'
import type { Size } from './picture-size.ts'

export interface Encoding {
  file: string
  size: Size
  /** In kbit/s; the picture's is a ceiling, which quiet pictures stay below. */
  picture: number
  sound: number
  /** As libx264 counts: lower is better. */
  quality: number
}

/** 240p for weak networks: picture, sound and container stay below 300 kbit/s. */
export const encodings = { small: { picture: 180, sound: 64, quality: 26 }, large: { picture: 2000, sound: 128, quality: 23 } }

/** A clip's rate may be unknown, or that of a slow camera: then it keeps it. */
const steadyRate = "fps=fps='if(source_fps,min(30,source_fps),30)'"

export function encodingArgs(clip: Clip, facts: ClipFacts, sound: string, outputs: Encoding[]): string[] {
  const each = (letter: string) => outputs.map((_, index) => `[${letter}${index}]`).join('')
  const graph = [
    `[0:V:0]${steadyRate},split=${outputs.length}${each('p')}`,
    ...outputs.map(({ size }, index) => `[p${index}]scale=${size.width}:${size.height},setsar=1,format=yuv420p[v${index}]`),
    ...(facts.hasSound ? [`[0:a:0]${sound},asplit=${outputs.length}${each('a')}`] : [])
  ]
  return [
    ...readingOf(clip),
    '-filter_complex',
    graph.join(';'),
    ...outputs.flatMap((output, index) => outputArgs(output, index, clip, facts))
  ]
}

function outputArgs({ file, picture, sound, quality }: Encoding, index: number, clip: Clip, { hasSound }: ClipFacts): string[] {
  return [
    ...[
      '-map',
      `[v${index}]`,
      '-c:v',
      'libx264',
      '-profile:v',
      'high',
      '-preset',
      'veryfast',
      '-threads',
      threadsOf(clip),
      '-crf',
      String(quality)
    ],
    ...['-maxrate', `${picture}k`, '-bufsize', `${picture}k`, '-force_key_frames', 'expr:gte(t,n_forced*2)'],
    ...(hasSound ? ['-map', `[a${index}]`, '-c:a', 'aac', '-b:a', `${sound}k`] : []),
    ...withoutMetadata,
    ...['-movflags', '+faststart', '-f', 'mp4', file]
  ]
}

/** Where and when it was filmed, with what, and by which version of which program it was written. */
export const withoutMetadata = [
  ...['-map_metadata', '-1', '-map_chapters', '-1', '-fflags', '+bitexact', '-flags:v', '+bitexact', '-flags:a', '+bitexact']
]
