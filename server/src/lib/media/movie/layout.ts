/** How a movie's file is laid out: one table of contents, and the places where pictures and sound are kept. */
import type { ByteSource } from '../byte-source.ts'
import { ClipError, type ClipFacts, limits } from '../clip-facts.ts'
import { expectNothingForeign } from '../foreign.ts'
import { boxesOfFile, isKnown, type PlacedBox } from './box.ts'
import type { Span } from './media-data.ts'

export interface Layout {
  container: Extract<ClipFacts['container'], 'mp4' | 'quicktime'>
  movie: PlacedBox
  mediaData: Span[]
  fragments: PlacedBox[]
}

const sampleBytes = 1024

export function layoutOf(source: ByteSource): Layout {
  let movie: PlacedBox | undefined
  let [container, strangeBytes]: [Layout['container'], number] = ['quicktime', 0]
  const [mediaData, fragments]: [Span[], PlacedBox[]] = [[], []]
  for (const box of boxesOfFile(source)) {
    const { type, start, bodyStart, end } = box
    if (type === 'ftyp') container = expectFirst(source, box)
    else if (type === 'mdat' || type === 'imda') mediaData.push({ start: bodyStart, end })
    else if (type === 'moof') fragments.push(box)
    else if (type === 'moov') {
      if (movie) throw new ClipError('broken', 'Two tables of contents')
      if (end - start > limits.headerBytes) throw new ClipError('too-many-samples', `A table of contents of ${end - start} bytes`)
      movie = box
    } else if (mayHide(type)) {
      expectNothingForeign(source.readUpTo(bodyStart, Math.min(sampleBytes, end - bodyStart)), `in a box ${type}`)
      if (!isKnown(type)) strangeBytes += end - start
      if (strangeBytes > limits.strangeBytes) throw new ClipError('polyglot', `${strangeBytes} bytes of ${type}`)
    }
    if (fragments.length > limits.fragments) throw new ClipError('fragmented', `More than ${limits.fragments} fragments`)
  }
  if (!movie) throw new ClipError('truncated', 'No table of contents')
  return { container, movie, mediaData, fragments }
}

/** A second one begins a second clip. */
function expectFirst(source: ByteSource, { start, bodyStart, end }: PlacedBox): Layout['container'] {
  if (start > 0) throw new ClipError('polyglot', `Another clip begins at ${start}`)
  if (end - bodyStart < 8 || end - bodyStart > sampleBytes)
    throw new ClipError('broken', 'A name of a format that is too short or too long')
  return source.read(bodyStart, 4).toString('latin1') === 'qt  ' ? 'quicktime' : 'mp4'
}

const mayHide = (type: string) => !isKnown(type) || ['free', 'skip', 'wide', 'uuid', 'udta', 'meta', 'pnot', 'PICT'].includes(type)
