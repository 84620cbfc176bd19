/**
 * What a file really is, measured by its own samples and never by its name, its headers or its sender's word: without any media program, by
 * pieces, and never as a whole. Refuses with a ClipError. Runs where it is called; `measureClip` runs it in a thread.
 */
import { type ByteSource, withSource } from './byte-source.ts'
import { ClipError, type ClipFacts } from './clip-facts.ts'
import { expectName } from './file-name.ts'
import { expectNothingForeign, hiddenClipAt } from './foreign.ts'
import { readMatroska } from './matroska/read-matroska.ts'
import { readMovie } from './movie/read-movie.ts'
import { kindOf } from './signature.ts'

export const readClip = (path: string, fileName: string): ClipFacts => withSource(path, (source) => factsOf(source, fileName))

const edgeBytes = 2 ** 16

/** The name is the one that the file was sent in under. */
export function factsOf(source: ByteSource, fileName: string): ClipFacts {
  const head = source.readUpTo(0, edgeBytes)
  const kind = kindOf(head)
  if (kind !== 'movie' && kind !== 'matroska') {
    const at = hiddenClipAt(head)
    throw at > 0 ? new ClipError('polyglot', `A clip begins at ${at}, behind a ${kind}`) : new ClipError(kind, 'By its first bytes')
  }
  expectName(fileName, kind)
  expectNothingForeign(head, 'at the beginning')
  const tail = Math.max(0, source.size - edgeBytes)
  if (tail > 0) expectNothingForeign(source.readUpTo(tail, edgeBytes), 'at the end')
  return kind === 'movie' ? readMovie(source) : readMatroska(source)
}
