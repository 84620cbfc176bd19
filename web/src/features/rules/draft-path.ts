/** Reads and changes one place of a draft by its path, as in `rounds.0.closesAt`. Pure: a change leaves the draft before it as it was. */

type Part = Record<string, unknown>

export const valueAt = (whole: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((part, key) => (part === null || part === undefined ? undefined : (part as Part)[key]), whole)

export function withValue<T>(whole: T, path: string, value: unknown): T {
  const [key = '', ...rest] = path.split('.')
  const inner = rest.length === 0 ? value : withValue((whole as Part)[key], rest.join('.'), value)
  if (Array.isArray(whole)) return whole.map((each, index) => (index === Number(key) ? inner : each)) as T
  return { ...whole, [key]: inner }
}

/** What the field is called in the messages: `rounds.*.closesAt`. */
export const patternOf = (path: string): string => path.replace(/\.\d+(?=\.|$)/g, '.*')

/** The control that shows this place. */
export const controlOf = (path: string): string => `rule-${path.replaceAll('.', '-')}`
