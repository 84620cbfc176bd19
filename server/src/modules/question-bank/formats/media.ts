/** The one picture or sound beside the text of a question, from wherever the file keeps it. */
import type { Medium } from '../../../lib/text/plain-text.ts'
import { addFault, type Drafted } from './drafting.ts'
import { largestFile, mimeOf } from './file-kind.ts'
import type { ParsedFile } from './parsed.ts'
import { plainText } from './plain.ts'

export interface Found {
  name: string
  bytes: Uint8Array
}

/** What the file keeps under a name; null where it keeps nothing there, and where it is larger than we take. */
export type FindFile = (source: string) => Found | 'missing' | 'refused'

/** Where the XML of a question lies within a package, and what is known of it there. */
export interface Surroundings {
  path?: string
  find: FindFile
  tags: readonly string[]
}

export const nothingFound: FindFile = () => 'missing'

export function takeFile(question: Drafted, media: readonly Medium[], find: FindFile): void {
  const [medium, ...others] = media
  if (!medium) return
  for (const { source } of others) addFault(question, 'file-refused', nameOf(source))
  const found = fromData(medium.source) ?? find(medium.source)
  const file = typeof found === 'string' ? null : fileOf(found, medium.alt)
  if (file) question.file = file
  else addFault(question, found === 'missing' ? 'file-missing' : 'file-refused', nameOf(medium.source))
}

/** Null where it is nothing that we take. */
export function fileOf({ name, bytes }: Found, alt: string): ParsedFile | null {
  const mime = bytes.length > largestFile ? null : mimeOf(bytes)
  return mime && { name: plainText(name), mime, bytes, alt: plainText(alt) }
}

/** Options are texts: a picture in one of them is for the setter to decide. */
export function refuseFiles(question: Drafted, media: readonly Medium[]): void {
  for (const { source } of media) addFault(question, 'file-refused', nameOf(source))
}

/** Pictures that stand in the text itself. */
function fromData(source: string): Found | 'refused' | null {
  if (!/^data:/i.test(source)) return null
  const comma = source.indexOf(',')
  const head = source.slice(0, Math.max(0, Math.min(comma, 100)))
  const bytes = /;base64$/i.test(head) ? fromBase64(source.slice(comma + 1)) : null
  return bytes ? { name: /^data:(?:image|audio)\/(\w+)/i.exec(head)?.[1]?.replace(/^/, 'file.') ?? 'file', bytes } : 'refused'
}

/** Null where it is larger than we take: it is not decoded then. */
export function fromBase64(text: string): Uint8Array | null {
  // Line breaks and padding beside the four characters for three bytes.
  return text.length > largestFile * 1.5 ? null : new Uint8Array(Buffer.from(text, 'base64'))
}

const nameOf = (source: string) => (/^data:/i.test(source) ? 'data:' : source)

/** A path as addresses write it. */
export function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
