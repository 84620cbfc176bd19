/** Which picture of one clip is which of the other: a straight line, since a copy runs through at one speed. */

export interface Line {
  /** Pictures of the second for one of the first. */
  speed: number
  /** Where the second stands at the first's picture 0. */
  start: number
}

export const onLine = ({ speed, start }: Line, index: number): number => Math.round(start + speed * index)

/** From −1 to 1, and 0 where there is nothing to compare. */
export type LikenessAt = (index: number, other: number) => number

/** At most a tenth slower or faster. */
const speeds = [1, 0.95, 1.05, 0.9, 1.1]
const most = 60

/** About the offset, among as many pictures of the first as `count`. */
export function fitLine(likenessAt: LikenessAt, count: number, offset: number): Line {
  const [first, last] = [Math.max(0, -offset), count]
  const step = Math.max(1, Math.floor((last - first) / most))
  const score = (line: Line) => {
    let sum = 0
    for (let index = first; index < last; index += step) sum += Math.max(0, likenessAt(index, onLine(line, index)) - 0.4)
    return sum
  }
  let best = { line: { speed: 1, start: offset }, score: 0 }
  const consider = (line: Line) => {
    const found = score(line)
    if (found > best.score) best = { line, score: found }
  }
  // The offset holds somewhere: where, a clip that runs faster does not say.
  for (let pivot = first; pivot <= last; pivot += Math.max(1, (last - first) / 4))
    for (const speed of speeds)
      for (let shift = -4; shift <= 4; shift += 2) {
        consider({ speed, start: offset + shift + pivot * (1 - speed) })
        if (speed === 1 && pivot > first) break
      }
  for (const fine of [2, 1]) {
    const { speed, start } = best.line
    for (const change of [-0.01 * fine, 0, 0.01 * fine])
      for (let shift = -fine; shift <= fine; shift++) {
        const middle = (first + last) / 2
        consider({ speed: speed + change, start: start + shift - middle * change })
      }
  }
  return best.line
}
