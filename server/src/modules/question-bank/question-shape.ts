/** What of a question is held against others: its words and pairs of words, without accents, each with a weight. */
import { fold } from '@hoi-thi/shared/fold'

export interface Asked {
  text: string
  options: readonly string[]
  rightOptions: readonly number[]
}

export interface Shape {
  /** What it is held against others by, each with its weight before rarity. */
  features: ReadonlyMap<string, number>
  /** In the text without its opening: “15 ngày” and “30 ngày” are two questions. */
  numbers: ReadonlySet<string>
}

const weights = { text: 1, opening: 0.2, rightOption: 0.6, wrongOption: 0.15, ofPair: 0.5, ofNumber: 2 }

export function shapeOf({ text, options, rightOptions }: Asked): Shape {
  const features = new Map<string, number>()
  const add = (feature: string, weight: number) => features.set(feature, Math.max(weight, features.get(feature) ?? 0))
  const take = (words: readonly string[], weight: number) => {
    for (const [index, word] of words.entries()) {
      add(word, isNumber(word) ? weights.ofNumber * weight : weight)
      const next = words[index + 1]
      // In their order: it counts for something, not for all.
      if (next !== undefined && weight > weights.wrongOption) add(`${word} ${next}`, weights.ofPair * weight)
    }
  }
  const { opening, rest } = partsOf(text)
  take(rest, weights.text)
  take(opening, weights.opening)
  for (const [index, option] of options.entries())
    take(wordsOf(option), rightOptions.includes(index) ? weights.rightOption : weights.wrongOption)
  return { features, numbers: new Set(rest.filter(isNumber)) }
}

/** “Theo Luật Bình đẳng giới năm 2006, …”: in front or behind, it says where to look, not what is asked. */
const source =
  'theo (?:quy định (?:của|tại) )?(?:[^,.?]{0,40} )?(?:luật|bộ luật|nghị định|thông tư|hiến pháp|nghị quyết|công ước|quyết định)'
const openings = [new RegExp(`^${source}.*?,(?!\\s*(?:chống|điều|khoản)[\\s,])`, 'iu'), new RegExp(`,\\s*${source}[^?]*(?=\\?)`, 'iu')]

function partsOf(text: string): { opening: string[]; rest: string[] } {
  const written = text.normalize('NFC').trim()
  const opening = openings
    .map((pattern) => pattern.exec(written)?.[0])
    .find((found) => found !== undefined && found.length < 0.7 * written.length)
  return { opening: wordsOf(opening ?? ''), rest: wordsOf(opening ? written.replace(opening, ' ') : written) }
}

/** “10.000.000” is one number, “03” is 3. */
function wordsOf(text: string): string[] {
  const folded = fold(text.replace(/(?<=\d)[.\s](?=\d{3}(?!\d))/g, ''))
  return folded === '' ? [] : folded.split(' ').map((word) => (isNumber(word) ? String(Number(word)) : word))
}

const isNumber = (word: string) => /^\d+$/.test(word)
