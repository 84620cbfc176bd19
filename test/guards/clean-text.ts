/** Text as it should lie in a seed: composed letters, ordinary spaces, nothing invisible, nothing around it. */
export function isClean(text: string): boolean {
  return text !== '' && text === text.normalize('NFC').trim() && !/[\p{Cf}\p{Cc}\u00a0\u2007\u202f]| {2}/u.test(text)
}
