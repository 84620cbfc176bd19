/** Files that were made to harm, or that are something else than they are called: each is refused with its reason, at little cost. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withSource } from '../../../server/src/lib/media/byte-source.ts'
import { ClipError, clipFaults } from '../../../server/src/lib/media/clip-facts.ts'
import { measureClip } from '../../../server/src/lib/media/measure-clip.ts'
import { factsOf } from '../../../server/src/lib/media/read-clip.ts'
import { type HostileClip, hostileClips } from '../../helpers/hostile-clips.ts'

const folder = mkdtempSync(join(tmpdir(), 'hostile-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let clips: HostileClip[]
beforeAll(async () => {
  clips = await hostileClips()
})

function pathOf({ bytes }: HostileClip): string {
  const path = join(folder, 'clip')
  writeFileSync(path, bytes)
  return path
}

/** The reason, what it cost, and by how many bytes more than before the process holds. */
function refusalOf(clip: HostileClip) {
  const path = pathOf(clip)
  return withSource(path, (source) => {
    try {
      return { name: clip.name, reason: `accepted: ${JSON.stringify(factsOf(source, clip.fileName))}`, ...source.cost }
    } catch (error) {
      if (!(error instanceof ClipError)) throw error
      return { name: clip.name, reason: error.reason, message: error.message, ...source.cost }
    }
  })
}

describe('hostile files', () => {
  it('are at least two hundred, each another one', () => {
    expect(clips.length).toBeGreaterThanOrEqual(200)
    expect(new Set(clips.map(({ name }) => name)).size).toBe(clips.length)
  })

  it('are refused, each with its reason', () => {
    const found = clips.map(refusalOf)
    const wrong = found.filter(({ reason }, index) => reason !== clips[index]!.reason)
    expect(wrong).toEqual([])
  })

  it('try every reason but the one that only a thread gives', () => {
    const tried = new Set(clips.map(({ reason }) => reason))
    expect(clipFaults.filter((fault) => !tried.has(fault))).toEqual(['too-costly'])
  })

  it('cost few reads, and never much more than their own bytes', () => {
    const dear = clips.map(refusalOf).filter(({ reads, bytes }, index) => reads > 60_000 || bytes > clips[index]!.bytes.length * 4 + 4096)
    expect(dear).toEqual([])
  })
})

// Each starts a thread that learns TypeScript first.
describe('in a thread', { timeout: 120_000 }, () => {
  const patient = { timeMs: 60_000 }

  it('hostile files are refused with the same reasons', async () => {
    const some = clips.filter((_, index) => index % 40 === 7)
    expect(some.length).toBeGreaterThan(4)
    for (const clip of some) {
      const refusal = measureClip(pathOf(clip), clip.fileName, patient)
      await expect(refusal, clip.name).rejects.toBeInstanceOf(ClipError)
      await expect(refusal, clip.name).rejects.toMatchObject({ reason: clip.reason })
    }
  })

  it('one that takes too long is ended', () =>
    expect(measureClip(pathOf(clips[0]!), 'clip.mp4', { timeMs: 1 })).rejects.toMatchObject({ reason: 'too-costly' }))

  it('says what it knows beside the reason', async () => {
    const large = clips.find(({ name }) => name === 'mp4: pictures of 8192 × 8192 under another size')!
    await expect(measureClip(pathOf(large), 'clip.mp4', patient)).rejects.toMatchObject({ details: { width: 8192, height: 8192 } })
  })
})
