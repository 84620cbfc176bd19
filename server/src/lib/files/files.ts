/** Where files are kept that are too large for the database. Keys are made by us: words, ids and slashes. */
import { constants } from 'node:fs'
import { access, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'

/** Both ends belong to it. */
export interface ByteRange {
  from: number
  to: number
}

export interface Files {
  /** Takes over the file at `path`, whole or not at all. What had this key is replaced. */
  put(key: string, path: string): Promise<void>
  /** Null: there is no such file. */
  size(key: string): Promise<number | null>
  /** Throws if there is no such file. Nothing is brought of what lies beyond the end. */
  read(key: string, range?: ByteRange): Promise<Readable>
  /** Where a program on this machine reads it; nobody writes there. What had to be brought from elsewhere lies in `folder`. */
  near(key: string, folder: string): Promise<string>
  /** All whose keys begin with this and a slash; there need not be any. */
  removeAll(folder: string): Promise<void>
  /** Null: they can be reached. A word for the operator else; it holds no secret. */
  whyAway(): Promise<string | null>
}

/** What keeps the files does not answer, or does not let us in: what is kept there is as it was. Its message is for the log, and holds no secret. */
export class FilesAway extends Error {}

/** In a folder of this machine, or one that several machines share. */
export function openFolder(folder: string): Files {
  const pathOf = (key: string) => join(folder, ...key.split('/'))
  return {
    async put(key, path) {
      const place = pathOf(key)
      await makeFolder(dirname(place))
      await force(path)
      await rename(path, place)
      await force(dirname(place))
    },
    async size(key) {
      return (await stat(pathOf(key)).catch(nothing))?.size ?? null
    },
    async read(key, range) {
      const file = await open(pathOf(key))
      return file.createReadStream(range && { start: range.from, end: range.to })
    },
    async near(key) {
      await access(pathOf(key), constants.R_OK)
      return pathOf(key)
    },
    removeAll: (under) => rm(pathOf(under), { recursive: true, force: true }),
    whyAway: () =>
      makeFolder(folder)
        .then(() => access(folder, constants.R_OK | constants.W_OK))
        .then(() => null, codeOf)
  }
}

/** The folder, and those above it that were missing, are there after a loss of power too. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true })
  if (first === undefined) return
  for (let each = folder; each.length >= first.length; each = dirname(each)) await force(dirname(each))
}

/** What was written to a file, or the names in a folder, are on the disk when this is done. */
export async function force(path: string): Promise<void> {
  const handle = await open(path)
  await handle.sync().finally(() => handle.close())
}

const codeOf = (error: NodeJS.ErrnoException): string => error.code ?? error.message

function nothing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
