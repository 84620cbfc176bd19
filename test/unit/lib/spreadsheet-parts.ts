/** The XML parts of a workbook that was written. */
import { unpack } from '../../../server/src/lib/archive/archive.ts'
import { defaultLimits } from '../../../server/src/lib/spreadsheet/limits.ts'

export async function partsOf(file: Buffer): Promise<Map<string, string>> {
  const { names, xml } = await unpack(file, defaultLimits)
  return new Map([...names].map((name) => [name, xml(name) ?? '']))
}
