/** VP8 and VP9: the first frame says all. */
import { Bits } from '../bits.ts'
import { ClipError } from '../clip-facts.ts'
import { piece, u8 } from '../numbers.ts'
import type { Picture } from './size.ts'

export function vp8Picture(frame: Buffer): Picture {
  const isKey = (u8(frame, 0) & 1) === 0
  if (!isKey || piece(frame, 3, 3).toString('hex') !== '9d012a') throw new ClipError('broken', 'The first picture is no key frame of VP8')
  const size = piece(frame, 6, 4)
  return { width: size.readUInt16LE(0) & 0x3fff, height: size.readUInt16LE(2) & 0x3fff, codecString: 'vp8' }
}

const srgb = 7

export function vp9Picture(frame: Buffer, configuration: Buffer | null): Picture {
  const bits = new Bits(frame)
  const [marker, low, high] = [bits.u(2), bits.u(1), bits.u(1)]
  const profile = low + 2 * high
  if (profile === 3) bits.skip(1)
  const [isShownAgain, isDelta] = [bits.flag(), bits.flag()]
  bits.skip(2)
  const isKey = marker === 2 && !isShownAgain && !isDelta && bits.u(24) === 0x498342
  if (!isKey) throw new ClipError('broken', 'The first picture is no key frame of VP9')
  const depth = profile >= 2 ? (bits.flag() ? 12 : 10) : 8
  const isColoured = bits.u(3) !== srgb
  if (isColoured) bits.skip(1)
  if (profile % 2 === 1) bits.skip(isColoured ? 3 : 1)
  const [width, height] = [bits.u(16) + 1, bits.u(16) + 1]
  const level = configuration ? u8(configuration, 5) : levelOf(width * height)
  return { width, height, codecString: `vp09.0${profile}.${String(level).padStart(2, '0')}.${String(depth).padStart(2, '0')}` }
}

/** Where nothing says it: the lowest level whose pictures are as large. */
const levels = [
  [36_864, 10],
  [73_728, 11],
  [122_880, 20],
  [245_760, 21],
  [552_960, 30],
  [983_040, 31],
  [2_228_224, 40],
  [8_912_896, 50]
] as const

const levelOf = (pixels: number) => levels.find(([most]) => pixels <= most)?.[1] ?? 60
