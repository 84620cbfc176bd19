/** What holds wherever files are kept: whole or not at all, under their own key, and read part by part. */
import { existsSync } from 'node:fs'
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, describe, expect, it } from 'vitest'
import { openFolder } from '../../../server/src/lib/files/files.ts'
import { openObjectStore } from '../../../server/src/lib/files/object-store.ts'
import { testFolder } from '../../helpers/folder.ts'
import { openTestStore } from '../../helpers/object-store.ts'

const folder = await testFolder()
const store = await openTestStore()
afterAll(() => store.close())

const partBytes = 5 * 2 ** 20
const kinds = [
  { where: 'in a folder', files: openFolder(join(folder, 'files')) },
  { where: 'in an object store', files: await openObjectStore(store.settings, { partBytes }) }
]

let written = 0
/** A file that has come in. */
async function fileWith(content: string | Uint8Array): Promise<string> {
  const path = join(folder, `incoming-${written++}`)
  await writeFile(path, content)
  return path
}

describe.each(kinds)('a file $where', ({ files }) => {
  const bytesOf = async (key: string, range?: { from: number; to: number }) => buffer(await files.read(key, range))
  const textOf = async (key: string, range?: { from: number; to: number }) => (await bytesOf(key, range)).toString()
  const scratch = () => join(folder, `scratch-${written++}`)

  it('that is put is taken over whole, and read in whole and in part', async () => {
    const path = await fileWith('0123456789')
    await files.put('a/b/digits', path)
    expect(existsSync(path)).toBe(false)
    expect(await files.size('a/b/digits')).toBe(10)
    expect(await textOf('a/b/digits')).toBe('0123456789')
    expect(await textOf('a/b/digits', { from: 0, to: 0 })).toBe('0')
    expect(await textOf('a/b/digits', { from: 3, to: 5 })).toBe('345')
    expect(await textOf('a/b/digits', { from: 9, to: 9 })).toBe('9')
    expect(await textOf('a/b/digits', { from: 0, to: 9 })).toBe('0123456789')
  })

  it('brings nothing of what lies beyond its end', async () => {
    await files.put('short', await fileWith('0123456789'))
    expect(await textOf('short', { from: 8, to: 20 })).toBe('89')
    expect(await textOf('short', { from: 10, to: 20 })).toBe('')
  })

  it('may be empty', async () => {
    await files.put('empty', await fileWith(''))
    expect(await files.size('empty')).toBe(0)
    expect(await textOf('empty')).toBe('')
  })

  it('may be large: what is read across its middle and at its end is what was put', async () => {
    const content = Buffer.from(Array.from({ length: 3 * partBytes + 7 }, (_, index) => (index * 31 + (index >> 8)) % 251))
    await files.put('large', await fileWith(content))
    expect(await files.size('large')).toBe(content.length)
    expect((await bytesOf('large')).equals(content)).toBe(true)
    const middle = { from: partBytes - 3, to: 2 * partBytes + 3 }
    expect((await bytesOf('large', middle)).equals(content.subarray(middle.from, middle.to + 1))).toBe(true)
    const last = { from: content.length - 5, to: content.length - 1 }
    expect((await bytesOf('large', last)).equals(content.subarray(last.from))).toBe(true)
  })

  it('is brought near for a program that reads files', async () => {
    await files.put('clips/n/original', await fileWith('clip'))
    expect(await readFile(await files.near('clips/n/original', scratch()), 'utf8')).toBe('clip')
    expect(await textOf('clips/n/original')).toBe('clip')
  })

  it('that is not there has no size, and is not read', async () => {
    expect(await files.size('a/none')).toBeNull()
    await expect(files.read('a/none')).rejects.toThrow('ENOENT')
    await expect(files.near('a/none', scratch())).rejects.toThrow('ENOENT')
  })

  it('replaces another at once: who comes later reads the new one', async () => {
    await files.put('one', await fileWith('old'.repeat(100_000)))
    await files.put('one', await fileWith('new'))
    expect(await textOf('one')).toBe('new')
    expect(await files.size('one')).toBe(3)
  })

  it('may be put twice at the same time, and is there whole', async () => {
    const paths = [await fileWith('same'), await fileWith('same')]
    await Promise.all(paths.map((path) => files.put('twice', path)))
    expect(await textOf('twice')).toBe('same')
  })

  it('that cannot be put leaves what was there', async () => {
    await files.put('kept', await fileWith('kept'))
    await expect(files.put('kept', join(folder, 'nowhere'))).rejects.toThrow('ENOENT')
    expect(await textOf('kept')).toBe('kept')
  })

  it('is removed with all in its folder, and its neighbours stay', async () => {
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

  it('can be reached', async () => {
    expect(await files.whyAway()).toBeNull()
  })
})

it('a folder that is none says so', async () => {
  const place = join(folder, 'place')
  await writeFile(place, '')
  expect(await openFolder(join(place, 'files')).whyAway()).toBe('ENOTDIR')
  await rm(place)
  await mkdir(place)
  await chmod(place, 0o500)
  // Whoever may do anything may write there.
  expect(await openFolder(place).whyAway()).toBe(process.getuid?.() === 0 ? null : 'EACCES')
})
