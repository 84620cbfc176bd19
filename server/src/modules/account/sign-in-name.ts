/** When two ways of writing a sign-in name are the same name. */

/** Case, spaces and composed letters do not matter; +84 and 0 begin the same phone number, however it is grouped. */
export function signInKey(name: string): string {
  const plain = name.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ')
  const digits = plain.replace(/[\s.()\-–\u200b]/g, '')
  if (/^(\+?840?|0)\d{8,10}$/.test(digits)) return digits.replace(/^(\+?840?|0)/, '0')
  return plain
}
