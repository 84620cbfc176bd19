/** How much a clip may be, and how much work one run may take. */

export const mostPixels = 4096 * 2304
export const longestSide = 4096
/** Hundreds of tracks are no clip. Telephones write up to five or six. */
export const mostStreams = 16

export interface Limits {
  /** On the wall's clock. */
  seconds: number
  /** Of work, over all threads; a fast clip does not become slow by waiting for others. */
  cpuSeconds: number
  /** Of address space. */
  memoryBytes: number
  /** Of any one file that it writes. */
  fileBytes: number
}

const mebibytes = 1024 * 1024

/** For looking at a clip without showing it. */
export const briefLimits: Limits = { seconds: 30, cpuSeconds: 20, memoryBytes: 1024 * mebibytes, fileBytes: mebibytes }

/** For decoding and writing a clip: a slow machine that does other things too takes up to twelve seconds for one of a large clip. */
export const limitsOf = (clip: { seconds: number }): Limits => ({
  seconds: 60 + 12 * clip.seconds,
  cpuSeconds: Math.ceil(60 + 12 * clip.seconds),
  memoryBytes: 2048 * mebibytes,
  // Twice what the largest rendition takes.
  fileBytes: Math.ceil(4 * mebibytes + clip.seconds * 600_000)
})
