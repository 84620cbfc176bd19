/** Bars around a picture, as players and editors lay them to fill a screen: what is in them is the same from the first frame to the last. */
import type { Part } from './axis.ts'
import type { GrayFrames } from './gray-frames.ts'

/** Beyond this it is no bar, but a dark clip. */
const widest = 0.35
/** Encoders leave so much noise in what is one grey. */
const noise = 14

/** What is left of the picture between the bars. */
export function findPicture({ side, points }: GrayFrames): { across: Part; down: Part } {
  const [least, most] = [new Uint8Array(side * side).fill(255), new Uint8Array(side * side)]
  for (let place = 0; place < points.length; place++) {
    const point = place % (side * side)
    const value = points[place] as number
    if (value < (least[point] as number)) least[point] = value
    if (value > (most[point] as number)) most[point] = value
  }
  const line = (at: (along: number) => number) => {
    let [low, high] = [255, 0]
    for (let along = 0; along < side; along++) {
      low = Math.min(low, least[at(along)] as number)
      high = Math.max(high, most[at(along)] as number)
    }
    return { low, high }
  }
  const row = (y: number) => line((x) => y * side + x)
  const column = (x: number) => line((y) => y * side + x)
  return { across: between(column, side), down: between(row, side) }
}

function between(lineAt: (index: number) => { low: number; high: number }, side: number): Part {
  const count = (from: number, step: 1 | -1) => {
    const edge = lineAt(from)
    let lines = 0
    for (; lines < side; lines++) {
      const { low, high } = lineAt(from + step * lines)
      if (Math.max(high, edge.high) - Math.min(low, edge.low) > noise) break
    }
    return lines
  }
  const [before, after] = [count(0, 1), count(side - 1, -1)]
  if (before > side * widest || after > side * widest) return { from: 0, to: 1 }
  return { from: before / side, to: 1 - after / side }
}
