/**
 * An array parameter of what needs no quotes: numbers, ids, instants; never text that somebody wrote. pg looks into each string for what
 * needs quoting, which costs more than the rest of a save's statement.
 */
export function plainArray<T>(items: readonly T[], of: (item: T) => string | number | null): string {
  return `{${items.map((item) => of(item) ?? 'NULL').join(',')}}`
}
