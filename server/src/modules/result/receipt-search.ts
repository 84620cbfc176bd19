/** Whether what is searched for is a receipt. Pure. */

/** As receipts are stored, in groups of four; null: it is something else. */
export function receiptIn(text: string): string | null {
  const letters = text.replace(/[\s.-]/g, '').toUpperCase()
  // Sixteen letters of base32; of a name that long the spaces would be gone.
  return /^[A-Z2-7]{16}$/.test(letters) && (/[2-7]/.test(letters) || !/[a-z]/.test(text)) ? letters.replace(/(.{4})(?=.)/g, '$1 ') : null
}
