/** A media tool that is no media tool: it says of each clip what a test wants, and does what the test has written. For what the server does about it. */
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { briefLimits } from '../../server/src/lib/media/tool/limits.ts'
import type { MediaTool } from '../../server/src/lib/media/tool/media-tool.ts'

const probed = JSON.stringify({ streams: [{ codec_type: 'video', width: 320, height: 180 }], format: { duration: '12' } })

/** `script` is run by a shell each time that something is to be made; after so many seconds it is stopped. */
export async function standInTool(folder: string, script: string, seconds = 30): Promise<MediaTool> {
  await mkdir(folder, { recursive: true })
  const program = async (name: string, text: string) => {
    await writeFile(join(folder, name), `#!/bin/sh\n${text}\n`)
    await chmod(join(folder, name), 0o755)
    return join(folder, name)
  }
  return {
    ffmpeg: await program('ffmpeg', script),
    ffprobe: await program('ffprobe', `echo '${probed}'`),
    version: 'stand-in',
    lacks: [],
    walls: { wall: 'none', isLimited: false, isIdle: false, isTethered: false },
    limitsOf: () => ({ ...briefLimits, seconds })
  }
}

/** Never ends by itself. */
export const hanging = 'exec /bin/sleep 600'
/** Ends as with a clip that it cannot read. */
export const failing = 'exit 1'
