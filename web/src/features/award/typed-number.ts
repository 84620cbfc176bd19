/** Numbers as people type them, with spaces and dots. Pure. */

const withoutMarks = (text: string) => text.replace(/[\s.,·-]/g, '')

/** Null: not twelve digits that can begin so. The server asks for the same. */
export function typedIdNumber(text: string): string | null {
  const digits = withoutMarks(text)
  return /^\d{12}$/.test(digits) && !digits.startsWith('000') ? digits : null
}

/** Whole đồng; null for nothing; undefined for what is no amount. */
export function typedDong(text: string): number | null | undefined {
  const digits = withoutMarks(text).replace(/(đồng|đ|vnđ|vnd)$/i, '')
  if (digits === '') return null
  return /^\d{1,12}$/.test(digits) ? Number(digits) : undefined
}
