/** Makes a zip archive. The same parts make the same bytes: no part bears a date of now. */
import { strToU8, zipSync } from 'fflate'

/** The first day that such archives know. */
const firstDay = new Date(1980, 0, 1)

export function writeArchive(parts: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const files = [...parts].map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content] as const)
  return zipSync(Object.fromEntries(files), { mtime: firstDay })
}
