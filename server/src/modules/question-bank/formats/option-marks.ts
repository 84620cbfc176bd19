/** Signs and words at an option that say that it is the right one, and belong to no text: "*", "✓", "(đáp án đúng)". */
import { type Marked, slice } from './marked-text.ts'

interface Option {
  text: Marked
  hasAsterisk: boolean
}

const inWords =
  /(?:[([]\s{0,9}(?:đây là\s{1,9})?(?:đáp án|phương án|câu trả lời|trả lời|câu|ý)?\s{0,9}(?:đúng|chính xác)\s{0,9}[)\]]|[–—-]\s{0,9}(?:đáp án|phương án) đúng|[✓✔✅☑]\ufe0f?)\s{0,9}[.;]?$/iu

/** They tell the key where others have none; else they belong to the text. */
export function withoutMarks<Each extends Option>(options: readonly Each[]): { options: readonly Each[]; starred: ReadonlySet<number> } {
  const isStarred = ({ text, hasAsterisk }: Each) =>
    hasAsterisk || /^\s*\*|\*$/.test(text.text.trimEnd()) || wordsAt(text.text) !== undefined
  const starred = new Set(options.flatMap((option, at) => (isStarred(option) ? [at] : [])))
  if (starred.size === options.length) return { options, starred: new Set() }
  return { options: options.map((option) => ({ ...option, text: trimmed(option.text) })), starred }
}

const mostWords = 80

/** Where such words begin, at the end of a text; long runs of blanks are not searched. */
function wordsAt(given: string): number | undefined {
  const text = given.trimEnd()
  const from = Math.max(0, text.length - mostWords)
  const found = inWords.exec(text.slice(from))
  return found ? from + found.index : undefined
}

function trimmed(given: Marked): Marked {
  const marked = slice(given, 0, wordsAt(given.text))
  const from = /^[\s*]*/.exec(marked.text)?.[0].length ?? 0
  let to = marked.text.length
  while (to > from && /[\s*]/.test(marked.text[to - 1] ?? '')) to--
  return slice(marked, from, to)
}
