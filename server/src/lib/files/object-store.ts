/** Files in an object store that speaks S3. Nothing counts as put that has not been read back: stores have been seen to keep other bytes than they were sent. */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ByteRange, Files } from './files.ts'
import { connect, isMissing, isOutOfRange, type StoreSettings } from './store-client.ts'
import { sendFile } from './store-sending.ts'

/** A file is sent in parts of so many bytes, each held in memory; stores take none that are smaller than 5 MiB, and 10,000 of them. */
const defaultPartBytes = 8 * 2 ** 20
/** Somebody waits for it. Sending a part may take longer. */
const soon = { requestTimeout: 10_000 }

/** `partBytes` is for tests. */
export async function openObjectStore(settings: StoreSettings, { partBytes = defaultPartBytes } = {}): Promise<Files> {
  const { client, ask } = await connect(settings)
  const nameOf = (key: string) => ({ Bucket: settings.bucket, Key: settings.prefix + key })

  async function open(key: string, range?: ByteRange): Promise<{ body: Readable; sha256: string | undefined }> {
    const Range = range && `bytes=${range.from}-${range.to}`
    const { Body, Metadata } = await ask(() => client.getObject({ ...nameOf(key), Range }, soon))
    if (!(Body instanceof Readable)) throw new Error('The store’s answer is no stream')
    return { body: Body, sha256: Metadata?.sha256 }
  }

  return {
    async put(key, path) {
      const { size: bytes } = await stat(path)
      const sha256 = await digestOf(createReadStream(path, { highWaterMark: 2 ** 20 }))
      await sendFile({ client, ask }, nameOf(key), { path, bytes, sha256 }, partBytes)
      if ((await digestOf((await open(key)).body)) !== sha256) {
        await ask(() => client.deleteObject(nameOf(key)))
        throw new Error(`The store keeps other bytes of ${key} than it was sent`)
      }
      await rm(path, { force: true })
    },
    async size(key) {
      const head = await ask(() => client.headObject(nameOf(key), soon)).catch(noneIf(isMissing))
      return head?.ContentLength ?? null
    },
    async read(key, range) {
      const found = await open(key, range).catch(noneIf(isOutOfRange))
      return found?.body ?? Readable.from([])
    },
    async near(key, folder) {
      const { body, sha256 } = await open(key)
      await mkdir(folder, { recursive: true })
      const path = join(folder, basename(key))
      const brought = await digestOf(body, path)
      // What was brought to the store by other means does not say what is in it.
      if (sha256 !== undefined && brought !== sha256) throw new Error(`The store gave other bytes of ${key} than were put`)
      return path
    },
    async removeAll(folder) {
      const pages = client.paginateListObjectsV2({ Bucket: settings.bucket, Prefix: `${settings.prefix}${folder}/` })
      const keys = await ask(async () => {
        const found: (string | undefined)[] = []
        for await (const { Contents = [] } of pages) found.push(...Contents.map(({ Key }) => Key))
        return found
      })
      for (const Key of keys) await ask(() => client.deleteObject({ Bucket: settings.bucket, Key }))
    },
    whyAway: () =>
      ask(() => client.listObjectsV2({ Bucket: settings.bucket, Prefix: settings.prefix, MaxKeys: 1 }, soon)).then(
        () => null,
        (error: Error) => error.message
      )
  }
}

/** SHA-256 in hex of all that comes, which is also written to `path`, if there is one: whole, or there is nothing. */
async function digestOf(body: Readable, path?: string): Promise<string> {
  const hash = createHash('sha256')
  if (path === undefined) {
    await pipeline(body, hash)
    return hash.digest('hex')
  }
  async function* hashed(pieces: AsyncIterable<Uint8Array>) {
    for await (const piece of pieces) {
      hash.update(piece)
      yield piece
    }
  }
  try {
    await pipeline(body, hashed, createWriteStream(path))
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
  return hash.digest('hex')
}

const noneIf =
  (isExpected: (error: unknown) => boolean) =>
  (error: unknown): null => {
    if (isExpected(error)) return null
    throw error
  }
