/** A few pictures of a clip, each unlike the one before, with their codes: enough to see at once whether two clips may have anything in common. */
import { codeOf, codesOf, distance, windows } from './codes.ts'
import { area, type Fingerprint, isPlain, pictureAt } from './fingerprint.ts'

export interface Samples {
  fingerprint: Fingerprint
  /** Which pictures. */
  indexes: Int32Array
  whole: Int32Array
  /** For each window, one for each sample. */
  windows: Int32Array[]
}

/** More make it slower to compare, and find little more. */
const most = 48

export function takeSamples(fingerprint: Fingerprint): Samples {
  const picture = new Float32Array(area)
  const indexes: number[] = []
  const codes: number[] = []
  const step = Math.max(1, fingerprint.count / (most * 2))
  for (let place = 0; place < fingerprint.count; place += step) {
    const index = Math.floor(place)
    if (isPlain(fingerprint, index)) continue
    pictureAt(fingerprint, index, picture)
    const code = codeOf(picture)
    if (codes.length > 0 && distance(code, codes.at(-1) as number) < 2) continue
    indexes.push(index)
    codes.push(code)
  }
  const kept = spread(indexes.length)
  const byWindow = windows.map(() => new Int32Array(kept.length))
  kept.forEach((sample, place) => {
    pictureAt(fingerprint, indexes[sample] as number, picture)
    codesOf(picture).forEach((code, window) => {
      ;(byWindow[window] as Int32Array)[place] = code
    })
  })
  return {
    fingerprint,
    indexes: Int32Array.from(kept, (sample) => indexes[sample] as number),
    whole: Int32Array.from(kept, (sample) => codes[sample] as number),
    windows: byWindow
  }
}

/** Evenly chosen numbers below a count. */
const spread = (count: number) =>
  Array.from({ length: Math.min(count, most) }, (_, place) => Math.floor((place * count) / Math.min(count, most)))
