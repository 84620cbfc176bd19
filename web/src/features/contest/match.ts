/** Finds what a person typed inside a Vietnamese name: without accents, whichever letter carries the tone. Pure. */

/** Letters without marks, one for one, so that places in the folded text are places in the text. */
export function fold(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) =>
      letter
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replace(/[đĐ]/, 'd')
        .toLowerCase()
    )
    .join('')
}

export interface Piece {
  text: string
  isMatch: boolean
}

/** Cuts a name into what matches and what does not; the whole phrase if it is there, else each word of it. */
export function pieces(name: string, query: string): Piece[] {
  const text = name.normalize('NFC')
  const spots = spotsOf(fold(text), fold(query.trim()))
  const found: Piece[] = []
  let at = 0
  for (const [from, to] of spots) {
    if (from > at) found.push({ text: text.slice(at, from), isMatch: false })
    found.push({ text: text.slice(from, to), isMatch: true })
    at = to
  }
  if (at < text.length) found.push({ text: text.slice(at), isMatch: false })
  return found
}

/** Whether every word of the query is in the name. */
export function matches(name: string, query: string): boolean {
  const folded = fold(name)
  return wordsOf(fold(query)).every((word) => folded.includes(word))
}

type Spot = [from: number, to: number]

function spotsOf(folded: string, query: string): Spot[] {
  if (query === '') return []
  const whole = folded.indexOf(query)
  if (whole >= 0) return [[whole, whole + query.length]]
  const spots = wordsOf(query)
    .map((word): Spot => [folded.indexOf(word), folded.indexOf(word) + word.length])
    .filter(([from]) => from >= 0)
    .sort(([one], [other]) => one - other)
  return spots.filter(([from], index) => from >= (spots[index - 1]?.[1] ?? 0))
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean)
