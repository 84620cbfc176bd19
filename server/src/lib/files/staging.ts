/** Files on their way in: written piece by piece, and forced to the disk before anybody is told that a piece is safe. */
import { constants, existsSync } from 'node:fs'
import { type FileHandle, mkdir, mkdtemp, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { force } from './files.ts'

export interface Staging {
  /** An empty file. */
  begin(id: string): Promise<void>
  /**
   * Writes at `offset` what the pieces bring, and calls `keep` with how far it has come: each time that so much is on the disk, and at the end, also when
   * the pieces end in an error. Gives back how far it has come.
   */
  write(id: string, offset: number, pieces: AsyncIterable<Uint8Array>, keep: (offset: number) => Promise<void>): Promise<number>
  pathOf(id: string): string
  holds(id: string): Promise<boolean>
  /** Work in a folder that is there for it alone, and gone afterwards. What a killed process was at work in stays until the file is removed. */
  withScratch<T>(id: string, work: (folder: string) => Promise<T>): Promise<T>
  /** The file, if it is still here, and all that is left of work on it. */
  remove(id: string): Promise<void>
}

/** A client may send all of it in one request: what is safe is said now and then. */
const keptEveryBytes = 8 * 2 ** 20

export function openStaging(folder: string): Staging {
  const pathOf = (id: string) => join(folder, id)
  const scratchOf = (id: string) => join(folder, `${id}.scratch`)
  return {
    pathOf,
    holds: async (id) => existsSync(pathOf(id)),
    async begin(id) {
      await mkdir(folder, { recursive: true })
      await (await open(pathOf(id), 'w')).close()
      await force(folder)
    },
    async write(id, offset, pieces, keep) {
      // Not there after a crash between its row and its file: it is empty then.
      const file = await open(pathOf(id), constants.O_RDWR | constants.O_CREAT)
      try {
        return await writePieces(file, offset, pieces, keep)
      } finally {
        await file.close()
      }
    },
    async withScratch(id, work) {
      await mkdir(scratchOf(id), { recursive: true })
      const scratch = await mkdtemp(join(scratchOf(id), 'work-'))
      return work(scratch).finally(() => rm(scratch, { recursive: true, force: true }))
    },
    async remove(id) {
      await rm(pathOf(id), { force: true })
      await rm(scratchOf(id), { recursive: true, force: true })
    }
  }
}

async function writePieces(file: FileHandle, from: number, pieces: AsyncIterable<Uint8Array>, keep: (offset: number) => Promise<void>) {
  let written = from
  let kept = from
  const keepAll = async () => {
    if (written === kept) return
    await file.datasync()
    await keep(written)
    kept = written
  }
  try {
    for await (const piece of pieces) {
      await writeAll(file, piece, written)
      written += piece.length
      if (written - kept >= keptEveryBytes) await keepAll()
    }
  } finally {
    await keepAll()
  }
  return written
}

/** A disk may take less than it was given. */
async function writeAll(file: FileHandle, piece: Uint8Array, offset: number): Promise<void> {
  for (let done = 0; done < piece.length; ) {
    const { bytesWritten } = await file.write(piece, done, piece.length - done, offset + done)
    done += bytesWritten
  }
}
