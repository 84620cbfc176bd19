/** The secret that signs sessions: made once per data folder when none is set, readable by us alone. */
import { randomBytes } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ensureDataDir } from './data-dir.ts'

export async function readOrCreateSecret(dataDir: string): Promise<string> {
  const path = join(dataDir, 'secret')
  const there = await readFile(path, 'utf8').catch(() => '')
  if (there.trim()) return there.trim()
  // Written apart and linked when whole, so that two processes that start at once read the same one.
  const draft = `${path}.${process.pid}`
  await ensureDataDir(dataDir)
  await writeFile(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 })
  await link(draft, path).catch((error) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(draft)
  return (await readFile(path, 'utf8')).trim()
}
