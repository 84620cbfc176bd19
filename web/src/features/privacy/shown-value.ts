/** A stored value as people read it. Pure. */
interface Words {
  moment: (instant: string) => string
  empty: string
  yes: string
  no: string
  inFile: string
}

const instant = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/

export function shownValue(value: unknown, { moment, empty, yes, no, inFile }: Words): string {
  if (value === null || value === undefined || value === '') return empty
  if (typeof value === 'boolean') return value ? yes : no
  // What only a program can read is for the file.
  if (typeof value === 'object') return Object.keys(value).length === 0 ? empty : inFile
  const text = String(value)
  return instant.test(text) && !Number.isNaN(Date.parse(text)) ? moment(text) : text
}
