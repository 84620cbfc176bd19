/** A number of people as it is typed, with dots or spaces. Pure. */

/** 1 to 1,000,000; null: it is none. */
export function typedPeople(text: string): number | null {
  const digits = text.replace(/[\s.,·]/g, '')
  const people = /^\d{1,7}$/.test(digits) ? Number(digits) : 0
  return people >= 1 && people <= 1_000_000 ? people : null
}
