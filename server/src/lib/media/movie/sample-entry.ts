/** How the samples of a track are coded: the entries of `stsd`. */

import { type AudioFacts, ClipError, type VideoCodec } from '../clip-facts.ts'
import { aacSound } from '../codec/aac.ts'
import type { CodecSetup } from '../codec/picture.ts'
import { expectSize } from '../codec/size.ts'
import { piece, u8, u16, u32 } from '../numbers.ts'
import { type Box, boxesIn, missing, optional, required } from './box.ts'

export interface SampleEntry {
  type: string
  /** Which of the track's data references it means, from 1. */
  reference: number
  body: Buffer
}

const mostEntries = 16

export function entriesOf(description: Buffer): SampleEntry[] {
  const boxes = boxesIn(description.subarray(8))
  if (boxes.length === 0 || boxes.length !== u32(description, 4) || boxes.length > mostEntries)
    throw new ClipError('broken', `${u32(description, 4)} descriptions of samples, ${boxes.length} found`)
  return boxes.map(({ type, body }) => ({ type, body, reference: u16(body, 6) }))
}

function expectReadable({ type, body }: SampleEntry, headBytes: number): void {
  const isProtected = ['encv', 'enca', 'drmi', 'drms'].includes(type)
  if (isProtected || partsOf(body, headBytes).some((box) => box.type === 'sinf')) throw new ClipError('encrypted', `Samples of ${type}`)
}

const partsOf = (body: Buffer, headBytes: number): Box[] => (body.length > headBytes ? boxesIn(body.subarray(headBytes)) : [])

const videoHeadBytes = 78

const videoCodecs: Record<string, { codec: VideoCodec; configuration: string }> = {
  avc1: { codec: 'avc', configuration: 'avcC' },
  avc3: { codec: 'avc', configuration: 'avcC' },
  hvc1: { codec: 'hevc', configuration: 'hvcC' },
  hev1: { codec: 'hevc', configuration: 'hvcC' },
  vp08: { codec: 'vp8', configuration: 'vpcC' },
  vp09: { codec: 'vp9', configuration: 'vpcC' },
  av01: { codec: 'av1', configuration: 'av1C' }
}

export function videoSetup(entry: SampleEntry): CodecSetup {
  expectReadable(entry, videoHeadBytes)
  const known = videoCodecs[entry.type]
  if (!known) throw new ClipError('codec', `Pictures of ${entry.type}`, { codec: entry.type.trim() })
  expectSize({ width: u16(entry.body, 24), height: u16(entry.body, 26) })
  const configuration = required(partsOf(entry.body, videoHeadBytes), known.configuration)
  return { codec: known.codec, configuration, fourLetters: entry.type }
}

const pcm = new Set('sowt twos lpcm in24 in32 fl32 fl64 raw  ipcm fpcm'.split(' ').map((type) => type.padEnd(4)))
const soundCodecs: Record<string, string> = {
  Opus: 'opus',
  fLaC: 'flac',
  alac: 'alac',
  '.mp3': 'mp3',
  'ac-3': 'ac3',
  'ec-3': 'eac3',
  samr: 'amr',
  sawb: 'amr'
}

/** Null where the codec is not known. */
export function soundOf(entry: SampleEntry): AudioFacts | null {
  const { type, body } = entry
  const version = u16(body, 8)
  const headBytes = 28 + (version === 1 ? 16 : version === 2 ? 36 : 0)
  expectReadable(entry, headBytes)
  const channels = version === 2 ? u32(body, 40) : u16(body, 16)
  const sampleRate = version === 2 ? piece(body, 32, 8).readDoubleBE(0) : u16(body, 24)
  if (type === 'mp4a') return mpegSound(partsOf(body, headBytes), { channels, sampleRate })
  const codec = pcm.has(type) ? 'pcm' : soundCodecs[type]
  return codec === undefined ? null : { codec, channels, sampleRate }
}

function mpegSound(parts: readonly Box[], told: { channels: number; sampleRate: number }): AudioFacts | null {
  const wave = optional(parts, 'wave')
  const descriptor = optional(parts, 'esds') ?? (wave && optional(boxesIn(wave), 'esds')) ?? missing('esds')
  const { kind, record } = streamOf(descriptor)
  if (kind === 0x69 || kind === 0x6b) return { codec: 'mp3', ...told }
  if (kind !== 0x40 && (kind < 0x66 || kind > 0x68)) return null
  const { channels, sampleRate } = aacSound(record)
  return { codec: 'aac', channels: channels ?? told.channels, sampleRate }
}

/** The kind of the stream and the record of its decoder (ISO 14496-1). */
function streamOf(descriptor: Buffer): { kind: number; record: Buffer } {
  const stream = descriptorIn(descriptor.subarray(4), 3)
  const flags = u8(stream, 2)
  if (flags & 0x40) throw new ClipError('external-reference', 'The sound lies at another address')
  const decoder = descriptorIn(stream.subarray(3 + (flags & 0x80 ? 2 : 0) + (flags & 0x20 ? 2 : 0)), 4)
  const kind = u8(decoder, 0)
  const isMp3 = kind === 0x69 || kind === 0x6b
  return { kind, record: isMp3 ? Buffer.alloc(0) : descriptorIn(decoder.subarray(13), 5) }
}

function descriptorIn(bytes: Buffer, tag: number): Buffer {
  if (u8(bytes, 0) !== tag) throw new ClipError('broken', `No descriptor ${tag}`)
  let [length, at] = [0, 1]
  for (let more = true; more && at <= 4; at++) {
    length = length * 128 + (u8(bytes, at) & 127)
    more = (u8(bytes, at) & 128) !== 0
  }
  return piece(bytes, at, length)
}
