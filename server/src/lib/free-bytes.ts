/** How much room a folder's disk has left for who is no administrator of it. Null where it cannot be told. */
import { statfs } from 'node:fs/promises'

export async function freeBytesIn(folder: string | null): Promise<number | null> {
  if (folder === null) return null
  const disk = await statfs(folder).catch(() => null)
  return disk && disk.bavail * disk.bsize
}
