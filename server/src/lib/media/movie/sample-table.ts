/** The tables that say how long each sample of a track is and where it lies (`stbl`). */
import { ClipError, limits } from '../clip-facts.ts'
import { i32, piece, u8, u32, u64 } from '../numbers.ts'
import { type Box, optional, required } from './box.ts'
import { expectInside, type MediaData, type Span, takeSamples } from './media-data.ts'

export interface Samples {
  count: number
  /** In units of the track's time scale. */
  ticks: number
  /** Where the first one lies. */
  first: Span | null
}

/** @param frameBytes of sound that is not coded: there a sample of one byte stands for a whole frame */
export function samplesOf(table: readonly Box[], data: MediaData, descriptions: number, frameBytes: number): Samples {
  const sizes = sizesOf(table)
  const ticks = ticksOf(required(table, 'stts'), sizes.count)
  expectOffsets(optional(table, 'ctts'), sizes.count)
  const first = placeSamples(table, sizes.isEven && sizes.even === 1 ? { ...sizes, even: frameBytes } : sizes, data, descriptions)
  return { count: sizes.count, ticks, first }
}

interface Sizes {
  count: number
  isEven: boolean
  /** Of every sample, where they are all alike. */
  even: number
  /** Of one, counted from 0. */
  at(index: number): number
}

function sizesOf(table: readonly Box[]): Sizes {
  const [wide, narrow] = [optional(table, 'stsz'), optional(table, 'stz2')]
  const body = wide ?? narrow
  if (!body || (wide && narrow)) throw new ClipError('broken', 'Sizes of samples stand nowhere or twice')
  const count = u32(body, 8)
  const even = wide ? u32(body, 4) : 0
  if (even > 0) return { count, isEven: true, even, at: () => even }
  if (count > limits.samples) throw new ClipError('too-many-samples', `${count} samples`)
  const width = wide ? 32 : u8(body, 7)
  const sizes = piece(body, 12, Math.ceil((count * width) / 8))
  return { count, isEven: false, even: 0, at: readerOf(sizes, width) }
}

function readerOf(sizes: Buffer, width: number): (index: number) => number {
  if (width === 32) return (index) => sizes.readUInt32BE(index * 4)
  if (width === 16) return (index) => sizes.readUInt16BE(index * 2)
  if (width === 8) return (index) => sizes.readUInt8(index)
  if (width === 4) return (index) => (sizes.readUInt8(index >> 1) >> (index % 2 === 0 ? 4 : 0)) & 15
  throw new ClipError('broken', `Sizes of ${width} bits`)
}

/** A step back, or of half a day in units of a second, is no time. */
const longestDelta = 2 ** 31

function ticksOf(times: Buffer, count: number): number {
  const entries = entryCount(times, 8)
  let [samples, ticks] = [0, 0]
  for (let at = 8; at < 8 + entries * 8; at += 8) {
    const delta = u32(times, at + 4)
    if (delta >= longestDelta) throw new ClipError('broken', 'Time runs backwards')
    samples += u32(times, at)
    ticks += u32(times, at) * delta
  }
  if (samples !== count) throw new ClipError('broken', `Times of ${samples} samples and sizes of ${count}`)
  return ticks
}

/** How far pictures are shown later than they are decoded; the time scale is not known here, and no clip has 2³⁰ of anything between two pictures. */
function expectOffsets(offsets: Buffer | null, count: number): void {
  if (!offsets) return
  const entries = entryCount(offsets, 8)
  let samples = 0
  for (let at = 8; at < 8 + entries * 8; at += 8) {
    samples += u32(offsets, at)
    if (Math.abs(i32(offsets, at + 4)) > 2 ** 30) throw new ClipError('broken', 'Pictures are shown at no time')
  }
  if (samples > count) throw new ClipError('broken', `Offsets of ${samples} samples of ${count}`)
}

function entryCount(body: Buffer, bytes: number): number {
  const count = u32(body, 4)
  if (count > limits.samples) throw new ClipError('too-many-samples', `${count} entries`)
  piece(body, 8, count * bytes)
  return count
}

/** Goes through the chunks: each must lie where pictures and sound are kept. */
function placeSamples(table: readonly Box[], sizes: Sizes, data: MediaData, descriptions: number): Span | null {
  const offsets = chunkOffsets(table)
  const runs = required(table, 'stsc')
  const runCount = entryCount(runs, 12)
  let [sample, first]: [number, Span | null] = [0, null]
  for (let run = 0; run < runCount; run++) {
    const [from, perChunk, description] = [0, 4, 8].map((field) => u32(runs, 8 + run * 12 + field)) as [number, number, number]
    const next = run + 1 < runCount ? u32(runs, 8 + (run + 1) * 12) : offsets.count + 1
    const isSound = from === (run === 0 ? 1 : from) && from < next && next <= offsets.count + 1 && perChunk > 0
    if (!isSound || description < 1 || description > descriptions) throw new ClipError('broken', `The chunks from ${from} on make no sense`)
    for (let chunk = from; chunk < next; chunk++) {
      if (sample + perChunk > sizes.count) throw new ClipError('broken', 'More samples have a place than a size')
      const start = offsets.at(chunk - 1)
      const end = start + bytesOf(sizes, sample, perChunk)
      expectInside(data, { start, end })
      first ??= { start, end: start + sizes.at(0) }
      takeSamples(data, sizes.isEven ? 1 : perChunk, end - start)
      sample += perChunk
    }
  }
  if (sample !== sizes.count) throw new ClipError('broken', `${sizes.count} samples, ${sample} of them with a place`)
  return first
}

function bytesOf(sizes: Sizes, from: number, count: number): number {
  if (sizes.isEven) return sizes.even * count
  let bytes = 0
  for (let index = from; index < from + count; index++) bytes += sizes.at(index)
  return bytes
}

function chunkOffsets(table: readonly Box[]): { count: number; at(index: number): number } {
  const [short, long] = [optional(table, 'stco'), optional(table, 'co64')]
  const body = short ?? long
  if (!body || (short && long)) throw new ClipError('broken', 'Places of chunks stand nowhere or twice')
  const count = entryCount(body, short ? 4 : 8)
  return { count, at: (index) => (short ? u32(body, 8 + index * 4) : u64(body, 8 + index * 8)) }
}
