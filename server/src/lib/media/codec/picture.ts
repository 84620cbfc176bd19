/** How large pictures are, as they say themselves: what a decoder will make room for. What the file says around them may be anything. */
import { ClipError, type VideoCodec } from '../clip-facts.ts'
import { av1Picture } from './av1.ts'
import { avcPicture } from './avc.ts'
import { hevcPicture } from './hevc.ts'
import { expectSize, type Picture } from './size.ts'
import { vp8Picture, vp9Picture } from './vp.ts'

/** Codec and, where it has one, its configuration record; for H.264 and H.265 also how its four letters say where the parameters stand. */
export interface CodecSetup {
  codec: VideoCodec
  configuration: Buffer | null
  fourLetters?: string
}

/** How much of the first frame is looked at. */
export const frameHeadBytes = 2 ** 16

export function pictureOf({ codec, configuration, fourLetters }: CodecSetup, frame: Buffer): Picture {
  if (codec === 'vp8') return expectSize(vp8Picture(frame))
  if (codec === 'vp9') return expectSize(vp9Picture(frame, configuration))
  if (!configuration) throw new ClipError('broken', `No configuration of ${codec}`)
  if (codec === 'av1') return expectSize(av1Picture(configuration, frame))
  return expectSize(codec === 'avc' ? avcPicture(configuration, frame, fourLetters) : hevcPicture(configuration, frame, fourLetters))
}
