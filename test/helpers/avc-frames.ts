/** H.264 without an encoder: key frames of flat squares that real players show, and frames between them that repeat what was before. */
import { BitWriter } from './bit-writer.ts'

export interface Size {
  width: number
  height: number
}

/** Brightness from 0 to 255 at a place of the picture, each from 0 to 1. */
export type Picture = (x: number, y: number) => number

const squares = ({ width, height }: Size) => ({ columns: Math.ceil(width / 16), rows: Math.ceil(height / 16) })

/** The unit's bytes: three bytes that would look like the start of another unit are kept apart. */
function unit(kind: number, bits: BitWriter): Buffer {
  const bytes = [kind]
  let zeros = 0
  for (const byte of bits.stop().bytes()) {
    if (zeros >= 2 && byte <= 3) {
      bytes.push(3)
      zeros = 0
    }
    bytes.push(byte)
    zeros = byte === 0 ? zeros + 1 : 0
  }
  return Buffer.from(bytes)
}

const levelOf = ({ width, height }: Size) => (width * height <= 414_720 ? 30 : width * height <= 2_097_152 ? 40 : 51)

/** Constrained baseline; each frame is shown in the order in which it stands. */
export function sequenceUnit(size: Size): Buffer {
  const { columns, rows } = squares(size)
  const [right, bottom] = [(columns * 16 - size.width) / 2, (rows * 16 - size.height) / 2]
  const bits = new BitWriter().u(66, 8).u(0xc0, 8).u(levelOf(size), 8)
  bits.ue(0).ue(0).ue(2).ue(1).u(0, 1)
  bits.ue(columns - 1).ue(rows - 1)
  bits.u(1, 1).u(1, 1).u(1, 1)
  bits.ue(0).ue(right).ue(0).ue(bottom).u(0, 1)
  return unit(0x67, bits)
}

/** CAVLC, one reference, and slices say whether edges are smoothed. */
const pictureUnit = () => unit(0x68, new BitWriter().ue(0).ue(0).u(0, 2).ue(0).ue(0).ue(0).u(0, 3).se(0).se(0).se(0).u(1, 1).u(0, 2))

export function avcConfiguration(size: Size): Buffer {
  const [sequence, picture] = [sequenceUnit(size), pictureUnit()]
  const count = (length: number) => Buffer.from([length >> 8, length & 255])
  const head = Buffer.from([1, ...sequence.subarray(1, 4), 0xff, 0xe1])
  return Buffer.concat([head, count(sequence.length), sequence, Buffer.from([1]), count(picture.length), picture])
}

function packet(unit: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(unit.length)
  return Buffer.concat([length, unit])
}

/** What one step of the coarsest quantizer adds to a square's brightness. */
const [step, mostSteps] = [14, 8]

/** Each square is the mean of those above and to the left, and some steps more or less. */
export function avcKeyFrame(size: Size, picture: Picture, index: number): Buffer {
  const { columns, rows } = squares(size)
  const bits = new BitWriter().ue(0).ue(7).ue(0).u(0, 4)
  bits
    .ue(index % 2)
    .u(0, 2)
    .se(25)
    .ue(1)
  let above: number[] = []
  for (let row = 0; row < rows; row++) {
    const line: number[] = []
    for (let column = 0; column < columns; column++) {
      const guess = meanOf(line[column - 1], above[column])
      const wanted = Math.round((picture((column + 0.5) / columns, (row + 0.5) / rows) - guess) / step)
      const steps = Math.max(-mostSteps, Math.min(mostSteps, wanted))
      bits.code('0010011').code(coefficient(steps))
      line.push(Math.max(0, Math.min(255, guess + steps * step)))
    }
    above = line
  }
  return packet(unit(0x65, bits))
}

function meanOf(left: number | undefined, above: number | undefined): number {
  if (left === undefined || above === undefined) return left ?? above ?? 128
  return (left + above + 1) >> 1
}

/** One coefficient that is alone in its block, or none. */
function coefficient(steps: number): string {
  if (steps === 0) return '1'
  if (Math.abs(steps) === 1) return `01${steps < 0 ? 1 : 0}1`
  const prefix = 2 * Math.abs(steps) - (steps < 0 ? 3 : 4)
  return `000101${'0'.repeat(prefix)}11`
}

/** The frame with this number after a key frame: nothing has changed. */
export function avcSameFrame(size: Size, number: number): Buffer {
  const { columns, rows } = squares(size)
  return packet(
    unit(
      0x41,
      new BitWriter()
        .ue(0)
        .ue(5)
        .ue(0)
        .u(number % 16, 4)
        .u(0, 3)
        .se(0)
        .ue(1)
        .ue(columns * rows)
    )
  )
}
