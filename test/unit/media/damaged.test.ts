/** Clips that were cut or changed anywhere: either they are refused for a known reason, or what is said of them is true. Nothing else ends the reading. */
import { beforeAll, describe, expect, it } from 'vitest'
import { sourceOf } from '../../../server/src/lib/media/byte-source.ts'
import { ClipError, type ClipFacts, clipFaults } from '../../../server/src/lib/media/clip-facts.ts'
import { factsOf } from '../../../server/src/lib/media/read-clip.ts'
import { seededRandom } from '../../../server/src/lib/random.ts'
import { borders as boxBorders } from '../../helpers/boxes.ts'
import { type ClipWishes, makeClip } from '../../helpers/clip.ts'
import { borders as elementBorders } from '../../helpers/elements.ts'

const kinds: ClipWishes[] = [
  { hasAudio: true },
  { layout: 'moov-last', hasAudio: true },
  { layout: 'fragmented', hasAudio: true, seconds: 12, framesPerSecond: 10 },
  { container: 'quicktime', rotation: 90 },
  { codec: 'vp9' },
  { container: 'webm', hasAudio: true },
  { container: 'webm', isLive: true, hasAudio: true, seconds: 4 },
  { container: 'matroska', hasAudio: true }
]

let clips: { bytes: Buffer; wish: ClipWishes; facts: ClipFacts }[]
beforeAll(async () => {
  clips = await Promise.all(
    kinds.map(async (wish) => {
      const bytes = await makeClip(wish)
      const { facts } = read(bytes)
      if (!facts) throw new Error('A sound clip is refused')
      return { bytes, wish, facts }
    })
  )
})

function read(file: Buffer): { facts: ClipFacts | null; reason: string; reads: number; bytes: number } {
  const source = sourceOf(file.length, (bytes, done, at) => file.copy(bytes, done, at + done))
  try {
    return { facts: factsOf(source, ''), reason: 'none', ...source.cost }
  } catch (error) {
    if (!(error instanceof ClipError)) throw error
    return { facts: null, reason: error.reason, ...source.cost }
  }
}

const isWeb = ({ container }: ClipWishes) => container === 'webm' || container === 'matroska'

describe('a clip that is cut', () => {
  it('at any border of its parts is refused, or shorter and says so', () => {
    for (const { bytes, wish, facts } of clips) {
      const places = isWeb(wish) ? elementBorders(bytes) : boxBorders(bytes)
      expect(places.length).toBeGreaterThan(20)
      for (const place of new Set(places)) if (place < bytes.length) expectTrue(bytes, place, wish, facts)
    }
  })

  it('at any of 64 other places too', () => {
    const random = seededRandom('cut')
    for (const { bytes, wish, facts } of clips)
      for (let count = 0; count < 64; count++) expectTrue(bytes, random.below(bytes.length), wish, facts)
  })

  /** Only what was recorded piece by piece may lose its end and still be whole. */
  function expectTrue(bytes: Buffer, place: number, wish: ClipWishes, whole: ClipFacts): void {
    const { facts, reason } = read(bytes.subarray(0, place))
    const name = `${JSON.stringify(wish)} at ${place} of ${bytes.length}: ${reason}`
    if (!facts) {
      expect(['truncated', 'empty', 'no-video', 'sound-only', 'broken', 'not-a-clip', 'duration-lies'], name).toContain(reason)
      return
    }
    const isPieced = wish.layout === 'fragmented' || wish.isLive === true
    // What stands behind the last picture is an index that nobody needs.
    const isIndex = facts.seconds === whole.seconds && facts.video.framesPerSecond === whole.video.framesPerSecond
    expect(isPieced || isIndex, name).toBe(true)
    expect(facts.seconds, name).toBeLessThanOrEqual(whole.seconds)
    expect(facts.bytes, name).toBe(place)
  }
})

describe('a clip that is changed', () => {
  it('in 3,000 ways is refused for a known reason or measured, at no greater cost', () => {
    const random = seededRandom('change')
    const reasons = new Map<string, number>()
    for (let count = 0; count < 3000; count++) {
      const { bytes } = clips[count % clips.length]!
      const changed = mutated(bytes, (below) => random.below(below))
      const found = read(changed)
      reasons.set(found.reason, (reasons.get(found.reason) ?? 0) + 1)
      expect(found.bytes).toBeLessThan(changed.length * 4 + 20_000)
      if (found.facts) expectSane(found.facts)
    }
    const known = new Set<string>([...clipFaults, 'none'])
    expect([...reasons.keys()].filter((reason) => !known.has(reason))).toEqual([])
    // The changes reach every part: some do no harm, and none of the common reasons is missing.
    expect([...reasons.keys()]).toEqual(expect.arrayContaining(['none', 'broken', 'truncated', 'duration-lies', 'codec', 'polyglot']))
  })

  function expectSane({ seconds, video, audio }: ClipFacts): void {
    expect(seconds > 0 && seconds <= 86_400).toBe(true)
    expect(video.width > 0 && video.height > 0 && video.width * video.height <= 4096 * 2304).toBe(true)
    expect(video.framesPerSecond ?? 1).toBeLessThanOrEqual(240)
    if (audio) expect(audio.channels > 0 && audio.sampleRate > 0).toBe(true)
  }
})

const telling = [0, 1, 2, 0x7f, 0x80, 0xfe, 0xff]

/** Some bytes changed, mostly where the tables are; sometimes a piece doubled, lost or moved. */
function mutated(bytes: Buffer, below: (below: number) => number): Buffer {
  const copy = Buffer.from(bytes)
  for (let left = 1 + below(6); left > 0; left--) {
    const place = below(below(3) === 0 ? copy.length : Math.min(copy.length, 1200))
    copy[below(2) === 0 ? place : copy.length - 1 - place] = below(2) === 0 ? below(256) : telling[below(telling.length)]!
  }
  const [from, length] = [below(copy.length), 1 + below(64)]
  const piece = copy.subarray(from, from + length)
  if (below(8) === 0) return Buffer.concat([copy.subarray(0, from), piece, copy.subarray(from)])
  if (below(8) === 0) return Buffer.concat([copy.subarray(0, from), copy.subarray(from + length)])
  if (below(8) === 0) piece.copy(copy, below(copy.length - piece.length))
  return copy
}
