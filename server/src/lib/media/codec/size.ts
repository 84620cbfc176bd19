/** How large a picture may be. */
import { ClipError, limits } from '../clip-facts.ts'

export interface Size {
  width: number
  height: number
}

export interface Picture extends Size {
  codecString: string | null
}

/** A side of none is as little a picture as one that no screen has. */
export function expectSize<Sized extends Size>(sized: Sized): Sized {
  const { width, height } = sized
  const isTooLarge = Math.max(width, height) > limits.longestSide || width * height > limits.pixels
  if (isTooLarge || width < 1 || height < 1) throw new ClipError('picture-too-large', `Pictures of ${width} × ${height}`, { width, height })
  return sized
}
