/** What is measured of sound clips: the same as another reader finds, and at a cost that does not grow with the file. */
import { mkdtempSync, openSync, rmSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ALL_FORMATS, BufferSource, Input } from 'mediabunny'
import { afterAll, describe, expect, it } from 'vitest'
import { withSource } from '../../../server/src/lib/media/byte-source.ts'
import { measureClip } from '../../../server/src/lib/media/measure-clip.ts'
import { factsOf, readClip } from '../../../server/src/lib/media/read-clip.ts'
import { box, number32, pieces, replaced } from '../../helpers/boxes.ts'
import { type ClipWishes, makeClip } from '../../helpers/clip.ts'

const folder = mkdtempSync(join(tmpdir(), 'clip-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function fileOf(bytes: Buffer): string {
  const path = join(folder, 'clip')
  writeFileSync(path, bytes)
  return path
}

const factsIn = (bytes: Buffer, name = '') => readClip(fileOf(bytes), name)

describe('a sound clip', () => {
  it('is measured', async () => {
    const bytes = await makeClip({ seconds: 12, width: 640, height: 360, hasAudio: true })
    expect(factsIn(bytes, 'Bài dự thi.MP4')).toEqual({
      container: 'mp4',
      seconds: expect.closeTo(12, 1),
      bytes: bytes.length,
      isFastStart: true,
      video: { codec: 'avc', codecString: 'avc1.42c01e', width: 640, height: 360, framesPerSecond: expect.closeTo(30, 6), rotation: 0 },
      audio: { codec: 'aac', channels: 2, sampleRate: 48_000 }
    })
  })

  it.each(['clip', 'clip.mp4', 'clip.m4v', 'CLIP.MOV ', '.mp4', 'a.b/c'])('may be called %s', async (name) => {
    expect(factsIn(await makeClip(), name).container).toBe('mp4')
  })

  it('may begin before it is there only where its table comes first', async () => {
    expect(factsIn(await makeClip()).isFastStart).toBe(true)
    expect(factsIn(await makeClip({ layout: 'fragmented' })).isFastStart).toBe(true)
    expect(factsIn(await makeClip({ layout: 'moov-last' })).isFastStart).toBe(false)
  })

  it('may have a little silence behind it', async () => {
    expect(factsIn(Buffer.concat([await makeClip(), Buffer.alloc(1000)])).seconds).toBe(2)
  })

  it('is as long as its samples, where a browser that recorded it does not say', async () => {
    const { seconds, video } = factsIn(await makeClip({ container: 'webm', isLive: true, seconds: 7, hasAudio: true }))
    expect([seconds, video.framesPerSecond]).toEqual([expect.closeTo(7, 1), expect.closeTo(30, 1)])
  })

  it('is measured in a thread as here', { timeout: 60_000 }, async () => {
    const path = fileOf(await makeClip({ container: 'webm', hasAudio: true }))
    expect(await measureClip(path, 'clip.webm', { timeMs: 60_000 })).toEqual(readClip(path, 'clip.webm'))
  })
})

const wishes: ClipWishes[] = [
  ...(['fast-start', 'moov-last', 'fragmented'] as const).flatMap((layout): ClipWishes[] => [
    { layout, seconds: 11, hasAudio: true },
    { layout, codec: 'vp9', width: 1000, height: 562 },
    { layout, container: 'quicktime', rotation: 90, width: 720, height: 1280, framesPerSecond: 25 }
  ]),
  ...([180, 270] as const).map((rotation): ClipWishes => ({ rotation, framesPerSecond: 60, seconds: 1 })),
  ...(['webm', 'matroska'] as const).flatMap((container): ClipWishes[] => [
    { container, seconds: 11, hasAudio: true },
    { container, isLive: true, width: 1920, height: 1080 },
    { container, framesPerSecond: 5, seconds: 3 }
  ]),
  { width: 16, height: 16, seconds: 1 },
  { width: 3840, height: 2160, seconds: 1 },
  { framesPerSecond: 1, seconds: 90 }
]

const isWeb = ({ container }: ClipWishes) => container === 'webm' || container === 'matroska'

describe('another reader', () => {
  it.each(wishes.map((wish) => [JSON.stringify(wish), wish] as const))('finds the same in %s', async (_, wish) => {
    const bytes = await makeClip(wish)
    const facts = factsIn(bytes)
    const input = new Input({ source: new BufferSource(bytes), formats: ALL_FORMATS })
    const [video, audio] = [await input.getPrimaryVideoTrack(), await input.getPrimaryAudioTrack()]
    const { averagePacketRate } = await video!.computePacketStats()
    expect(facts.video).toMatchObject({
      codec: await video!.getCodec(),
      width: await video!.getCodedWidth(),
      height: await video!.getCodedHeight(),
      rotation: await video!.getRotation()
    })
    // The other reader counts the last picture and not how long it is shown, where the file does not say it.
    const framesPerSecond = isWeb(wish) ? (wish.framesPerSecond ?? 30) : averagePacketRate
    expect(facts.video.framesPerSecond).toBeCloseTo(framesPerSecond, 0)
    // The level of VP9 is a guess wherever the file does not say it.
    if (facts.video.codec === 'avc') expect(facts.video.codecString).toBe(await video!.getCodecParameterString())
    expect(facts.audio).toEqual(
      audio && { codec: await audio.getCodec(), channels: await audio.getNumberOfChannels(), sampleRate: await audio.getSampleRate() }
    )
    expect(Math.abs(facts.seconds - (await input.computeDuration()))).toBeLessThan(1 / (wish.framesPerSecond ?? 30) + 0.01)
  })
})

describe('what it costs', () => {
  const costOf = (path: string) =>
    withSource(path, (source) => {
      const facts = factsOf(source, 'clip.mp4')
      return { facts, ...source.cost }
    })

  it('grows with the tables of a movie, not with its pictures', async () => {
    const clip = await makeClip({ layout: 'moov-last', seconds: 60 })
    const gigabytes = 3 * 2 ** 30
    const path = join(folder, 'large')
    layLarge(path, clip, gigabytes)
    const { facts, reads, bytes } = costOf(path)
    expect(facts.seconds).toBe(60)
    expect(facts.bytes).toBeGreaterThan(3e9)
    expect(reads).toBeLessThan(20)
    expect(bytes).toBeLessThan(300_000)
    rmSync(path)
  })

  it('is one small read for each block of a .webm', async () => {
    const path = fileOf(await makeClip({ container: 'webm', seconds: 60, hasAudio: true }))
    const { reads } = withSource(path, (source) => {
      factsOf(source, 'clip.webm')
      return source.cost
    })
    // 1,800 pictures and 3,000 pieces of sound, each with a head of its own.
    expect(reads).toBeLessThan(2 * 4800 + 500)
  })
})

/** The same clip, with pictures of a camera: all of one size, and more of them than memory would hold. The file has holes and takes no room. */
function layLarge(path: string, clip: Buffer, bytes: number): void {
  const [head, , movie] = pieces(clip)
  const count = 1800
  const size = Math.floor(bytes / count)
  const start = head!.bytes.length + 16
  const table = 'moov/trak/mdia/minf/stbl'
  const sized = replaced(movie!.bytes, `${table}/stsz`, () => box('stsz', number32(0, size, count)))
  const runs = replaced(sized, `${table}/stsc`, () => box('stsc', number32(0, 1, 1, count, 1)))
  const placed = replaced(runs, `${table}/stco`, () => box('co64', number32(0, 1, 0, start)))
  const dataSize = Buffer.alloc(8)
  dataSize.writeBigUInt64BE(BigInt(16 + size * count))
  const file = openSync(path, 'w')
  writeSync(file, Buffer.concat([head!.bytes, number32(1), Buffer.from('mdat'), dataSize]))
  const first = Buffer.concat([number32(size - 4), Buffer.from([0x65, 0x88])])
  writeSync(file, first, 0, first.length, start)
  writeSync(file, placed, 0, placed.length, start + size * count)
  truncateSync(path, start + size * count + placed.length)
}
