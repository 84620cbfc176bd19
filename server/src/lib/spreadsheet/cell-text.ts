/** The text of a cell as it is kept: what looks the same is the same. */

const plain = /^[ -~]*$/
// Control characters except line break and tab, characters that only shape others (zero width, soft hyphen, direction, byte order mark), halves of pairs, and what is no character.
const unseen = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]/gu

/** In composed form (NFC), without characters that nobody sees, without spaces around. */
export function cleanText(text: string): string {
  if (plain.test(text)) return text.trim()
  return text.replace(/\r\n?/g, '\n').replace(unseen, '').normalize('NFC').trim()
}

/** What a program might take for a formula, in ASCII or full width. Clean texts have no tab or line break in front, which would do the same. */
const formula = /^'*[=+\-@＝＋－＠]/

/** A clean text with an apostrophe before what might be taken for a formula. Who is guarded already gets one more: `unguarded` gives each back. */
export const guarded = (text: string) => (formula.test(text) ? `'${text}` : text)

export const unguarded = (text: string) => (text.startsWith("'") && formula.test(text) ? text.slice(1) : text)
