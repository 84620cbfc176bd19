/** Copies are found, and where they are the same; clips that have nothing in common are not taken for copies. */
import { describe, expect, it } from 'vitest'
import { fingerprintOf } from '../../../server/src/lib/media/likeness/fingerprint.ts'
import { compare, type Likeness, leastShare, recall } from '../../../server/src/lib/media/likeness/likeness.ts'
import { drawFrames, type Shot } from './draw-frames.ts'

const known = (seed: string, shot: Shot = {}) => recall(fingerprintOf(drawFrames(seed, shot)))
const original = known('one')

/** Where the first passage lies in both, to the second. */
const placeOf = (likeness: Likeness | null) => {
  const { from, to, otherFrom, otherTo, isMirrored } = likeness!.passages[0]!
  return { from: Math.round(from), to: Math.round(to), otherFrom: Math.round(otherFrom), otherTo: Math.round(otherTo), isMirrored }
}
const everywhere = { from: 0, to: 40, otherFrom: 0, otherTo: 40, isMirrored: false }

describe('a copy is found', () => {
  it.each<[string, Shot, Partial<typeof everywhere>]>([
    ['as it is', {}, {}],
    ['in the mirror', { isMirrored: true }, { isMirrored: true }],
    ['cut by 15 % on each side', { cut: [0.15, 0.15, 0.15, 0.15] }, {}],
    ['cut on one side', { cut: [0.13, 0, 0, 0.1] }, {}],
    ['between bars', { bars: 0.12 }, {}],
    ['darker and flatter', { tone: (grey) => 20 + grey * 0.6 }, {}],
    ['a passage of it', { from: 10.5, to: 26.5 }, { to: 16, otherFrom: 11, otherTo: 27 }],
    ['a little faster', { speed: 1.06 }, { to: 38 }],
    [
      'all of this',
      { isMirrored: true, cut: [0.1, 0.05, 0, 0.12], from: 8, to: 30, tone: (grey) => grey * 0.8 },
      { to: 22, otherFrom: 8, otherTo: 30, isMirrored: true }
    ]
  ])('%s, whichever of both is the older', (_, shot, place) => {
    const copy = known('one', shot)
    const found = compare(copy, original)
    expect(found!.share).toBeGreaterThan(0.9)
    const expected = { ...everywhere, ...place }
    const seen = placeOf(found)
    for (const key of ['from', 'to', 'otherFrom', 'otherTo'] as const) expect(Math.abs(seen[key] - expected[key])).toBeLessThanOrEqual(2)
    expect(seen.isMirrored).toBe(expected.isMirrored)
    const back = compare(original, copy)
    expect(back!.share).toBeGreaterThan(0.9)
    expect(Math.abs(placeOf(back).from - expected.otherFrom)).toBeLessThanOrEqual(2)
  })

  it('put together of two passages in another order', () => {
    const [late, early] = [drawFrames('one', { from: 24, to: 36 }), drawFrames('one', { from: 4, to: 16 })]
    const joined = { ...late, points: Uint8Array.from([...late.points, ...early.points]) }
    const { passages } = compare(recall(fingerprintOf(joined)), original)!
    expect(passages.map(({ from, otherFrom }) => [from, otherFrom]).sort(([one = 0], [other = 0]) => one - other)).toEqual([
      [0, 24],
      [12, 4]
    ])
  })
})

describe('no copy is', () => {
  it('another clip', () => {
    const shares = Array.from({ length: 12 }, (_, index) => compare(known(`other ${index}`, { to: 24 }), original)?.share ?? 0)
    expect(Math.max(...shares)).toBeLessThan(leastShare)
  })

  it.each<[string, Shot]>([
    ['black', { tone: () => 16 }],
    ['one grey', { tone: () => 130 }],
    ['nearly one grey', { tone: (grey) => 128 + (grey - 128) / 40 }],
    ['shorter than two seconds', { to: 1.5 }],
    ['without a single picture', { to: 0 }]
  ])('a clip that is %s, not even of itself', (_, shot) => {
    expect(compare(known('one', shot), original)).toBeNull()
    expect(compare(known('one', shot), known('one', shot))).toBeNull()
  })

  it('a shared title of three seconds', () => {
    const [title, body] = [drawFrames('title', { from: 0, to: 3 }), drawFrames('another')]
    const other = { ...body, points: Uint8Array.from([...title.points, ...body.points]) }
    const first = { ...title, points: Uint8Array.from([...title.points, ...drawFrames('one').points]) }
    expect(compare(recall(fingerprintOf(other)), recall(fingerprintOf(first)))?.share ?? 0).toBeLessThan(leastShare)
  })
})
