/** H.265. */
import { Bits } from '../bits.ts'
import { ClipError } from '../clip-facts.ts'
import { piece, u8, u16, u32 } from '../numbers.ts'
import { expectSize, type Picture, type Size } from './size.ts'
import { firstOf, plainUnit, unitsOf } from './units.ts'

const sequenceKind = 33
const kindOf = (unit: Buffer) => (u8(unit, 0) >> 1) & 63

export function hevcPicture(configuration: Buffer, frame: Buffer, fourLetters = 'hvc1'): Picture {
  if (u8(configuration, 0) !== 1) throw new ClipError('broken', 'An unknown configuration of H.265')
  const inFrame = unitsOf(frame, (u8(configuration, 21) & 3) + 1)
  if (inFrame.some((unit) => (u8(unit, 0) & 0x80) !== 0)) throw new ClipError('broken', 'The first picture is not of H.265')
  const sequences = [...unitsIn(configuration), ...inFrame].filter((unit) => kindOf(unit) === sequenceKind)
  return { ...firstOf(sequences.map(sizeOf)), codecString: codecStringOf(configuration, fourLetters) }
}

function unitsIn(configuration: Buffer): Buffer[] {
  const units: Buffer[] = []
  let at = 23
  for (let arrays = u8(configuration, 22); arrays > 0; arrays--) {
    let left = u16(configuration, at + 1)
    for (at += 3; left > 0; left--) {
      const length = u16(configuration, at)
      units.push(piece(configuration, at + 2, length))
      at += 2 + length
    }
  }
  return units
}

function sizeOf(unit: Buffer): Size {
  const bits = new Bits(plainUnit(unit.subarray(2, 1024)))
  bits.skip(4)
  const layers = bits.u(3)
  bits.skip(1)
  skipProfiles(bits, layers)
  bits.ue()
  const chroma = bits.ue()
  if (chroma === 3) bits.skip(1)
  const [width, height] = [bits.ue(), bits.ue()]
  expectSize({ width, height })
  const [left, right, top, bottom] = bits.flag() ? [bits.ue(), bits.ue(), bits.ue(), bits.ue()] : [0, 0, 0, 0]
  const [across, down] = [chroma === 1 || chroma === 2 ? 2 : 1, chroma === 1 ? 2 : 1]
  return expectSize({ width: width - (left + right) * across, height: height - (top + bottom) * down })
}

function skipProfiles(bits: Bits, layers: number): void {
  bits.skip(96)
  const present = Array.from({ length: layers }, () => [bits.flag(), bits.flag()] as const)
  if (layers > 0) bits.skip(2 * (8 - layers))
  for (const [hasProfile, hasLevel] of present) bits.skip((hasProfile ? 88 : 0) + (hasLevel ? 8 : 0))
}

/** As ISO 14496-15 writes it: the compatible profiles backwards, trailing zeros left out. */
function codecStringOf(configuration: Buffer, fourLetters: string): string {
  const first = u8(configuration, 1)
  const space = ['', 'A', 'B', 'C'][first >> 6]
  const compatible = [...u32(configuration, 2).toString(2).padStart(32, '0')].reverse().join('')
  const constraints = [...piece(configuration, 6, 6)].map((byte) => byte.toString(16).toUpperCase())
  const used = constraints.slice(0, constraints.findLastIndex((text) => text !== '0') + 1)
  const level = `${(first >> 5) & 1 ? 'H' : 'L'}${u8(configuration, 12)}`
  return [fourLetters, `${space}${first & 31}`, Number.parseInt(compatible, 2).toString(16), level, ...used].join('.')
}
