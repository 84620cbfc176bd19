/** Where a file keeps pictures and sound: samples must lie there, each its own bytes. */
import { ClipError, limits } from '../clip-facts.ts'

export interface Span {
  start: number
  end: number
}

export interface MediaData {
  /** In the order of the file. */
  spans: Span[]
  fileBytes: number
  /** So far, of all tracks. */
  taken: { samples: number; bytes: number }
}

/** The piece must lie within one span. */
export function expectInside({ spans, fileBytes }: MediaData, { start, end }: Span): void {
  if (end > fileBytes) throw new ClipError('truncated', `Samples at ${start} to ${end} of a file of ${fileBytes}`)
  const span = spans[lastBefore(spans, start)]
  if (!span || end > span.end) throw new ClipError('broken', `Samples at ${start} lie where none belong`)
}

/** The last span that begins there or before; they stand in the order of the file. */
function lastBefore(spans: readonly Span[], place: number): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Many samples of the same bytes would make a small file a long work. */
export function takeSamples(data: MediaData, samples: number, bytes: number): void {
  data.taken.samples += samples
  data.taken.bytes += bytes
  if (data.taken.samples > limits.samples) throw new ClipError('too-many-samples', `${data.taken.samples} samples`)
  if (data.taken.bytes > data.fileBytes) throw new ClipError('broken', 'Samples share their bytes')
}
