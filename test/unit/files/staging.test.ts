/** Files on their way in, on a real disk: what is said to be safe has been forced to it, and what came before a fault is kept. */
import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openStaging } from '../../../server/src/lib/files/staging.ts'
import { failForcing, shortenWrites, watchForcing } from '../../helpers/disk.ts'
import { testFolder } from '../../helpers/folder.ts'

const folder = await testFolder()
const staging = openStaging(join(folder, 'uploads'))
afterEach(() => vi.restoreAllMocks())

const mebibyte = 2 ** 20
const bytesOf = (length: number, from = 0) => Buffer.from(Array.from({ length }, (_, index) => (index + from) % 251))
async function* piecesOf(pieces: Uint8Array[], fault?: Error) {
  yield* pieces
  if (fault) throw fault
}
const keepIn = (kept: number[]) => async (offset: number) => void kept.push(offset)
const stored = (id: string) => readFile(staging.pathOf(id))

describe('what is written', () => {
  it('is there, at its offset, and nothing else is touched', async () => {
    await staging.begin('whole')
    const kept: number[] = []
    expect(await staging.write('whole', 0, piecesOf([bytesOf(100), bytesOf(50, 100)]), keepIn(kept))).toBe(150)
    expect(await staging.write('whole', 120, piecesOf([Buffer.from('new')]), keepIn(kept))).toBe(123)
    expect(kept).toEqual([150, 123])
    expect(await stored('whole')).toEqual(Buffer.concat([bytesOf(120), Buffer.from('new'), bytesOf(27, 123)]))
  })

  it('is kept up to where its sender broke off', async () => {
    await staging.begin('broken')
    const kept: number[] = []
    const pieces = piecesOf([bytesOf(1000), bytesOf(500, 1000)], new Error('connection lost'))
    await expect(staging.write('broken', 0, pieces, keepIn(kept))).rejects.toThrow('connection lost')
    expect(kept).toEqual([1500])
    expect(await stored('broken')).toEqual(bytesOf(1500))
  })

  it('is said to be safe every eight mebibytes, and at the end', async () => {
    await staging.begin('long')
    const kept: number[] = []
    await staging.write('long', 0, piecesOf(Array(7).fill(Buffer.alloc(3 * mebibyte, 1))), keepIn(kept))
    expect(kept).toEqual([9, 18, 21].map((count) => count * mebibyte))
  })

  it('is forced to the disk each time before that is said', async () => {
    await staging.begin('forced')
    const steps: string[] = []
    await watchForcing(() => steps.push('forced'))
    const keep = async (offset: number) => void steps.push(`safe ${offset / mebibyte}`)
    await staging.write('forced', 0, piecesOf(Array(3).fill(Buffer.alloc(5 * mebibyte))), keep)
    expect(steps).toEqual(['forced', 'safe 10', 'forced', 'safe 15'])
  })

  it('is not said to be safe when the disk would not take it', async () => {
    await staging.begin('refused')
    await failForcing()
    const kept: number[] = []
    await expect(staging.write('refused', 0, piecesOf([bytesOf(10)]), keepIn(kept))).rejects.toThrow('EIO')
    expect(kept).toEqual([])
  })

  it('goes no further when nobody can be told', async () => {
    await staging.begin('untold')
    let taken = 0
    async function* pieces() {
      for (; taken < 10; taken++) yield Buffer.alloc(8 * mebibyte)
    }
    const lost = staging.write('untold', 0, pieces(), () => Promise.reject(new Error('lock lost')))
    await expect(lost).rejects.toThrow('lock lost')
    expect(taken).toBe(0)
  })

  it('is whole though the disk takes a few bytes at a time', async () => {
    await staging.begin('short')
    await shortenWrites(7)
    const kept: number[] = []
    expect(await staging.write('short', 0, piecesOf([bytesOf(100), bytesOf(23, 100)]), keepIn(kept))).toBe(123)
    vi.restoreAllMocks()
    expect(kept).toEqual([123])
    expect(await stored('short')).toEqual(bytesOf(123))
  })

  it('is said of only if something came', async () => {
    await staging.begin('none')
    const kept: number[] = []
    expect(await staging.write('none', 0, piecesOf([]), keepIn(kept))).toBe(0)
    await expect(staging.write('none', 0, piecesOf([], new Error('gone')), keepIn(kept))).rejects.toThrow('gone')
    expect(kept).toEqual([])
  })

  it('ends the same wherever it is cut and taken up again from what is safe', async () => {
    const bytes = bytesOf(5000)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(1500), { maxLength: 8 }), async (cuts) => {
        await staging.begin('cut')
        let safe = 0
        const keep = async (offset: number) => {
          safe = offset
        }
        for (const cut of cuts)
          await staging.write('cut', safe, piecesOf([bytes.subarray(safe, safe + cut)], new Error('cut')), keep).catch(() => {})
        await staging.write('cut', safe, piecesOf([bytes.subarray(safe)]), keep)
        expect(safe).toBe(bytes.length)
        expect(await stored('cut')).toEqual(bytes)
      }),
      { numRuns: 25 }
    )
  })
})

it('writes to a file that was lost between its row and the disk, as to an empty one', async () => {
  await staging.begin('other')
  expect(await staging.write('lost', 0, piecesOf([bytesOf(1)]), async () => {})).toBe(1)
  expect(await readFile(staging.pathOf('lost'))).toEqual(Buffer.from(bytesOf(1)))
})

it('removes what is there, and does not mind what is not', async () => {
  await staging.begin('gone')
  await staging.remove('gone')
  await staging.remove('gone')
  expect(existsSync(staging.pathOf('gone'))).toBe(false)
})

it('gives work a folder of its own, which is gone afterwards, also when the work fails', async () => {
  const folders = await Promise.all([1, 2].map(() => staging.withScratch('clip', async (folder) => [folder, existsSync(folder)] as const)))
  expect(folders.map(([, wasThere]) => wasThere)).toEqual([true, true])
  expect(new Set(folders.map(([folder]) => folder)).size).toBe(2)
  let failed = ''
  const work = staging.withScratch('clip', async (folder) => {
    failed = folder
    throw new Error('no room')
  })
  await expect(work).rejects.toThrow('no room')
  expect([failed, ...folders.map(([folder]) => folder)].map((folder) => existsSync(folder))).toEqual([false, false, false])
})

it('removes what a killed process was at work in with the file that it was at work on, and nothing of its neighbours', async () => {
  const laid = await Promise.all(['killed', 'killed-not'].map((id) => staging.withScratch(id, async (folder) => folder)))
  for (const folder of laid) await mkdir(folder)
  await staging.remove('killed')
  expect(laid.map((folder) => existsSync(folder))).toEqual([false, true])
  expect(existsSync(dirname(laid[0] ?? ''))).toBe(false)
})
