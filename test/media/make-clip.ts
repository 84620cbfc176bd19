/** Clips made for tests, by a program that draws: no two tests need a file to be kept. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll } from 'vitest'
import type { Clip } from '../../server/src/lib/media/tool/clip.ts'
import { findMediaTool, type MediaTool } from '../../server/src/lib/media/tool/media-tool.ts'

const run = promisify(execFile)

/** Fails with what to do. */
export async function needMediaTool(): Promise<MediaTool> {
  const tool = await findMediaTool(process.env.FFMPEG_PATH ?? null)
  if (tool === null)
    throw new Error(
      'These tests need ffmpeg, and there is none: install it (on Debian: apt-get install ffmpeg), or name it in FFMPEG_PATH.'
    )
  if (tool.lacks.length > 0) throw new Error(`These tests need an ffmpeg that has ${tool.lacks.join(', ')}; ${tool.ffmpeg} has not.`)
  return tool
}

/** A folder that goes when the file's tests are over. */
export function openFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hoithi-media-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const quick = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p']

/** From drawings, as `testsrc2=size=320x180:rate=10:duration=5`, and whatever further arguments say. */
export async function makeClip(source: string, inputs: string[], args: string[] = []): Promise<Clip> {
  const given = inputs.flatMap((input) => ['-f', 'lavfi', '-i', input])
  await ffmpeg(...given, ...quick, ...args, source)
  return clipAt(source)
}

/** Another clip made of one. */
export async function remakeClip(source: string, from: Clip, args: string[]): Promise<Clip> {
  await ffmpeg('-i', from.source, ...args, source)
  return clipAt(source)
}

export const clipAt = (source: string): Clip => ({ source, demuxer: /\.(webm|mkv)$/.test(source) ? 'matroska' : 'mov' })

/** Gives what it said. */
export async function ffmpeg(...args: string[]): Promise<string> {
  const program = process.env.FFMPEG_PATH ?? 'ffmpeg'
  const { stderr } = await run(program, ['-hide_banner', '-nostdin', '-nostats', '-y', ...args], { maxBuffer: 16 * 1024 * 1024 })
  return stderr
}
