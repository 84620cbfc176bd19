/** VP9 without an encoder: a grey key frame of any size, and a frame of one byte that shows it again. */
import type { Size } from './avc-frames.ts'
import { BitWriter } from './bit-writer.ts'

/** Zeros decode to the plainest choice everywhere: no partition, the mean of the neighbours, nothing added. */
export function vp9KeyFrame({ width, height }: Size): Buffer {
  const [columns, rows] = [Math.ceil(width / 64), Math.ceil(height / 64)]
  const tables = Buffer.alloc(8)
  const bits = new BitWriter().u(2, 2).u(0, 2).u(0, 2).u(1, 1).u(0, 1).u(0x498342, 24)
  bits.u(1, 3).u(0, 1)
  bits
    .u(width - 1, 16)
    .u(height - 1, 16)
    .u(0, 1)
  bits.u(0, 1).u(1, 1).u(0, 2)
  // No smoothing; a middling quantizer; no segments; one tile.
  bits.u(0, 10).u(60, 8).u(0, 3).u(0, 1)
  bits.u(0, columns >= 8 ? 1 : 0).u(0, 1)
  return Buffer.concat([bits.u(tables.length, 16).bytes(), tables, Buffer.alloc(columns * rows * 40)])
}

export const vp9SameFrame = Buffer.from([0x88])
