/** What is made of a clip: two sizes, a poster, a sheet of small pictures; all equally loud, all without a word of where they come from. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Clip } from '../../server/src/lib/media/tool/clip.ts'
import { makeRenditions, type Renditions } from '../../server/src/lib/media/tool/make-renditions.ts'
import type { MediaTool } from '../../server/src/lib/media/tool/media-tool.ts'
import { probeClip } from '../../server/src/lib/media/tool/probe-clip.ts'
import { readFrames } from '../../server/src/lib/media/tool/read-frames.ts'
import { ffmpeg, makeClip, needMediaTool, openFolder, remakeClip } from './make-clip.ts'

let tool: MediaTool
const folder = openFolder()
const at = (name: string) => join(folder, name)
beforeAll(async () => {
  tool = await needMediaTool()
})

async function render(clip: Clip, name: string) {
  const facts = await probeClip(tool, clip, 600)
  const shares: number[] = []
  const made = await makeRenditions(tool, { ...clip, folder: at(name), facts, onProgress: (share) => shares.push(share) })
  return { facts, made, shares, folder: at(name) }
}

const sizeOf = (made: Renditions, name: string) => {
  const file = made.files.find((each) => each.name === name)!
  return `${file.width}x${file.height}`
}
const sizes = (made: Renditions) => ['240.mp4', '720.mp4', 'poster.jpg'].map((name) => sizeOf(made, name))

/** What is told of the files is what lies there, and nothing else does. */
async function expectTold(made: Renditions, where: string): Promise<void> {
  expect(readdirSync(where).sort()).toEqual(['240.mp4', '720.mp4', 'poster.jpg', 'sprite.jpg'])
  for (const { name, bytes, sha256, width, height } of made.files) {
    const content = readFileSync(join(where, name))
    expect(bytes).toBe(content.length)
    expect(sha256).toBe(createHash('sha256').update(content).digest('hex'))
    expect(await ffmpeg('-i', join(where, name), '-frames:v', '1', '-f', 'null', '-')).toMatch(new RegExp(`, ${width}x${height}[ ,]`))
    if (name.endsWith('.mp4')) expect(boxesOf(content).filter((box) => box === 'moov' || box === 'mdat')).toEqual(['moov', 'mdat'])
  }
  const [small, , poster] = made.files
  expect((small!.bytes * 8) / made.seconds).toBeLessThan(300_000)
  expect(poster!.bytes).toBeLessThanOrEqual(80 * 1024)
}

function boxesOf(content: Buffer): string[] {
  const boxes: string[] = []
  for (let place = 0; place + 8 <= content.length; place += content.readUInt32BE(place))
    boxes.push(content.toString('latin1', place + 4, place + 8))
  return boxes
}

