/** Makes of a clip what is shown of it. All or nothing: whoever is stopped leaves a folder that does not count, since the caller had not moved it. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type Clip, type ClipFacts, readingOf } from './clip.ts'
import { encodingArgs, encodings } from './encoding.ts'
import { type Loudness, levellingFilter, loudnessIn, measuringFilter } from './loudness.ts'
import type { MediaTool } from './media-tool.ts'
import { type Grid, gridOf, type Size, withinSquare, withShortSide } from './picture-size.ts'
import { makePoster, makeSprite } from './pictures.ts'
import { runTool } from './run-tool.ts'

export interface RenditionJob extends Clip {
  /** An absolute path where nothing is yet; its parent is there. The caller moves it to where it counts. */
  folder: string
  /** As `probeClip` gives them. */
  facts: ClipFacts
  signal?: AbortSignal
  /** Asked before each step: how many it may take. */
  threadsNow?: () => Promise<number>
  /** Hears the share that is done, from 0 to 1, never less than before. */
  onProgress?: (share: number) => void
}

export type RenditionName = '240.mp4' | '720.mp4' | 'poster.jpg' | 'sprite.jpg'

export interface RenditionFile extends Size {
  name: RenditionName
  bytes: number
  /** In hexadecimal digits. */
  sha256: string
}

export interface Renditions {
  files: RenditionFile[]
  sprite: Grid
  /** Before it was levelled; null without sound, or for silence. */
  loudness: Loudness | null
  /** What was decoded: less than the facts promised for a clip that breaks off. */
  seconds: number
}

/** Throws a MediaError. Then nothing is left of the folder. */
export async function makeRenditions(tool: MediaTool, job: RenditionJob): Promise<Renditions> {
  await mkdir(job.folder)
  try {
    return await fill(tool, job)
  } catch (error) {
    await rm(job.folder, { recursive: true, force: true })
    throw error
  }
}

async function fill(
  tool: MediaTool,
  { folder, facts, signal, threadsNow = async () => 2, onProgress, ...clip }: RenditionJob
): Promise<Renditions> {
  let seconds = 0
  /** From which share of the whole to which a run leads. */
  const runFfmpeg = async (of: Clip, args: string[], [from, to]: [number, number]) => {
    const onSeconds = (now: number) => {
      seconds = Math.max(seconds, now)
      onProgress?.(from + (to - from) * Math.min(1, now / facts.seconds))
      // It said how long it is. What goes on and on is no clip.
      return now > facts.seconds * 1.05 + 5 ? ('too-big' as const) : null
    }
    const ran = await runTool(tool.ffmpeg, args, {
      walls: tool.walls,
      folder,
      source: of.source,
      limits: tool.limitsOf(facts),
      signal,
      onSeconds
    })
    onProgress?.(to)
    return ran.said
  }

  const now = async (of: Clip): Promise<Clip> => ({ ...of, threads: await threadsNow() })
  const measuring = [...readingOf(await now(clip)), '-map', '0:a:0', '-vn', '-af', measuringFilter, '-f', 'null', '-']
  const loudness = facts.hasSound ? loudnessIn(await runFfmpeg(clip, measuring, [0, 0.1])) : null
  seconds = 0
  const small = { file: join(folder, '240.mp4'), size: withShortSide(facts, 240), ...encodings.small }
  const large = { file: join(folder, '720.mp4'), size: withShortSide(facts, 720), ...encodings.large }
  await runFfmpeg(clip, encodingArgs(await now(clip), facts, levellingFilter(loudness), [small, large]), [0.1, 0.9])

  const poster = withinSquare(facts, 640)
  const sprite = gridOf({ ...facts, seconds })
  const picture = (of: Clip, args: string[]) => runFfmpeg(of, args, [0.9, 0.9])
  await makePoster(picture, await now({ source: large.file, demuxer: 'mov' }), folder, { size: poster, seconds })
  await makeSprite(picture, await now({ source: small.file, demuxer: 'mov' }), folder, sprite)
  const sheet = { width: sprite.columns * sprite.tile.width, height: sprite.rows * sprite.tile.height }
  const sizes: [RenditionName, Size][] = [
    ['240.mp4', small.size],
    ['720.mp4', large.size],
    ['poster.jpg', poster],
    ['sprite.jpg', sheet]
  ]
  const files: RenditionFile[] = []
  for (const [name, size] of sizes) files.push({ name, ...size, ...(await sumOf(join(folder, name))) })
  onProgress?.(1)
  return { files, sprite, loudness, seconds }
}

async function sumOf(file: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256')
  let bytes = 0
  await pipeline(createReadStream(file), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      hash.update(chunk)
      bytes += chunk.length
    }
  })
  return { bytes, sha256: hash.digest('hex') }
}
