/** Knows Vietnamese that was typed for fonts of old (TCVN3, VNI) or stored in windows-1258: read as Unicode it is gibberish, though valid. */
import type { LegacyEncoding } from '../file-error.ts'

/** Letters that Vietnamese in Unicode cannot do without, and that none of the others give. */
const vietnamese = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/

/** Each with what it makes of Vietnamese words, and of hardly any other. */
const traces: [LegacyEncoding, RegExp][] = [
  // V¨n, Tr©n, ph¸p: signs inside a word.
  ['tcvn3', /(?<=\p{L})[¨©ª«¬®µ¶·¸¹»¼½¾](?=\p{L})/gu],
  // Vaên, Traàn, Hoàng is written Hoaøng: a mark as a letter of its own.
  ['vni', /[ae][øõåãäáàâêúü]|o[øõåãäáàâ]|u[øõï]/giu],
  // Nguyê~n, Trâ`n: marks of this code page, as Latin-1 shows them.
  ['windows-1258', /[aeiouyâêôãõý][ÌÒÞìò]/giu]
]

const enough = 3

/** A few words may be anything; three, and not one Vietnamese letter in the whole text, are not. */
export function legacyEncodingOf(text: string): LegacyEncoding | null {
  if (vietnamese.test(text)) return null
  return traces.find(([, trace]) => (text.match(trace)?.length ?? 0) >= enough)?.[0] ?? null
}
