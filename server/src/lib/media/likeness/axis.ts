/** One side of a picture, and a part of it: how much each point of the side says of each point of the part. Pictures are two of these. */

/** Where the part begins and ends, as shares of the side. */
export interface Part {
  from: number
  to: number
}

export const whole: Part = { from: 0, to: 1 }

/** For each of `into` equal points of the part, the weights of `points` points of the side, one after the other; those of a point add up to one. */
export function shrinking(points: number, part: Part, into: number): Float32Array {
  const weights = new Float32Array(into * points)
  const step = ((part.to - part.from) * points) / into
  for (let place = 0; place < into; place++) {
    const begin = part.from * points + place * step
    for (let point = Math.floor(begin); point < Math.min(points, begin + step); point++)
      weights[place * points + point] = Math.max(0, Math.min(point + 1, begin + step) - Math.max(point, begin)) / step
  }
  return weights
}

/** For each of `waves` half waves over the part, from none on, how much of it a side of `points` points holds. */
export function wavesOver(points: number, { from, to }: Part, waves: number): Float32Array {
  const weights = new Float32Array(waves * points)
  const [begin, length] = [from * points, (to - from) * points]
  for (let wave = 0; wave < waves; wave++)
    for (let point = 0; point < points; point++) {
      const covered = Math.max(0, Math.min(point + 1, begin + length) - Math.max(point, begin))
      const middle = (Math.max(point, begin) + Math.min(point + 1, begin + length)) / 2
      weights[wave * points + point] = covered * Math.cos((Math.PI * wave * (middle - begin)) / length)
    }
  return weights
}

export interface Lens {
  across: Float32Array
  down: Float32Array
}

/**
 * A square picture seen along its rows, then along its columns. `across` and `down` hold some weights for each point of a row and a column; gives, for each
 * of those down, one for each of those across.
 */
export function seenThrough(picture: Float32Array, side: number, { across, down }: Lens, into: Float32Array, between: Float32Array): void {
  const [columns, rows] = [across.length / side, down.length / side]
  for (let y = 0; y < side; y++)
    for (let column = 0; column < columns; column++) {
      let sum = 0
      for (let x = 0; x < side; x++) sum += (picture[y * side + x] as number) * (across[column * side + x] as number)
      between[y * columns + column] = sum
    }
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      let sum = 0
      for (let y = 0; y < side; y++) sum += (between[y * columns + column] as number) * (down[row * side + y] as number)
      into[row * columns + column] = sum
    }
}
