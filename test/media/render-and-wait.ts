/** A program that makes renditions and says how far it is, so that a test can kill it: its arguments are the source, its seconds and the folder. */
import { makeRenditions } from '../../server/src/lib/media/tool/make-renditions.ts'
import { findMediaTool } from '../../server/src/lib/media/tool/media-tool.ts'

const [source = '', seconds = '', folder = ''] = process.argv.slice(2)
const tool = await findMediaTool(process.env.FFMPEG_PATH ?? null)
if (tool)
  await makeRenditions(tool, {
    ...{ source, demuxer: 'mov', folder },
    facts: { width: 640, height: 360, seconds: Number(seconds), hasSound: true },
    onProgress: (share) => console.log(share)
  })
