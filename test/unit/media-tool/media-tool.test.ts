/** What the media tool is told, and how its end is understood, where no tool is needed to know. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readingOf } from '../../../server/src/lib/media/tool/clip.ts'
import { briefLimits } from '../../../server/src/lib/media/tool/limits.ts'
import { levellingFilter, loudnessIn } from '../../../server/src/lib/media/tool/loudness.ts'
import { makeRenditions } from '../../../server/src/lib/media/tool/make-renditions.ts'
import { type End, lastLineOf, type MediaReason, reasonOf } from '../../../server/src/lib/media/tool/media-error.ts'
import { gridOf, withinSquare, withShortSide } from '../../../server/src/lib/media/tool/picture-size.ts'
import { runTool } from '../../../server/src/lib/media/tool/run-tool.ts'
import { behindWalls } from '../../../server/src/lib/media/tool/walls.ts'
import { standInTool } from '../../helpers/stand-in-tool.ts'

const size = (text: string) => {
  const [width = 0, height = 0] = text.split('x').map(Number)
  return { width, height }
}

describe('sizes', () => {
  it.each([
    ['1920x1080', 720, '1280x720'],
    ['1920x1080', 240, '426x240'],
    ['1080x1920', 240, '240x426'],
    ['854x480', 720, '854x480'],
    ['853x479', 720, '852x478'],
    ['3x4001', 240, '2x4000'],
    ['1x1', 240, '2x2']
  ])('%s with a short side of %d becomes %s', (from, shortSide, to) => {
    expect(withShortSide(size(from), shortSide)).toEqual(size(to))
  })

  it('fit into a square, and are never enlarged', () => {
    expect(withinSquare(size('1280x720'), 640)).toEqual(size('640x360'))
    expect(withinSquare(size('320x180'), 640)).toEqual(size('320x180'))
  })

  it.each([
    [1, 1, 1, 1],
    [10, 1, 1, 1],
    [41, 5, 5, 1],
    [61, 7, 5, 2],
    [300, 30, 5, 6],
    [900, 30, 5, 6]
  ])('a sheet for %d seconds has %d pictures in %d columns and %d rows', (seconds, count, columns, rows) => {
    expect(gridOf({ ...size('320x180'), seconds })).toEqual({ columns, rows, count, tile: size('160x90'), stepSeconds: seconds / count })
  })
})

describe('an end', () => {
  const end = (parts: Partial<End>): End => ({ code: 1, signal: null, said: '', ...parts })
  it.each<[string, End, MediaReason | null]>([
    ['well', end({ code: 0 }), null],
    ['by work', end({ code: 255, said: 'Exiting normally, received signal 24.' }), 'too-slow'],
    ['by work, hard', end({ code: null, signal: 'SIGXCPU' }), 'too-slow'],
    ['by a file too large', end({ code: 153 }), 'too-big'],
    ['by memory', end({ said: 'x264 [error]: malloc of size 7332480 failed\nConversion failed!' }), 'too-big'],
    ['by memory, before it began', end({ code: 127, said: 'cannot map: Cannot allocate memory' }), 'too-big'],
    ['from outside', end({ code: null, signal: 'SIGKILL' }), 'killed'],
    ['from outside, behind a wall', end({ code: 137 }), 'killed'],
    ['by a full disk', end({ said: 'av_interleaved_write_frame(): No space left on device' }), 'no-room'],
    ['before it began', end({ code: 127, said: 'execvp: No such file or directory' }), 'missing'],
    ['by the clip', end({ said: 'moov atom not found' }), 'unreadable']
  ])('%s', (_, told, reason) => {
    expect(reasonOf(told)).toBe(reason)
  })

  it('leaves its last line that says something', () => {
    expect(lastLineOf('one\nmoov atom not found\nConversion failed!\n')).toBe('moov atom not found')
    expect(lastLineOf('')).toBe('')
  })
})

describe('loudness', () => {
  const said = (integrated: string) =>
    `frame\n[loudnorm]\n{\n"input_i" : "${integrated}", "input_tp" : "-3.0", "input_lra" : "4.0", "input_thresh" : "-35.0", "target_offset" : "0.1"\n}\n`
  it('is read from the end of what was said', () => {
    expect(loudnessIn(said('-25.10'))).toEqual({ integrated: -25.1, truePeak: -3, range: 4, threshold: -35, offset: 0.1 })
    expect(levellingFilter(loudnessIn(said('-25.10')))).toContain('measured_I=-25.1:')
  })

  it('of silence, of nearly none, or of none at all changes nothing', () => {
    expect(loudnessIn(said('-inf'))).toBeNull()
    expect(loudnessIn('')).toBeNull()
    for (const told of ['-inf', '-58.00']) expect(levellingFilter(loudnessIn(said(told)))).not.toContain('loudnorm')
  })
})

describe('a command', () => {
  it('opens a clip as what it is, from a file and from nowhere else', () => {
    const args = readingOf({ source: '/clips/-i;rm', demuxer: 'mov' }).join(' ')
    expect(args).toMatch(/-f mov -format_whitelist mov,\S+ -protocol_whitelist file .*-i file:\/clips\/-i;rm$/)
    expect(args).toContain('-nostdin')
  })

  it('asks before each step how many threads it may take', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hoi-thi-threads-'))
    const tool = await standInTool(join(folder, 'tool'), `echo "$@" >> ${folder}/told; for last; do :; done; [ "$last" = - ]`)
    const clip = { source: '/clips/one', demuxer: 'mov' as const, facts: { ...size('320x180'), seconds: 12, hasSound: true } }
    const allowed = [2, 1]
    const making = makeRenditions(tool, { ...clip, folder: join(folder, 'made'), threadsNow: async () => allowed.shift() ?? 0 })
    await expect(making).rejects.toMatchObject({ reason: 'unreadable' })
    const told = readFileSync(join(folder, 'told'), 'utf8').trim().split('\n')
    expect(told.map((line) => line.match(/-threads \d/g))).toEqual([['-threads 2'], ['-threads 1', '-threads 1', '-threads 1']])
    rmSync(folder, { recursive: true })
  })

  it('stands behind what walls there are, the limits first', () => {
    const reach = { folder: '/own', source: '/clips/one', limits: briefLimits }
    const through = (wall: 'files' | 'network' | 'none', isAll: boolean) =>
      behindWalls({ wall, isLimited: isAll, isIdle: isAll, isTethered: isAll }, '/usr/bin/ffmpeg', ['-version'], reach)
    const programs = (command: string[]) => command.filter((part) => part.startsWith('/usr/bin/'))
    expect(programs(through('network', true)).map((path) => path.slice(9))).toEqual([
      'prlimit',
      'chrt',
      'ionice',
      'nice',
      'unshare',
      'setpriv',
      'ffmpeg'
    ])
    expect(programs(through('none', false)).map((path) => path.slice(9))).toEqual(['nice', 'ffmpeg'])
    const own = through('files', true).join(' ')
    expect(own).toContain('--ro-bind /clips/one /clips/one')
    expect(own).toContain('--bind /own /own')
    expect(own).toContain('--unshare-all --die-with-parent')
  })

  it.skipIf(!existsSync('/proc/self/autogroup'))('gives way as a whole session', async () => {
    const walls = { wall: 'none', isLimited: false, isIdle: false, isTethered: false } as const
    const script = 'until grep "nice 19" /proc/self/autogroup; do :; done; cut -d " " -f 19 /proc/self/stat'
    const { output } = await runTool('/bin/sh', ['-c', script], { walls, folder: null, source: null, limits: briefLimits })
    expect(output.toString()).toMatch(/^\/autogroup-\d+ nice 19\n19\n$/)
  })
})
