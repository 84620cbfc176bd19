/** H.264. */
import { Bits } from '../bits.ts'
import { ClipError } from '../clip-facts.ts'
import { piece, u8, u16 } from '../numbers.ts'
import { expectSize, type Picture, type Size } from './size.ts'
import { firstOf, hexadecimal, plainUnit, unitsOf } from './units.ts'

const sequenceKind = 7
const kindOf = (unit: Buffer) => u8(unit, 0) & 31

export function avcPicture(configuration: Buffer, frame: Buffer, fourLetters = 'avc1'): Picture {
  if (u8(configuration, 0) !== 1) throw new ClipError('broken', 'An unknown configuration of H.264')
  const inFrame = unitsOf(frame, (u8(configuration, 4) & 3) + 1)
  if (inFrame.some((unit) => (u8(unit, 0) & 0x80) !== 0)) throw new ClipError('broken', 'The first picture is not of H.264')
  const sizes = [...sequencesIn(configuration), ...inFrame.filter((unit) => kindOf(unit) === sequenceKind)].map(sizeOf)
  const profile = [...piece(configuration, 1, 3)].map(hexadecimal).join('')
  return { ...firstOf(sizes), codecString: `${fourLetters}.${profile}` }
}

function sequencesIn(configuration: Buffer): Buffer[] {
  const sequences: Buffer[] = []
  let at = 6
  for (let left = u8(configuration, 5) & 31; left > 0; left--) {
    const length = u16(configuration, at)
    sequences.push(piece(configuration, at + 2, length))
    at += 2 + length
  }
  return sequences
}

/** Profiles whose pictures may have other colours and depths. */
const highProfiles = new Set([100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135])

function sizeOf(unit: Buffer): Size {
  if (kindOf(unit) !== sequenceKind) throw new ClipError('broken', 'Not the parameters of a sequence')
  const bits = new Bits(plainUnit(unit.subarray(1, 1024)))
  const profile = bits.u(8)
  bits.skip(16)
  bits.ue()
  const chroma = highProfiles.has(profile) ? chromaOf(bits) : 1
  bits.ue()
  skipOrder(bits)
  bits.ue()
  bits.skip(1)
  const [columns, rows] = [bits.ue() + 1, bits.ue() + 1]
  const fields = bits.flag() ? 1 : 2
  if (fields === 2) bits.skip(1)
  bits.skip(1)
  const [width, height] = [columns * 16, rows * 16 * fields]
  // The decoder makes room for what will be cut away.
  expectSize({ width, height })
  const [left, right, top, bottom] = bits.flag() ? [bits.ue(), bits.ue(), bits.ue(), bits.ue()] : [0, 0, 0, 0]
  const [across, down] = [chroma === 1 || chroma === 2 ? 2 : 1, (chroma === 1 ? 2 : 1) * fields]
  return expectSize({ width: width - (left + right) * across, height: height - (top + bottom) * down })
}

function chromaOf(bits: Bits): number {
  const chroma = bits.ue()
  if (chroma === 3) bits.skip(1)
  bits.ue()
  bits.ue()
  bits.skip(1)
  if (bits.flag()) skipScaling(bits, chroma === 3 ? 12 : 8)
  return chroma
}

function skipScaling(bits: Bits, lists: number): void {
  for (let list = 0; list < lists; list++) {
    if (!bits.flag()) continue
    let [last, next] = [8, 8]
    for (let left = list < 6 ? 16 : 64; left > 0; left--) {
      if (next !== 0) next = (last + bits.se() + 256) & 255
      if (next !== 0) last = next
    }
  }
}

/** In which order pictures are shown. */
function skipOrder(bits: Bits): void {
  const kind = bits.ue()
  if (kind > 2) throw new ClipError('broken', 'An unknown order of pictures')
  if (kind === 0) bits.ue()
  if (kind !== 1) return
  bits.skip(1)
  bits.se()
  bits.se()
  for (let left = bits.ue(); left > 0; left--) bits.se()
}
