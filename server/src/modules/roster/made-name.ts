/** Sign-in names for people who have neither phone nor mail address: short, and easy to type on any keyboard. */

const kinds = new Set(['phuong', 'xa', 'so', 'ban', 'truong', 'trung', 'tam', 'hoi', 'benh', 'vien', 'thanh', 'pho'])
const longest = 10

/** `phuong-vy-da-2025` → `vyda`. Two units may have the same: numbers run on. */
export function prefixOf(unitKey: string): string {
  const parts = unitKey.split('-').filter((part) => /^[a-z0-9]+$/.test(part))
  const named = parts.filter((part, index) => !(index === parts.length - 1 && /^\d{4}$/.test(part)))
  const telling = named.filter((part) => !kinds.has(part))
  const prefix = (telling.length > 0 ? telling : named).join('').slice(0, longest)
  // One that begins with a digit could be taken for a phone number.
  return /^[a-z]/.test(prefix) ? prefix : `tv${prefix}`
}

const madeName = (prefix: string, number: number) => `${prefix}-${String(number).padStart(4, '0')}`

/** Gives the next name of a prefix, beginning after the highest number that is taken. */
export function createNamer(highest: ReadonlyMap<string, number>): (prefix: string) => string {
  const last = new Map(highest)
  return (prefix) => {
    const number = (last.get(prefix) ?? 0) + 1
    last.set(prefix, number)
    return madeName(prefix, number)
  }
}
