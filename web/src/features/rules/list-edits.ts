/** What can be done to a list: one goes up or down, goes, or is copied. Pure. */

export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const item = items[from]
  if (item === undefined || to < 0 || to >= items.length) return [...items]
  const rest = items.filter((_, index) => index !== from)
  return [...rest.slice(0, to), item, ...rest.slice(to)]
}

export const without = <T>(items: readonly T[], at: number): T[] => items.filter((_, index) => index !== at)

/** The first name of the kind `bang-3` that none of these has. */
export function freeCode(stem: string, taken: readonly string[]): string {
  const number = Array.from({ length: taken.length + 1 }, (_, index) => index + 1).find((each) => !taken.includes(`${stem}-${each}`))
  return `${stem}-${number}`
}
