/** Small grey pictures of a clip, for whoever compares clips. */
import { fingerprintOf, reading } from '../likeness/fingerprint.ts'
import type { GrayFrames } from '../likeness/gray-frames.ts'
import { type Clip, readingOf } from './clip.ts'
import type { MediaTool } from './media-tool.ts'
import { runTool } from './run-tool.ts'

/** A picture is the mean of so many over twice the time to the next: a copy that begins a quarter of a second later has nearly the same. */
const blended = 8

/** What is kept of a clip to know it again; see `likeness/fingerprint.ts`. Throws a MediaError. */
export const fingerprintClip = async (tool: MediaTool, clip: Clip, seconds: number, signal?: AbortSignal): Promise<Uint8Array> =>
  fingerprintOf(await readFrames(tool, clip, { ...reading, seconds, ...(signal && { signal }) }))

/** The whole clip, squeezed into squares. Throws a MediaError. */
export async function readFrames(
  tool: MediaTool,
  clip: Clip,
  wanted: { seconds: number; side: number; perSecond: number; signal?: AbortSignal }
): Promise<GrayFrames> {
  const { seconds, side, perSecond, signal } = wanted
  const small = `scale=${side}:${side}:flags=area,format=gray`
  const filter = `${small},fps=${(blended / 2) * perSecond},tmix=frames=${blended},fps=${perSecond}`
  const args = [...readingOf(clip), '-map', '0:V:0', '-an', '-vf', filter, '-f', 'rawvideo', 'pipe:1']
  const mostBytes = Math.ceil(seconds * 1.05 + 5) * perSecond * side * side
  const run = { walls: tool.walls, folder: null, source: clip.source, limits: tool.limitsOf({ seconds }), signal, mostBytes }
  const { output } = await runTool(tool.ffmpeg, args, run)
  return { side, perSecond, points: output.subarray(0, output.length - (output.length % (side * side))) }
}
