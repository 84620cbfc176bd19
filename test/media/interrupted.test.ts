/** Somebody pulls the plug: nothing counts that is half, nothing goes on by itself, and the same work can be begun again. */
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, it } from 'vitest'
import type { Clip } from '../../server/src/lib/media/tool/clip.ts'
import { makeRenditions } from '../../server/src/lib/media/tool/make-renditions.ts'
import type { MediaTool } from '../../server/src/lib/media/tool/media-tool.ts'
import { makeClip, needMediaTool, openFolder } from './make-clip.ts'

let tool: MediaTool
let clip: Clip
const folder = openFolder()
const facts = { width: 640, height: 360, seconds: 40, hasSound: true }

beforeAll(async () => {
  tool = await needMediaTool()
  clip = await makeClip(join(folder, 'clip.mp4'), ['testsrc2=size=640x360:rate=30:duration=40', 'sine=duration=40'])
})

const running = () =>
  execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(clip.source) && line.includes('-progress'))

/** As far as 0.3 of the whole is in the middle of writing both sizes. */
const isHalfWay = (share: number) => share > 0.3

it('ends at the caller’s signal, with all that it has started, and takes its folder away', async () => {
  const stop = new AbortController()
  const into = join(folder, 'stopped')
  const work = makeRenditions(tool, {
    ...{ ...clip, folder: into, facts, signal: stop.signal },
    onProgress: (share) => {
      if (!isHalfWay(share)) return
      expect(readdirSync(into)).toContain('240.mp4')
      expect(running().length).toBeGreaterThan(0)
      stop.abort()
    }
  })
  await expect(work).rejects.toMatchObject({ reason: 'killed' })
  expect(existsSync(into)).toBe(false)
  expect(running()).toEqual([])
})

it('begins nothing when the signal was given before', async () => {
  const into = join(folder, 'never')
  await expect(makeRenditions(tool, { ...clip, folder: into, facts, signal: AbortSignal.abort() })).rejects.toMatchObject({
    reason: 'killed'
  })
  expect(existsSync(into)).toBe(false)
})

it('leaves, killed with its server, only the folder that nobody has moved; nothing goes on, and beginning again is whole', async () => {
  const into = join(folder, 'killed')
  const program = fileURLToPath(new URL('render-and-wait.ts', import.meta.url))
  const server = spawn(process.execPath, ['--import', 'tsx', program, clip.source, '40', into], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise((resolve) => server.on('close', resolve))
  server.stdout.on('data', (said: Buffer) => {
    if (isHalfWay(Number(said.toString().trim().split('\n').at(-1)))) server.kill('SIGKILL')
  })
  await ended
  expect(server.signalCode).toBe('SIGKILL')
  expect(readdirSync(into)).not.toContain('sprite.jpg')
  expect(tool.walls.isTethered).toBe(true)
  // The system ends what was tethered right after its server.
  await expect.poll(running, { timeout: 5_000 }).toEqual([])

  await expect(makeRenditions(tool, { ...clip, folder: into, facts })).rejects.toMatchObject({ code: 'EEXIST' })
  const again = await makeRenditions(tool, { ...clip, folder: join(folder, 'again'), facts })
  expect(again.files.map(({ name }) => name)).toEqual(readdirSync(join(folder, 'again')).sort())
  expect(again.seconds).toBeGreaterThan(39)
})
