/** Files that were made to do harm: each is refused for what it is, and none makes the tool read, reach or write anything but its own. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Clip, Demuxer } from '../../server/src/lib/media/tool/clip.ts'
import { briefLimits, type Limits } from '../../server/src/lib/media/tool/limits.ts'
import { makeRenditions } from '../../server/src/lib/media/tool/make-renditions.ts'
import { MediaError, type MediaReason } from '../../server/src/lib/media/tool/media-error.ts'
import { findMediaTool, type MediaTool } from '../../server/src/lib/media/tool/media-tool.ts'
import { probeClip } from '../../server/src/lib/media/tool/probe-clip.ts'
import { readFrames } from '../../server/src/lib/media/tool/read-frames.ts'
import { runTool } from '../../server/src/lib/media/tool/run-tool.ts'
import { clipAt, ffmpeg, makeClip, needMediaTool, openFolder } from './make-clip.ts'

let tool: MediaTool
const folder = openFolder()
const at = (name: string) => join(folder, name)
const innocent = { width: 320, height: 180, seconds: 5, hasSound: false }

beforeAll(async () => {
  tool = await needMediaTool()
  await makeClip(at('victim.mp4'), ['testsrc2=size=320x180:rate=10:duration=2'])
  await ffmpeg('-i', at('victim.mp4'), '-c', 'copy', '-f', 'mpegts', at('victim.ts'))
})

const reasonFrom = (work: Promise<unknown>): Promise<MediaReason | string> =>
  work.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof MediaError) return error.reason
      throw error
    }
  )

/** What looking at it, making something of it, and comparing it say, though the caller should have been told that it is innocent. */
async function reasonsOf(clip: Clip): Promise<string[]> {
  const into = at(`made-${Math.abs(clip.source.length)}`)
  const reasons = [
    await reasonFrom(probeClip(tool, clip, 600)),
    await reasonFrom(makeRenditions(tool, { ...clip, folder: into, facts: innocent })),
    await reasonFrom(readFrames(tool, clip, { seconds: 5, side: 32, perSecond: 2 }))
  ]
  expect(existsSync(into)).toBe(false)
  return reasons
}

describe('a text that names another file', () => {
  const texts: [string, string][] = [
    ['playlist', `#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\nfile://${at('victim.ts')}\n#EXT-X-ENDLIST\n`],
    ['list', `ffconcat version 1.0\nfile '${at('victim.mp4')}'\n`],
    [
      'manifest',
      `<?xml version="1.0"?><MPD><Period><AdaptationSet><BaseURL>file://${at('victim.mp4')}</BaseURL></AdaptationSet></Period></MPD>`
    ],
    ['session', 'v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=video 5004 RTP/AVP 96\na=rtpmap:96 H264/90000\n']
  ]

  it('would be followed by a tool that is let', async () => {
    writeFileSync(at('let.mp4'), texts[0]![1])
    expect(await ffmpeg('-i', at('let.mp4'), '-frames:v', '1', '-f', 'null', '-')).toContain('320x180')
  })

  it.each(texts)('is not followed: %s', async (name, text) => {
    writeFileSync(at(`${name}.mp4`), text)
    for (const demuxer of ['mov', 'matroska'] satisfies Demuxer[])
      expect(await reasonsOf({ source: at(`${name}.mp4`), demuxer })).toEqual(['unreadable', 'unreadable', 'unreadable'])
  })
})

describe('a file that is no clip', () => {
  it('or not any more, is refused', async () => {
    writeFileSync(at('empty.mp4'), '')
    writeFileSync(at('noise.mp4'), Buffer.from(Array.from({ length: 50_000 }, (_, index) => (index * index * 31) % 251)))
    await makeClip(at('cut.mp4'), ['testsrc2=size=320x180:rate=10:duration=2'])
    truncateSync(at('cut.mp4'), 20_000)
    await ffmpeg('-f', 'lavfi', '-i', 'sine=duration=2', at('sound.mp4'))
    for (const name of ['empty', 'noise', 'cut', 'sound'])
      expect(await reasonsOf(clipAt(at(`${name}.mp4`)))).toEqual(['unreadable', 'unreadable', 'unreadable'])
  })

  it('and one that is not there', async () => {
    expect((await reasonsOf(clipAt(at('nowhere.mp4')))).includes('done')).toBe(false)
  })
})

