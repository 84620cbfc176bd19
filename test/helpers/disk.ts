/** The disk as files see it: watched, or made to behave as disks do on bad days. */
import type { FileHandle } from 'node:fs/promises'
import { open } from 'node:fs/promises'
import { vi } from 'vitest'

async function handles(): Promise<FileHandle> {
  const handle = await open('.')
  await handle.close()
  return Object.getPrototypeOf(handle)
}

/** Calls `note` when something was forced to the disk. */
export async function watchForcing(note: () => void): Promise<void> {
  const prototype = await handles()
  for (const name of ['sync', 'datasync'] as const) {
    const force = prototype[name]
    vi.spyOn(prototype, name).mockImplementation(async function (this: FileHandle) {
      await force.call(this)
      note()
    })
  }
}

export async function failForcing(): Promise<void> {
  const prototype = await handles()
  vi.spyOn(prototype, 'datasync').mockRejectedValue(new Error('EIO'))
}

/** Takes at most so many bytes at once. */
export async function shortenWrites(most: number): Promise<void> {
  const prototype = await handles()
  const write = prototype.write as (bytes: Uint8Array, from: number, length: number, at: number) => ReturnType<FileHandle['write']>
  vi.spyOn(prototype, 'write').mockImplementation(function (this: FileHandle, ...[bytes, from, length, at]: unknown[]) {
    return write.call(this, bytes as Uint8Array, from as number, Math.min(length as number, most), at as number)
  } as FileHandle['write'])
}
