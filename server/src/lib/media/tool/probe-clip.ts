/** What a clip is, as the tool that will decode it sees it; refused before a frame is shown if it is too much. */
import { addressOf, type Clip, type ClipFacts, openingOf } from './clip.ts'
import { briefLimits, longestSide, mostPixels } from './limits.ts'
import { MediaError } from './media-error.ts'
import type { MediaTool } from './media-tool.ts'
import { runTool } from './run-tool.ts'

interface Stream {
  codec_type?: string
  width?: number
  height?: number
  duration?: string
  sample_aspect_ratio?: string
  disposition?: { attached_pic?: number }
  side_data_list?: { rotation?: number }[]
}

const entries = [
  'format=duration',
  'stream=codec_type,width,height,duration,sample_aspect_ratio',
  'stream_disposition=attached_pic',
  'stream_side_data=rotation'
]

/** Throws a MediaError: `unreadable` for what shows no picture, `too-big` for what is larger or longer than `mostSeconds`. */
export async function probeClip(tool: MediaTool, clip: Clip, mostSeconds: number, signal?: AbortSignal): Promise<ClipFacts> {
  const args = ['-hide_banner', '-v', 'error', ...openingOf(clip), '-show_entries', entries.join(':'), '-of', 'json', '-i', addressOf(clip)]
  const run = { walls: tool.walls, folder: null, source: clip.source, limits: briefLimits, signal }
  const { output, said } = await runTool(tool.ffprobe, args, run)
  const { streams = [], format = {} } = JSON.parse(output.toString('utf8')) as { streams?: Stream[]; format?: { duration?: string } }
  const shown = streams.find((stream) => stream.codec_type === 'video' && stream.disposition?.attached_pic !== 1)
  const seconds = Number(format.duration ?? shown?.duration)
  const { width = 0, height = 0 } = shown ?? {}
  if (!shown || !(seconds > 0) || width < 1 || height < 1) throw new MediaError('unreadable', said.trim() || 'No picture, or no end')
  const largest = Math.max(width, height)
  if (width * height > mostPixels || largest > longestSide || seconds > mostSeconds)
    throw new MediaError('too-big', `${width}x${height}, ${seconds} s`)
  return { ...shownSize(shown, width, height), seconds, hasSound: streams.some((stream) => stream.codec_type === 'audio') }
}

/** Telephones turn by a note beside the picture; old cameras write pixels that are not square. */
function shownSize({ sample_aspect_ratio: aspect, side_data_list: sides }: Stream, stored: number, height: number) {
  const [across = 1, down = 1] = (aspect ?? '').split(':').map(Number)
  const width = across > 0 && down > 0 ? Math.max(1, Math.round((stored * across) / down)) : stored
  const turned = Math.abs(sides?.find(({ rotation }) => rotation !== undefined)?.rotation ?? 0) % 180 === 90
  return turned ? { width: height, height: width } : { width, height }
}
