/** Text as questions keep it: NFC, single spaces, no signs that nobody sees. */

/** Control characters but tab and line ends, what only shapes others (zero width, soft hyphen, direction), halves of pairs, what is no character. */
const unseen = /(?![\t\n\v\f\r\u2028\u2029])[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]/gu
const numberSpace = /(?<=\d)[\u00a0\u202f](?=\d)/g
const kept = '\ue000'

/** What needs a closer look: all but the letters of Vietnamese and ASCII with single spaces. */
const unusual = / {2}|[^ -~\u00c0-\u017f\u01a0-\u01b0\u1ea0-\u1ef9]/

export const hasUnseen = (text: string) => unusual.test(text) && text.search(unseen) >= 0

/** A space that does not break stays within numbers ("1 000 000") and nowhere else. */
export function plainText(text: string): string {
  if (!unusual.test(text)) return text.trim()
  const joined = text.replace(unseen, '').normalize('NFC').replaceAll(kept, '').replace(numberSpace, kept)
  return joined.replace(/\s+/g, ' ').trim().replaceAll(kept, '\u00a0')
}

const longestDetail = 80

/** What is shown of a place beside a remark. */
export function shortened(text: string): string {
  const plain = plainText(text)
  return plain.length <= longestDetail ? plain : `${plain.slice(0, longestDetail - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

/** Small letters without accents, one space between words: for comparing what people wrote. */
export const folded = (text: string) =>
  plainText(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