describe('a clip', () => {
  it('filmed across gives 240p and 720p that start at once, in order of progress, and nothing of who filmed where', async () => {
    const secrets = ['Nguoi-quay-phim', '+10.7700+106.6900/', '2026-03-08T08', 'May-quay-X']
    const [artist = '', location = '', day = '', make = ''] = secrets
    const clip = await makeClip(
      at('across.mov'),
      ['testsrc2=size=1280x720:rate=50:duration=6', 'sine=frequency=300:duration=6'],
      [
        ...['-metadata', `artist=${artist}`, '-metadata', `location=${location}`, '-metadata', `comment=${make}`],
        ...['-metadata', `creation_time=${day}:00:00Z`, '-metadata:s:v', `handler_name=${make}`, '-metadata:s:v', 'language=vie']
      ]
    )
    const { made, shares, folder: where } = await render(clip, 'across')
    await expectTold(made, where)
    expect(sizes(made)).toEqual(['426x240', '1280x720', '640x360'])
    expect(shares).toEqual([...shares].sort((one, other) => one - other))
    expect(shares.length).toBeGreaterThan(3)
    expect([shares.at(0)! >= 0, shares.at(-1)]).toEqual([true, 1])
    const told = (files: string[]) => files.map((file) => readFileSync(file).toString('latin1')).join('')
    const kept = readdirSync(where).map((name) => join(where, name))
    expect(secrets.filter((secret) => told([clip.source]).includes(secret))).toEqual([artist, location, make])
    expect(secrets.filter((secret) => told(kept).includes(secret))).toEqual([])
    const shown = await Promise.all([clip.source, ...kept.slice(0, 2)].map((file) => ffmpeg('-i', file, '-f', 'null', '-')))
    expect(shown.map((text) => text.includes('creation_time'))).toEqual([true, false, false])
    expect(shown.map((text) => /Stream #0:0.*?([\d.]+) fps/.exec(text)?.[1])).toEqual(['50', '30', '30'])
    expect(shown[1]).toMatch(/h264 \(High\).*yuv420p/)
  })

  it('has pictures that stand by themselves every two seconds', async () => {
    const clip = await makeClip(at('keys.mp4'), ['testsrc2=size=320x180:rate=25:duration=9'], ['-g', '500'])
    const { folder: where } = await render(clip, 'keys')
    const said = await ffmpeg(
      '-skip_frame',
      'nokey',
      '-i',
      join(where, '240.mp4'),
      '-vf',
      'showinfo',
      '-fps_mode',
      'passthrough',
      '-f',
      'null',
      '-'
    )
    const times = [...said.matchAll(/pts_time:([\d.]+)/g)].map(([, time]) => Number(time))
    for (const second of [0, 2, 4, 6, 8]) expect(times).toContain(second)
  })

  it('filmed upright, which telephones note beside the picture, stands upright', async () => {
    const lying = await makeClip(at('lying.mp4'), ['testsrc2=size=960x540:rate=24:duration=5', 'sine=duration=5'])
    const clip = await remakeClip(at('upright.mp4'), lying, ['-c', 'copy', '-metadata:s:v:0', 'rotate=90'])
    const { facts, made, folder: where } = await render(clip, 'upright')
    expect(facts).toMatchObject({ width: 540, height: 960 })
    await expectTold(made, where)
    expect(sizes(made)).toEqual(['240x426', '540x960', '360x640'])
    expect(await ffmpeg('-i', join(where, '720.mp4'), '-frames:v', '1', '-f', 'null', '-')).not.toMatch(/rotation|displaymatrix/)
  })

  it.each([
    ['of 480 lines is not made larger', 'testsrc2=size=854x480:rate=15:duration=5', [], ['426x240', '854x480', '640x360']],
    ['smaller than the smallest stays as it is', 'testsrc2=size=160x120:rate=15:duration=5', [], ['160x120', '160x120', '160x120']],
    ['of odd sides loses a line', 'testsrc2=size=321x241:rate=15:duration=5', ['-pix_fmt', 'yuv444p'], ['320x240', '320x240', '320x240']],
    ['of one second has its pictures too', 'testsrc2=size=320x180:rate=15:duration=1', [], ['320x180', '320x180', '320x180']]
  ])('%s', async (name, drawing, args, expected) => {
    const { made, folder: where } = await render(await makeClip(at(`${name}.mp4`), [drawing], args), name)
    await expectTold(made, where)
    expect(sizes(made)).toEqual(expected)
    expect(made.loudness).toBeNull()
  })

  it('with pixels that are not square is shown as wide as it was meant', async () => {
    const { made } = await render(await makeClip(at('wide.mp4'), ['testsrc2=size=320x480:rate=15:duration=3,setsar=8/3']), 'wide')
    expect(sizeOf(made, '720.mp4')).toBe('852x480')
  })

  it('whose pictures come at uneven times keeps its length', async () => {
    const uneven = "select='lt(mod(n\\,60)\\,40)+not(mod(n\\,7))'"
    const drawings = ['testsrc2=size=320x180:rate=30:duration=8', 'sine=duration=8']
    const {
      facts,
      made,
      folder: where
    } = await render(await makeClip(at('uneven.mp4'), drawings, ['-vf', uneven, '-fps_mode', 'vfr']), 'uneven')
    await expectTold(made, where)
    expect(made.seconds).toBeGreaterThan(facts.seconds - 0.3)
    expect(made.seconds).toBeLessThan(facts.seconds + 0.3)
  })

  it('in a WebM is read as one', async () => {
    const args = ['-c:v', 'libvpx', '-deadline', 'realtime', '-cpu-used', '8', '-c:a', 'libopus']
    const clip = await makeClip(at('web.webm'), ['testsrc2=size=320x180:rate=15:duration=4', 'sine=duration=4'], args)
    const { made, folder: where } = await render(clip, 'web')
    await expectTold(made, where)
    expect(made.loudness).not.toBeNull()
  })

  it('of five minutes has thirty small pictures in one sheet, and a poster that is not its black beginning', async () => {
    const black = "drawbox=t=fill:color=black:enable='lt(t,100)'"
    const clip = await makeClip(at('long.mp4'), [`testsrc2=size=320x180:rate=10:duration=300,${black}`, 'sine=duration=300'])
    const { made, folder: where } = await render(clip, 'long')
    await expectTold(made, where)
    expect(made.sprite).toMatchObject({ columns: 5, rows: 6, count: 30, tile: { width: 160, height: 90 } })
    expect(made.sprite.stepSeconds).toBeCloseTo(10, 1)
    expect(statSync(join(where, 'sprite.jpg')).size).toBeLessThan(200 * 1024)
    const sheet = await grey(join(where, 'sprite.jpg'))
    // The first hundred seconds are black: so are the first two rows of six, and no others.
    const rows = [0, 1, 2, 3, 4, 5].map((row) =>
      mean(sheet.subarray(Math.ceil((row * 64) / 6) * 64, Math.floor(((row + 1) * 64) / 6) * 64))
    )
    expect(rows.map((brightness) => brightness > 40)).toEqual([false, false, true, true, true, true])
    expect(mean(await grey(join(where, 'poster.jpg')))).toBeGreaterThan(60)
  })

  it('that is all black has a black poster', async () => {
    const { made, folder: where } = await render(await makeClip(at('black.mp4'), ['color=black:size=320x180:rate=10:duration=4']), 'black')
    await expectTold(made, where)
  })
})

describe('the sound', () => {
  const speech = "aevalsrc='(random(0)-0.5)*(0.25+0.75*gt(sin(2*PI*t/1.7),0.2))':duration=12:sample_rate=44100,lowpass=f=2000"
  it.each([
    ['quiet', `${speech},volume=-18dB`],
    ['loud', `${speech},volume=16dB`],
    ['of one side', `${speech},volume=-12dB,pan=stereo|c0=c0|c1=0*c0`],
    ['quiet with one bang', `${speech},volume=-16dB,volume=25dB:enable='between(t,5,5.1)'`]
  ])('%s lands at −16 LUFS, and what it was is told', async (name, sound) => {
    const clip = await makeClip(at(`${name}.mp4`), ['color=gray:size=160x90:rate=5:duration=12', sound])
    const before = await heard(clip.source)
    const { made, folder: where } = await render(clip, name)
    expect(Math.abs(before + 16)).toBeGreaterThan(2)
    expect(Math.abs(made.loudness!.integrated - before)).toBeLessThan(2.5)
    for (const file of ['240.mp4', '720.mp4']) expect(Math.abs((await heard(join(where, file))) + 16)).toBeLessThan(1)
  })

  it('of an empty room stays as it is', async () => {
    const clip = await makeClip(at('hiss.mp4'), [
      'color=gray:size=160x90:rate=5:duration=6',
      'anoisesrc=duration=6:amplitude=0.0006:seed=3'
    ])
    const { folder: where } = await render(clip, 'hiss')
    expect(await heard(join(where, '720.mp4'))).toBeLessThan(-50)
  })

  it('that is silence has no loudness', async () => {
    const clip = await makeClip(at('silent.mp4'), ['color=gray:size=160x90:rate=5:duration=4', 'anullsrc=duration=4'])
    const { facts, made } = await render(clip, 'silent')
    expect([facts.hasSound, made.loudness]).toEqual([true, null])
  })
})

/** In LUFS, as the tool's own meter says: not the filter that levelled it. */
async function heard(file: string): Promise<number> {
  const said = await ffmpeg('-i', file, '-vn', '-af', 'ebur128', '-f', 'null', '-')
  return Number(/I:\s+(-?[\d.]+) LUFS\s*$/m.exec(said.slice(said.lastIndexOf('Summary')))?.[1])
}

const mean = (points: Uint8Array) => points.reduce((sum, point) => sum + point, 0) / points.length

/** A picture as 64 × 64 points. */
async function grey(picture: string): Promise<Uint8Array> {
  const clip = await remakeClip(`${picture}.mp4`, { source: picture, demuxer: 'mov' }, [
    '-c:v',
    'libx264',
    '-pix_fmt',
    'yuv420p',
    '-vf',
    'scale=640:-2'
  ])
  return (await readFrames(tool, clip, { seconds: 1, side: 64, perSecond: 25 })).points.subarray(0, 64 * 64)
}
