/** Options within a line: "A. Chính phủ    B. Quốc hội". Letters that do not run A, B, C are text. */
import { type OptionStart, optionStartAt } from './line-kinds.ts'

/** Searched from the beginning of each run of blanks only: some runs are long. */
const separator = /(?<!\s)\s+(?=\*?\(?[A-Za-z]\*?\s?[.)/:．：）])/g

/** What tells options from initials: which option the next line begins with, and whether those before had a line each. */
export interface Around {
  next: number | null
  isOnePerLine: boolean
}

/** The option that a line begins with and those behind it; one blank parts them only where nothing speaks against it. */
export function optionsFrom(text: string, first: OptionStart, { next, isOnePerLine }: Around): OptionStart[] {
  const starts = [first]
  separator.lastIndex = first.textAt
  for (let match = separator.exec(text); match; match = separator.exec(text)) {
    const last = starts.at(-1) ?? first
    const start = optionStartAt(text, match.index + match[0].length)
    if (!start || start.letter !== last.letter + 1 || start.isLower !== last.isLower) continue
    const isWide = match[0].length > 1 || match[0] === '\t'
    const isApart = !start.isLower && (next === null ? !isOnePerLine : start.letter < next)
    if (isWide || isApart) starts.push(start)
  }
  return starts
}

/** Where options begin behind the text of a question in the same line: at least A and B. */
export function optionsBehind(text: string, next: number | null): OptionStart[] {
  if (next === 0) return []
  for (const { 0: blank, index } of text.matchAll(separator)) {
    const first = optionStartAt(text, index + blank.length)
    if (first?.letter !== 0 || (first.isLower && blank.length < 2 && blank !== '\t')) continue
    const starts = optionsFrom(text, first, { next, isOnePerLine: false })
    if (starts.length > 1) return starts
  }
  return []
}
