/** Copies of clips as people make them are found among 200 others, with the seconds that they share; and none of the 200 is taken for a copy of another. */
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { compare, leastShare, recall } from '../../server/src/lib/media/likeness/likeness.ts'
import type { Samples } from '../../server/src/lib/media/likeness/samples.ts'
import type { Clip } from '../../server/src/lib/media/tool/clip.ts'
import type { MediaTool } from '../../server/src/lib/media/tool/media-tool.ts'
import { fingerprintClip } from '../../server/src/lib/media/tool/read-frames.ts'
import { makeClip, needMediaTool, openFolder, remakeClip } from './make-clip.ts'
import { drawScenes } from './scenes.ts'

let tool: MediaTool
const folder = openFolder()
const originals: { clip: Clip; known: Samples }[] = []
const unrelated: Uint8Array[] = []
const seconds = 30

const known = async (clip: Clip) => recall(await fingerprintClip(tool, clip, seconds))

/** Two at a time, as there are cores. */
async function inPairs(count: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0
  const one = async () => {
    while (next < count) await work(next++)
  }
  await Promise.all([one(), one()])
}

beforeAll(async () => {
  tool = await needMediaTool()
  await inPairs(4, async (index) => {
    const drawing = drawScenes(`original ${index}`, { width: 320, height: 180, rate: 15, seconds, scenes: 7 })
    const clip = await makeClip(join(folder, `original-${index}.mp4`), [drawing], ['-crf', '20'])
    originals[index] = { clip, known: await known(clip) }
  })
  await inPairs(200, async (index) => {
    const drawing = drawScenes(`other ${index}`, { width: 160, height: 90, rate: 5, seconds: 12, scenes: 4 })
    const clip = await makeClip(join(folder, `other-${index}.mp4`), [drawing], ['-crf', '28'])
    unrelated[index] = await fingerprintClip(tool, clip, 12)
  })
}, 300_000)

const encoded = (quality: number) => ['-an', '-c:v', 'libx264', '-preset', 'veryfast', '-pix_fmt', 'yuv420p', '-crf', String(quality)]
const shares: number[] = []

describe('a copy', () => {
  const all = { from: 0, to: seconds, isMirrored: false }
  it.each<[string, string[], Partial<typeof all>]>([
    ['encoded again, smaller and with fewer frames', [...encoded(38), '-vf', 'scale=212:120', '-r', '8'], {}],
    ['cut by 15 % on each side', [...encoded(26), '-vf', 'crop=iw*0.7:ih*0.7'], {}],
    ['cut on one side and a little above', [...encoded(26), '-vf', 'crop=iw*0.85:ih*0.88:iw*0.15:ih*0.02'], {}],
    ['with bars above and below', [...encoded(26), '-vf', 'pad=320:260:0:40'], {}],
    ['cut to 4:3, with bars beside it', [...encoded(26), '-vf', 'crop=240:180,pad=320:180:40:0'], {}],
    ['in the mirror', [...encoded(26), '-vf', 'hflip'], { isMirrored: true }],
    ['of a passage', ['-ss', '9.3', '-t', '14', ...encoded(26)], { from: 9.3, to: 23.3 }],
    ['a little faster', [...encoded(26), '-vf', 'setpts=PTS/1.06', '-r', '15'], {}],
    ['paler and brighter', [...encoded(28), '-vf', 'eq=brightness=0.08:contrast=0.85:saturation=0.4'], {}],
    ['in a WebM', ['-an', '-c:v', 'libvpx', '-deadline', 'realtime', '-cpu-used', '8', '-b:v', '200k'], {}],
    [
      'of a passage, in the mirror, cut, smaller, with fewer frames and encoded badly',
      ['-ss', '5.7', '-t', '20', ...encoded(34), '-vf', 'hflip,crop=iw*0.8:ih*0.76:iw*0.05:ih*0.12,scale=240:136', '-r', '12'],
      { from: 5.7, to: 25.7, isMirrored: true }
    ]
  ])('%s is found, and where', async (name, args, place) => {
    const expected = { ...all, ...place }
    await inPairs(originals.length, async (index) => {
      const { clip, known: original } = originals[index]!
      const copy = await known(await remakeClip(join(folder, `${name} ${index}.${name.includes('WebM') ? 'webm' : 'mp4'}`), clip, args))
      const likeness = compare(copy, original)
      const about = `${name}, original ${index}: ${JSON.stringify(likeness)}`
      expect(likeness?.share ?? 0, about).toBeGreaterThan(leastShare)
      shares.push(likeness!.share)
      const [passage] = likeness!.passages
      expect(passage!.isMirrored, about).toBe(expected.isMirrored)
      expect(passage!.otherFrom, about).toBeGreaterThan(expected.from - 2)
      expect(passage!.otherTo, about).toBeLessThan(expected.to + 2)
      // What it shows begins as much later in the copy as it should, at the copy's own speed.
      const speed = (passage!.otherTo - passage!.otherFrom) / (passage!.to - passage!.from)
      expect(Math.abs(passage!.otherFrom - expected.from - passage!.from * speed), about).toBeLessThan(2)
      expect(passage!.to - passage!.from, about).toBeGreaterThan((expected.to - expected.from) / 4)
      for (const other of originals)
        if (other.known !== original) expect(compare(copy, other.known)?.share ?? 0, about).toBeLessThan(leastShare)
    })
  })
})

it('none of 200 clips is taken for a copy of another', () => {
  const before = process.cpuUsage().user
  const others = unrelated.map(recall)
  const recalled = process.cpuUsage().user
  const pairs = others.flatMap((one, index) => others.slice(index + 1).map((other) => compare(one, other)?.share ?? 0))
  const compared = process.cpuUsage().user
  expect(pairs).toHaveLength(19_900)
  const most = [...pairs].sort((one, other) => other - one)
  const weakest = [...shares].sort((one, other) => one - other)
  const text = (numbers: number[]) =>
    numbers
      .slice(0, 5)
      .map((share) => share.toFixed(2))
      .join(' ')
  const each = (recalled - before) / others.length + (compared - recalled) / pairs.length
  console.log(`Unrelated, the worst of 19,900: ${text(most)}. Copies, the weakest of ${shares.length}: ${text(weakest)}.`)
  console.log(`One clip against 1,000 stored ones: ${(each / 1000).toFixed(1)} s of work.`)
  expect(most[0]).toBeLessThan(leastShare)
  expect(weakest.length).toBe(44)
})
