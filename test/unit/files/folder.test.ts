/** Files in a folder: forced to the disk before they are there, and read on by who had begun. What holds of all files is in files.test.ts. */
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openFolder } from '../../../server/src/lib/files/files.ts'
import { watchForcing } from '../../helpers/disk.ts'
import { testFolder } from '../../helpers/folder.ts'

const folder = await testFolder()
const files = openFolder(join(folder, 'files'))
afterEach(() => vi.restoreAllMocks())

let written = 0
/** A file that has come in. */
async function fileWith(text: string): Promise<string> {
  const path = join(folder, `incoming-${written++}`)
  await writeFile(path, text)
  return path
}

describe('a file', () => {
  it('replaces another at once: who reads the old one reads on', async () => {
    await files.put('one', await fileWith('old'.repeat(100_000)))
    const reading = (await files.read('one'))[Symbol.asyncIterator]()
    let read: string = (await reading.next()).value.toString()
    await files.put('one', await fileWith('new'))
    expect((await buffer(await files.read('one'))).toString()).toBe('new')
    for (let next = await reading.next(); !next.done; next = await reading.next()) read += next.value.toString()
    expect(read).toBe('old'.repeat(100_000))
  })

  it('is on the disk before it has its name, and its name is before putting it is done', async () => {
    const path = await fileWith('safe')
    const place = join(folder, 'files', 'new', 'folder', 'safe')
    const hadName: boolean[] = []
    await watchForcing(() => hadName.push(existsSync(place)))
    await files.put('new/folder/safe', path)
    // The folders that are new, the file, and the folder that it is in.
    expect(hadName).toEqual([false, false, false, true])
  })

  it('stays where it is when it is brought near', async () => {
    await files.put('near/by', await fileWith('clip'))
    expect(await files.near('near/by', join(folder, 'unused'))).toBe(join(folder, 'files', 'near', 'by'))
    expect(existsSync(join(folder, 'unused'))).toBe(false)
  })
})

it('where a file should be is a fault, and not an absence', async () => {
  await mkdir(join(folder, 'files'), { recursive: true })
  await writeFile(join(folder, 'files', 'plain'), 'x')
  await expect(files.size('plain/below')).rejects.toThrow('ENOTDIR')
})
