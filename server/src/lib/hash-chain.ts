/** A chain of hashes: each covers the one before, so that no link can be changed, left out or moved without every later one telling. */
import { createHash } from 'node:crypto'

/** Before the first link. */
export const chainStart = '0'.repeat(64)

/** The fields of a link as one line that is the same on every machine: keys sorted, at every depth. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value instanceof Date) return JSON.stringify(value.toISOString())
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
    return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`
  }
  return JSON.stringify(value ?? null)
}

export const chained = (before: string, link: unknown) =>
  createHash('sha256')
    .update(`${before}\n${canonical(link)}`)
    .digest('hex')
