/** How large a picture of a clip becomes. Pure. */

export interface Size {
  width: number
  height: number
}

/** With the short side as wanted, never larger than it was; even, as the codec wants it. */
export function withShortSide({ width, height }: Size, shortSide: number): Size {
  const factor = Math.min(1, shortSide / Math.min(width, height))
  return { width: even(width * factor), height: even(height * factor) }
}

/** Within a square, never larger than it was. */
export function withinSquare({ width, height }: Size, side: number): Size {
  const factor = Math.min(1, side / Math.max(width, height))
  return { width: even(width * factor), height: even(height * factor) }
}

const even = (length: number) => Math.max(2, 2 * Math.round(length / 2 - 0.01))

/** Pictures out of a clip, side by side in one file. */
export interface Grid {
  columns: number
  rows: number
  count: number
  /** Of one picture. */
  tile: Size
  /** From one picture to the next. */
  stepSeconds: number
}

/** One about every ten seconds, thirty at most. */
export function gridOf(clip: Size & { seconds: number }): Grid {
  const count = Math.min(30, Math.max(1, Math.ceil(clip.seconds / 10)))
  const columns = Math.min(5, count)
  return { columns, rows: Math.ceil(count / columns), count, tile: withinSquare(clip, 160), stepSeconds: clip.seconds / count }
}
