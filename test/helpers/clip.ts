/** Clips that real players play, made without any media program. The same wishes give the same pictures. */
import {
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedVideoPacketSource,
  type IsobmffOutputFormatOptions,
  MkvOutputFormat,
  MovOutputFormat,
  Mp4OutputFormat,
  Output,
  type OutputFormat,
  WebMOutputFormat
} from 'mediabunny'
import { seededRandom } from '../../server/src/lib/random.ts'
import { avcConfiguration, avcKeyFrame, avcSameFrame, type Picture, type Size } from './avc-frames.ts'
import { vp9KeyFrame, vp9SameFrame } from './vp9-frames.ts'

export interface ClipWishes {
  seconds?: number
  width?: number
  height?: number
  container?: 'mp4' | 'quicktime' | 'webm' | 'matroska'
  hasAudio?: boolean
  hasVideo?: boolean
  framesPerSecond?: number
  /** How often another picture comes: many make a large file. */
  secondsPerPicture?: number
  /** Other seeds show other pictures; the same seed shows the same ones in any size. VP9 is grey. */
  seed?: string
  codec?: 'avc' | 'vp9'
  layout?: 'fast-start' | 'moov-last' | 'fragmented'
  rotation?: 0 | 90 | 180 | 270
  /** As a browser records: nothing says how long it is, or where things are. */
  isLive?: boolean
}

export async function makeClip(wishes: ClipWishes = {}): Promise<Buffer> {
  const { seconds = 2, hasAudio = false, hasVideo = true, container = 'mp4' } = wishes
  const target = new BufferTarget()
  const output = new Output({ format: formatOf(wishes), target })
  const isWeb = container === 'webm' || container === 'matroska'
  const video = hasVideo ? videoOf(wishes) : null
  const audio = hasAudio ? soundOf(isWeb ? 'opus' : 'aac', seconds) : null
  if (video) output.addVideoTrack(video.source, { rotation: wishes.rotation ?? 0 })
  if (audio) output.addAudioTrack(audio.source)
  await output.start()
  await Promise.all([video?.fill(), audio?.fill()])
  await output.finalize()
  return Buffer.from(target.buffer!)
}

function formatOf({ container = 'mp4', layout = 'fast-start', isLive = false }: ClipWishes): OutputFormat {
  const fastStart = { 'fast-start': 'in-memory', 'moov-last': false, fragmented: 'fragmented' } as const
  const movie: IsobmffOutputFormatOptions = { fastStart: fastStart[layout] }
  if (container === 'mp4') return new Mp4OutputFormat(movie)
  if (container === 'quicktime') return new MovOutputFormat(movie)
  return container === 'webm' ? new WebMOutputFormat({ appendOnly: isLive }) : new MkvOutputFormat({ appendOnly: isLive })
}

function videoOf({ seconds = 2, width = 320, height = 180, framesPerSecond = 30, ...wishes }: ClipWishes) {
  const { container, codec = container === 'webm' ? 'vp9' : 'avc', seed = 'clip', secondsPerPicture = 5 } = wishes
  const source = new EncodedVideoPacketSource(codec)
  const size = { width, height }
  const frameOf = codec === 'avc' ? avcFrames(size, seed) : vp9Frames(size)
  const framesPerPicture = Math.max(1, Math.round(framesPerSecond * secondsPerPicture))
  const config =
    codec === 'avc'
      ? { codec: 'avc1.42c01e', codedWidth: width, codedHeight: height, description: avcConfiguration(size) }
      : { codec: 'vp09.00.10.08', codedWidth: width, codedHeight: height }
  async function fill() {
    for (let index = 0; index < Math.round(seconds * framesPerSecond); index++) {
      const number = index % framesPerPicture
      const bytes = frameOf(number, Math.floor(index / framesPerPicture))
      const packet = new EncodedPacket(bytes, number === 0 ? 'key' : 'delta', index / framesPerSecond, 1 / framesPerSecond)
      await source.add(packet, { decoderConfig: config })
    }
    source.close()
  }
  return { source, fill }
}

type FrameOf = (number: number, picture: number) => Uint8Array

function avcFrames(size: Size, seed: string): FrameOf {
  const same = Array.from({ length: 16 }, (_, number) => avcSameFrame(size, number))
  return (number, picture) => (number === 0 ? avcKeyFrame(size, mosaic(`${seed} ${picture}`), picture) : same[number % 16]!)
}

function vp9Frames(size: Size): FrameOf {
  const key = vp9KeyFrame(size)
  return (number) => (number === 0 ? key : vp9SameFrame)
}

/** Eight by six fields, each of some brightness. */
function mosaic(seed: string): Picture {
  const random = seededRandom(seed)
  const fields = Array.from({ length: 48 }, () => 30 + random.below(200))
  return (x, y) => fields[Math.floor(y * 6) * 8 + Math.floor(x * 8)]!
}

const silence = {
  aac: {
    packet: Buffer.from('21100460 8c1c'.replace(' ', ''), 'hex'),
    samples: 1024,
    codec: 'mp4a.40.2',
    description: Buffer.from([0x11, 0x90])
  },
  opus: { packet: Buffer.from([0xfc, 0xff, 0xfe]), samples: 960, codec: 'opus', description: null }
}

/** Silence, in stereo. */
function soundOf(name: 'aac' | 'opus', seconds: number) {
  const { packet, samples, codec, description } = silence[name]
  const source = new EncodedAudioPacketSource(name)
  const config = { codec, sampleRate: 48_000, numberOfChannels: 2, ...(description && { description }) }
  const duration = samples / 48_000
  async function fill() {
    for (let index = 0; index * duration < seconds; index++)
      await source.add(new EncodedPacket(packet, 'key', index * duration, duration), { decoderConfig: config })
    source.close()
  }
  return { source, fill }
}
