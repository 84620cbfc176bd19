/** Finds ffmpeg and ffprobe, and what they can do here. A server without them runs; it makes no renditions. */
import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { briefLimits, type Limits, limitsOf } from './limits.ts'
import { MediaError } from './media-error.ts'
import { runTool } from './run-tool.ts'
import { bestFirst, type Walls } from './walls.ts'

export interface MediaTool {
  ffmpeg: string
  ffprobe: string
  /** As it says itself: `5.1.9-0+deb12u1`. */
  version: string
  /** What renditions need and this build lacks, as `libx264`; empty when it has all. */
  lacks: string[]
  walls: Walls
  /** What one run over a clip may take here. */
  limitsOf(clip: { seconds: number }): Limits
}

const usual = ['/usr/local/bin', '/usr/bin', '/bin', '/opt/homebrew/bin', '/snap/bin']

const needed: [list: string, names: string[]][] = [
  ['-encoders', ['libx264', 'aac', 'mjpeg']],
  ['-filters', ['loudnorm', 'thumbnail', 'tile']]
]

/** The path is that of ffmpeg; ffprobe lies beside it. Null: looks where programs usually are. Gives null when there is none. */
export async function findMediaTool(path: string | null): Promise<MediaTool | null> {
  const places = path === null ? usual.map((folder) => join(folder, 'ffmpeg')) : [path]
  for (const ffmpeg of places) {
    const ffprobe = join(dirname(ffmpeg), 'ffprobe')
    if (!((await isProgram(ffmpeg)) && (await isProgram(ffprobe)))) continue
    const tool = await introduce(ffmpeg, ffprobe)
    if (tool) return tool
  }
  return null
}

/** Behind the strongest walls that let it speak at all. */
async function introduce(ffmpeg: string, ffprobe: string): Promise<MediaTool | null> {
  for (const walls of bestFirst) {
    const [, version] = /^ffmpeg version (\S+)/.exec(await ask(ffmpeg, ['-version'], walls)) ?? []
    if (version !== undefined) return { ffmpeg, ffprobe, version, lacks: await findLacks(ffmpeg, walls), walls, limitsOf }
  }
  return null
}

async function findLacks(ffmpeg: string, walls: Walls): Promise<string[]> {
  const lacks: string[] = []
  for (const [list, names] of needed) {
    const words = new Set((await ask(ffmpeg, ['-hide_banner', list], walls)).split(/\s+/))
    lacks.push(...names.filter((name) => !words.has(name)))
  }
  return lacks
}

/** Empty when it cannot be asked so. */
async function ask(program: string, args: string[], walls: Walls): Promise<string> {
  try {
    const { output } = await runTool(program, args, { walls, folder: null, source: null, limits: briefLimits, mostBytes: 1_000_000 })
    return output.toString('utf8')
  } catch (error) {
    if (error instanceof MediaError) return ''
    throw error
  }
}

const isProgram = (path: string) =>
  access(path, constants.X_OK).then(
    () => true,
    () => false
  )
