/** Where files are kept: whole or not at all, under their own key, and read part by part. */
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
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
const textOf = async (key: string, range?: { from: number; to: number }) => (await buffer(await files.read(key, range))).toString()

describe('a file', () => {
  it('that is put is taken over whole, and read in whole and in part', async () => {
    const path = await fileWith('0123456789')
    await files.put('a/b/digits', path)
    expect(existsSync(path)).toBe(false)
    expect(await files.size('a/b/digits')).toBe(10)
    expect(await textOf('a/b/digits')).toBe('0123456789')
    expect(await textOf('a/b/digits', { from: 0, to: 0 })).toBe('0')
    expect(await textOf('a/b/digits', { from: 3, to: 5 })).toBe('345')
    expect(await textOf('a/b/digits', { from: 9, to: 9 })).toBe('9')
    expect(await readFile(await files.near('a/b/digits', 'unused'), 'utf8')).toBe('0123456789')
  })

  it('that is not there has no size, and is not read', async () => {
    expect(await files.size('a/none')).toBeNull()
    await expect(files.read('a/none')).rejects.toThrow('ENOENT')
    await expect(files.near('a/none', 'unused')).rejects.toThrow('ENOENT')
  })

  it('replaces another at once: who reads the old one reads on, and who comes later reads the new one', async () => {
    await files.put('one', await fileWith('old'.repeat(100_000)))
    const reading = (await files.read('one'))[Symbol.asyncIterator]()
    let read: string = (await reading.next()).value.toString()
    await files.put('one', await fileWith('new'))
    expect(await textOf('one')).toBe('new')
    for (let next = await reading.next(); !next.done; next = await reading.next()) read += next.value.toString()
    expect(read).toBe('old'.repeat(100_000))
  })

  it('that cannot be put leaves what was there', async () => {
    await files.put('kept', await fileWith('kept'))
    await expect(files.put('kept', join(folder, 'nowhere'))).rejects.toThrow('ENOENT')
    expect(await textOf('kept')).toBe('kept')
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
})

describe('a folder', () => {
  it('is removed with all in it, and its neighbours stay', async () => {
    for (const key of ['clips/a/original', 'clips/a/deep/er', 'clips/ab/original']) await files.put(key, await fileWith(key))
    await files.removeAll('clips/a')
    await files.removeAll('clips/a')
    await files.removeAll('clips/none')
    expect(await Promise.all(['clips/a/original', 'clips/a/deep/er', 'clips/ab/original'].map((key) => files.size(key)))).toEqual([
      null,
      null,
      'clips/ab/original'.length
    ])
  })

  it('where a file should be is a fault, and not an absence', async () => {
    await mkdir(join(folder, 'files'), { recursive: true })
    await writeFile(join(folder, 'files', 'plain'), 'x')
    await expect(files.size('plain/below')).rejects.toThrow('ENOTDIR')
  })
})
