/** The form in which fingerprints are stored, and what they forget: brightness, contrast and bars. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPicture } from '../../../server/src/lib/media/likeness/bars.ts'
import { codeOf, codesOf, distance, mirrored } from '../../../server/src/lib/media/likeness/codes.ts'
import { area, fingerprintOf, pictureAt, readFingerprint, reading } from '../../../server/src/lib/media/likeness/fingerprint.ts'
import { drawFrames } from './draw-frames.ts'

describe('the bytes', () => {
  const bytes = fingerprintOf(drawFrames('one', { to: 3 }))

  it('begin with version, rate and count, and have 129 for each picture', () => {
    expect([...bytes.subarray(0, 4)]).toEqual([1, 2, 0, 6])
    expect(bytes).toHaveLength(4 + 6 * 129)
    expect(readFingerprint(bytes)).toMatchObject({ perSecond: 2, count: 6 })
  })

  it('are less than 100 KB for five minutes', () => {
    const points = new Uint8Array(reading.side ** 2 * reading.perSecond * 300)
    expect(fingerprintOf({ ...reading, points })).toHaveLength(77_404)
  })

  it('of another version, or cut short, are refused', () => {
    expect(() => readFingerprint(bytes.with(0, 2))).toThrow(RangeError)
    expect(() => readFingerprint(bytes.subarray(0, -1))).toThrow(RangeError)
    expect(() => readFingerprint(new Uint8Array())).toThrow(RangeError)
  })

  it('hold the points row by row, mirrored if asked', () => {
    const picture = (isMirrored: boolean) => {
      const into = new Float32Array(area)
      pictureAt(readFingerprint(bytes), 2, into, isMirrored)
      return Array.from({ length: 16 }, (_, row) => [...into.subarray(row * 16, row * 16 + 16)])
    }
    expect(picture(true)).toEqual(picture(false).map((row) => row.reverse()))
    expect(picture(false)[3]).not.toEqual(picture(true)[3])
    expect(
      Math.abs(
        picture(false)
          .flat()
          .reduce((sum, point) => sum + point, 0) / area
      )
    ).toBeLessThan(0.5)
  })

  it('are nearly the same for a darker and flatter clip', () => {
    const other = fingerprintOf(drawFrames('one', { to: 3, tone: (grey) => 30 + grey * 0.5 }))
    const steps = [...bytes.subarray(5, 133)].map((pair, place) => Math.abs((pair >> 4) - ((other[5 + place] ?? 0) >> 4)))
    expect(Math.max(...steps)).toBeLessThanOrEqual(2)
  })
})

describe('bars', () => {
  it.each([
    [0, 0, 1],
    [0.125, 0.125, 0.875],
    [0.25, 0.25, 0.75]
  ])('of %d above and below are left out', (bars, from, to) => {
    const { across, down } = findPicture(drawFrames('one', { to: 8, bars }))
    expect(across).toEqual({ from: 0, to: 1 })
    expect(Math.abs(down.from - from)).toBeLessThan(0.02)
    expect(Math.abs(down.to - to)).toBeLessThan(0.02)
  })

  it('are not seen where all is dark', () => {
    expect(findPicture(drawFrames('one', { to: 8, tone: () => 20 }))).toEqual({ across: { from: 0, to: 1 }, down: { from: 0, to: 1 } })
  })
})

describe('codes', () => {
  const pictures = fc
    .array(fc.integer({ min: -8, max: 7 }), { minLength: area, maxLength: area })
    .map((points) => Float32Array.from(points))

  it('of the whole picture are the first of its windows', () => {
    fc.assert(fc.property(pictures, (picture) => codesOf(picture)[0] === codeOf(picture)))
  })

  it('of a picture in the mirror are known without it', () => {
    fc.assert(
      fc.property(pictures, (picture) => {
        const turned = picture.map((_, point) => picture[point ^ 15] ?? 0)
        // A wave that is not there at all may fall to either side.
        expect(distance(mirrored(codeOf(picture)), codeOf(turned))).toBeLessThanOrEqual(1)
      })
    )
  })

  it('differ in as many bits as they differ in', () => {
    const code = fc.integer({ min: 0, max: 2 ** 24 - 1 })
    const ones = (number: number) => number.toString(2).replaceAll('0', '').length
    fc.assert(fc.property(code, code, (one, other) => distance(one, other) === ones(one ^ other)))
  })
})
