/** A poster, and a sheet of small pictures for moving through a clip; made from renditions, which are of our own writing. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Clip, readingOf } from './clip.ts'
import { withoutMetadata } from './encoding.ts'
import { MediaError } from './media-error.ts'
import type { Grid, Size } from './picture-size.ts'

/** Runs ffmpeg in the folder. */
export type RunHere = (clip: Clip, args: string[]) => Promise<unknown>

const mostPosterBytes = 80 * 1024
/** As the codec counts: higher is smaller. */
const qualities = [3, 6, 10, 16, 24, 31]

/** The frame that is most like the others, of those that are not black; of all, when all are. */
export async function makePoster(run: RunHere, clip: Clip, folder: string, { size, seconds }: { size: Size; seconds: number }) {
  const file = join(folder, 'poster.jpg')
  // Pictures that stand by themselves come every two seconds, and cost no decoding of those between.
  const choose = `thumbnail=n=${Math.ceil(seconds / 2) + 2}`
  const scale = `scale=${size.width}:${size.height}`
  const lit = 'blackframe=amount=0:threshold=32,metadata=mode=select:key=lavfi.blackframe.pblack:value=90:function=less'
  for (const filter of [`${scale},${lit},${choose}`, `${scale},${choose}`])
    for (const quality of qualities) {
      await run(clip, [...readingOf(clip, '-skip_frame', 'nokey'), '-vf', filter, ...pictureArgs(quality), file])
      const bytes = await bytesOf(file)
      if (bytes === 0) break
      if (bytes <= mostPosterBytes) return
    }
  throw new MediaError('unreadable', 'No frame of it became a picture')
}

export async function makeSprite(run: RunHere, clip: Clip, folder: string, { columns, rows, tile, stepSeconds }: Grid): Promise<void> {
  const filter = `fps=${1 / stepSeconds},scale=${tile.width}:${tile.height},tile=${columns}x${rows}`
  await run(clip, [...readingOf(clip), '-vf', filter, ...pictureArgs(8), join(folder, 'sprite.jpg')])
}

const pictureArgs = (quality: number) => [
  ...['-an', '-frames:v', '1', '-pix_fmt', 'yuvj420p', '-c:v', 'mjpeg', '-q:v', String(quality), ...withoutMetadata],
  ...['-y', '-f', 'image2', '-update', '1']
]

/** None when there is no such file. */
const bytesOf = (file: string) =>
  stat(file).then(
    ({ size }) => size,
    () => 0
  )
