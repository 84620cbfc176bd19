/** A folder that is there for one test file. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

export async function testFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hoi-thi-folder-'))
  afterAll(() => rm(folder, { recursive: true, force: true }))
  return folder
}
