/** Files in an object store: what the line and the store do to them is found out. What holds of all files is in files.test.ts. */
import { existsSync } from 'node:fs'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { FilesAway } from '../../../server/src/lib/files/files.ts'
import { openObjectStore } from '../../../server/src/lib/files/object-store.ts'
import { testFolder } from '../../helpers/folder.ts'
import { openTestStore } from '../../helpers/object-store.ts'

const folder = await testFolder()
const store = await openTestStore()
const partBytes = 5 * 2 ** 20
const files = await openObjectStore(store.settings, { partBytes })
afterEach(async () => {
  store.misbehave = null
  await store.comeBack()
  store.asked.length = 0
})
afterAll(() => store.close())

let written = 0
async function fileOf(bytes: number): Promise<string> {
  const path = join(folder, `incoming-${written++}`)
  await writeFile(path, Buffer.alloc(bytes, 'clip'))
  return path
}
const laid = async (key: string, bytes: number) => files.put(key, await fileOf(bytes))

describe('putting', () => {
  it('a large file part by part reads all of it back, and ends with one request', async () => {
    await laid('large', 2 * partBytes + 1)
    expect(store.asked).toEqual([
      'POST uploads=',
      ...[1, 2, 3].map((number) => expect.stringMatching(new RegExp(`^PUT partNumber=${number}&uploadId=`))),
      expect.stringMatching(/^POST uploadId=/),
      'GET x-id=GetObject'
    ])
  })

  it('a file that the store changes fails, leaves the file that came in, and nothing in the store', async () => {
    const path = await fileOf(1000)
    store.misbehave = ({ method }) => (method === 'PUT' ? 'lie' : undefined)
    await expect(files.put('changed', path)).rejects.toThrow('The store keeps other bytes of changed than it was sent')
    store.misbehave = null
    expect(existsSync(path)).toBe(true)
    expect(await files.size('changed')).toBeNull()
    await files.put('changed', path)
    expect(await files.size('changed')).toBe(1000)
  })

  it('a part that is refused leaves no parts, and what was there before', async () => {
    await laid('refused', 10)
    const path = await fileOf(3 * partBytes)
    store.misbehave = ({ method, url }) => (method === 'PUT' && url?.includes('partNumber=2') ? 'forbid' : undefined)
    await expect(files.put('refused', path)).rejects.toThrow(FilesAway)
    expect(store.asked.at(-1)).toMatch(/^DELETE uploadId=/)
    expect(existsSync(path)).toBe(true)
    expect(await files.size('refused')).toBe(10)
  })
})

describe('bringing a file near', () => {
  const near = async (key: string) => {
    const scratch = join(folder, `scratch-${written++}`)
    const brought = await files.near(key, scratch).then(
      () => null,
      (error: Error) => error
    )
    return { error: brought, left: existsSync(scratch) ? await readdir(scratch) : [] }
  }

  it('notices other bytes than were put', async () => {
    await laid('near/lied', 1000)
    store.misbehave = ({ method }) => (method === 'GET' ? 'lie' : undefined)
    expect((await near('near/lied')).error?.message).toBe('The store gave other bytes of near/lied than were put')
  })

  it('leaves nothing when the line breaks half-way', async () => {
    await laid('near/cut', partBytes)
    store.misbehave = ({ method }) => (method === 'GET' ? 'cut' : undefined)
    const { error, left } = await near('near/cut')
    expect(error).toBeInstanceOf(Error)
    expect(left).toEqual([])
    store.misbehave = null
    expect(await near('near/cut')).toEqual({ error: null, left: ['cut'] })
  })
})

describe('reading', () => {
  it('that breaks half-way ends in an error, and not as a shorter file', async () => {
    await laid('broken', partBytes)
    store.misbehave = () => 'cut'
    await expect(pipeline(await files.read('broken'), new Writable({ write: (_piece, _kind, done) => done() }))).rejects.toThrow()
  })

  it('takes from the store no more than is read, and lets go when its reader does', async () => {
    await laid('long', 30 * 2 ** 20)
    const before = store.sent()
    const stream = await files.read('long')
    stream.on('readable', () => {})
    await vi.waitFor(() => expect(store.open()).toBe(1))
    stream.read(1)
    // Until both ends of the line are full: a second request shows that time has passed for the first.
    for (let turn = 0; turn < 20; turn++) await files.size('long')
    expect(store.sent() - before).toBeLessThan(20 * 2 ** 20)
    stream.destroy()
    await vi.waitFor(() => expect(store.open()).toBe(0))
  })
})

describe('a store that is away', () => {
  const expectAway = async () => {
    const path = await fileOf(10)
    for (const work of [
      () => files.put('away', path),
      () => files.size('away'),
      () => files.read('away'),
      () => files.near('away', join(folder, 'unused')),
      () => files.removeAll('away')
    ])
      await expect(work()).rejects.toThrow(FilesAway)
    expect(existsSync(path)).toBe(true)
    return await files.whyAway()
  }

  it('is said to be away by every question, and is asked again when it is back', async () => {
    await laid('stays', 10)
    await store.goAway()
    expect(await expectAway()).toMatch(/^The store of files: .*ECONNREFUSED/)
    await store.comeBack()
    expect(await files.whyAway()).toBeNull()
    expect(await files.size('stays')).toBe(10)
  })

  it('so is one that does not let us in, and what is said of it holds no secret', async () => {
    store.misbehave = () => 'forbid'
    const why = await expectAway()
    expect(why).toMatch(/AccessDenied/)
    expect(why).not.toContain(store.settings.secretKey)
    const error = await files.read('x').catch((error: Error) => error)
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toMatch(/secret-of-the-test|Signature/)
  })

  it('so is one without the bucket', async () => {
    const other = await openObjectStore({ ...store.settings, bucket: 'none' })
    expect(await other.whyAway()).toMatch(/NoSuchBucket/)
    await expect(other.put('x', await fileOf(1))).rejects.toThrow(FilesAway)
  })
})
