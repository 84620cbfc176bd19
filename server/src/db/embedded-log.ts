/** The embedded server's own log: bounded, and quoted when a start fails. */
import { chmod, chown, open, readFile, stat } from 'node:fs/promises'
import type { Place } from './embedded-place.ts'

const maxBytes = 10 * 1024 * 1024

/** Readable by the server's user only; emptied when it has grown too long. */
export async function prepareLog({ log, as }: Place): Promise<void> {
  const file = await open(log, 'a', 0o600)
  if ((await file.stat()).size > maxBytes) await file.truncate()
  await file.close()
  await chmod(log, 0o600)
  if (as.uid !== undefined && as.gid !== undefined) await chown(log, as.uid, as.gid)
}

export const logLength = async (log: string) => (await stat(log).catch(() => ({ size: 0 }))).size

/** What was written after that length. */
export async function logSince(log: string, length: number): Promise<string> {
  return (await readFile(log).catch(() => Buffer.alloc(0))).subarray(length).toString().trim()
}

export const lastLines = (text: string, count = 8) => text.split('\n').slice(-count).join('\n')