describe('a clip that is too much', () => {
  it('with frames of 8192 by 8192 is refused by its size, and by the decoder when the container lies', async () => {
    const clip = await makeClip(at('vast.mp4'), ['color=blue:size=8192x8192:rate=5:duration=0.4'])
    expect(await reasonsOf(clip)).toEqual(['too-big', 'too-big', 'too-big'])
    const bytes = readFileSync(clip.source)
    const entry = bytes.indexOf('avc1', bytes.indexOf('stsd'))
    bytes.writeUInt16BE(320, entry + 28)
    bytes.writeUInt16BE(180, entry + 30)
    writeFileSync(at('lying.mp4'), bytes)
    expect((await reasonsOf(clipAt(at('lying.mp4')))).includes('done')).toBe(false)
  }, 60_000)

  it('that goes on for hours is refused by its length, and stopped when it was told to be short', async () => {
    const args = ['-vf', "settb=1/1000,setpts='if(lt(N,100),N*33,36000000)'", '-fps_mode', 'passthrough']
    const clip = await makeClip(at('endless.mp4'), ['color=blue:size=64x64:rate=30:duration=3.4'], args)
    expect(readFileSync(clip.source).length).toBeLessThan(10_000)
    expect(await reasonsOf(clip)).toEqual(['too-big', 'too-big', 'too-big'])
  })
})

describe('a run', () => {
  const drawing = ['-nostdin', '-nostats', '-progress', 'pipe:3', '-f', 'lavfi', '-i', 'testsrc2=size=1920x1080:rate=30']
  const limited = (limits: Partial<Limits>, into: string | null = null) => ({
    ...{ walls: tool.walls, folder: into, source: null, limits: { ...briefLimits, ...limits } }
  })

  it('ends when its time is over', async () => {
    const run = runTool(tool.ffmpeg, [...drawing, '-f', 'null', '-'], limited({ seconds: 1 }))
    expect(await reasonFrom(run)).toBe('starved')
    expect(processesNaming('testsrc2=size=1920x1080:rate=30')).toEqual([])
  })

  it.each<[string, MediaReason, Partial<Limits>]>([
    ['work', 'too-slow', { cpuSeconds: 1 }],
    ['memory', 'too-big', { memoryBytes: 500 * 1024 * 1024 }],
    ['size of files', 'too-big', { fileBytes: 200_000 }]
  ])('is limited in its %s', async (name, reason, limits) => {
    expect(tool.walls.isLimited).toBe(true)
    const into = at(`limit-${name.length}`)
    execFileSync('mkdir', [into])
    const run = runTool(
      tool.ffmpeg,
      [...drawing, '-c:v', 'libx264', '-f', 'mpegts', join(into, 'out.ts')],
      limited({ seconds: 100, ...limits }, into)
    )
    expect(await reasonFrom(run)).toBe(reason)
  })

  it('may not say more than was asked', async () => {
    const run = runTool(tool.ffmpeg, [...drawing, '-f', 'rawvideo', 'pipe:1'], { ...limited({}), mostBytes: 1_000_000 })
    expect(await reasonFrom(run)).toBe('too-big')
  })

  it('has no network', async () => {
    let asked = 0
    const server = createServer((_, reply) => {
      asked++
      reply.end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/clip.mp4`
    const args = ['-nostdin', '-v', 'error', '-i', address, '-f', 'null', '-']
    await reasonFrom(runTool(tool.ffmpeg, args, { ...limited({}), walls: { ...tool.walls, wall: 'none' } }))
    expect(asked).toBeGreaterThan(0)
    asked = 0
    expect(tool.walls.wall).not.toBe('none')
    for (const wall of ['files', 'network'] as const)
      if (wall === 'network' || tool.walls.wall === 'files')
        expect(await reasonFrom(runTool(tool.ffmpeg, args, { ...limited({}), walls: { ...tool.walls, wall } }))).toBe('unreadable')
    expect(asked).toBe(0)
    await new Promise((resolve) => server.close(resolve))
  })

  it('sees no files but its own, where bubblewrap is there', async () => {
    const args = ['-nostdin', '-v', 'error', '-i', at('victim.mp4'), '-f', 'null', '-']
    const open = await reasonFrom(runTool(tool.ffmpeg, args, { ...limited({}), walls: { ...tool.walls, wall: 'none' } }))
    const closed = await reasonFrom(runTool(tool.ffmpeg, args, limited({})))
    expect([open, closed]).toEqual(['done', tool.walls.wall === 'files' ? 'unreadable' : 'done'])
  })
})

describe('a server without the tool', () => {
  it('is told that there is none, or what its tool lacks', async () => {
    expect(await findMediaTool(at('nowhere/ffmpeg'))).toBeNull()
    for (const name of ['ffmpeg', 'ffprobe']) writeFileSync(at(name), '#!/bin/sh\necho ffmpeg version 9.9-poor\n', { mode: 0o755 })
    expect(await findMediaTool(at('ffmpeg'))).toMatchObject({
      version: '9.9-poor',
      lacks: ['libx264', 'aac', 'mjpeg', 'loudnorm', 'thumbnail', 'tile']
    })
    const gone = { ...tool, ffprobe: at('gone'), walls: { wall: 'none', isLimited: false, isIdle: false, isTethered: false } as const }
    expect(await reasonFrom(probeClip(gone, clipAt(at('victim.mp4')), 600))).toBe('missing')
  })
})

/** The command lines of processes that run, of those that hold a text. */
function processesNaming(text: string): string[] {
  return execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(text) && line.includes('ffmpeg'))
}
