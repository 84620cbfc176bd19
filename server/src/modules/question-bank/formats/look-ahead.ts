/** What follows a line of a text: tells the beginning of a question from any other text, and options from initials. */
import { isKeyHeading, keyLineOf, optionStartAt, questionStartOf } from './line-kinds.ts'
import type { TextLine } from './text-line.ts'

/** For each line, the option with which the next one begins before another question or a key does; null where none does. */
export function nextLetters(lines: readonly TextLine[]): (number | null)[] {
  const next: (number | null)[] = []
  let letter: number | null = null
  for (let at = lines.length - 1; at >= 0; at--) {
    next[at] = letter
    const { marked, isBlank } = lines[at] as TextLine
    if (isBlank) continue
    const text = marked.text.trimStart()
    const option = optionStartAt(text, 0)
    if (option) letter = option.letter
    else if (questionStartOf(text) || isKeyHeading(text) || keyLineOf(text) !== null) letter = null
  }
  return next
}

/** Whether a blank line comes before the next option. */
export function hasBlankBeforeOption(lines: readonly TextLine[], at: number): boolean {
  for (let next = at + 1; next < lines.length; next++) {
    const { isBlank, marked } = lines[next] as TextLine
    if (isBlank) return true
    if (optionStartAt(marked.text.trimStart(), 0)) return false
  }
  return false
}
