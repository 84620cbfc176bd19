/** Movies whose tables of samples lead astray. */
import { added, box, changed, doubled, number32, overwritten, pieces, removed, replaced, wide, wordAt } from './boxes.ts'
import type { Listed } from './hostile-movies.ts'

const media = 'moov/trak/mdia'
const table = `${media}/minf/stbl`
const ones = 0xffffffff

export function hostileTables(last: Buffer): Listed[] {
  const at = (path: string, place: number, ...values: number[]) => overwritten(last, `${table}/${path}`, place, ...values)
  const count = wordAt(last, `${table}/stsz`, 8)
  const oneChunk = (offset: number) => changed(last, `${table}/stco`, () => number32(0, 1, offset))
  return [
    ['broken', 'no sizes', removed(last, `${table}/stsz`)],
    ['broken', 'sizes twice', doubled(last, `${table}/stsz`)],
    ['broken', 'sizes in two forms', added(last, table, box('stz2', number32(0, 8, 0)))],
    ['broken', 'no times', removed(last, `${table}/stts`)],
    ['broken', 'no places', removed(last, `${table}/stco`)],
    ['broken', 'no chunks', removed(last, `${table}/stsc`)],
    ['broken', 'places in two forms', added(last, table, box('co64', number32(0, 0)))],
    ['broken', 'more sizes than there is room for', at('stsz', 8, count + 1)],
    ['too-many-samples', 'two billion sizes', at('stsz', 8, 2 ** 31)],
    ['broken', 'four billion samples of one byte', changed(last, `${table}/stsz`, () => number32(0, 1, ones))],
    ['truncated', 'samples of four gigabytes', changed(last, `${table}/stsz`, () => number32(0, ones, count))],
    ['broken', 'sizes of three bits', replaced(last, `${table}/stsz`, () => box('stz2', number32(0, 3, count), Buffer.alloc(200)))],
    ['broken', 'times of fewer samples', at('stts', 8, count - 1)],
    ['broken', 'time runs backwards', at('stts', 12, ones)],
    ['too-many-samples', 'four billion entries of times', at('stts', 4, ones)],
    ['broken', 'pictures are shown at no time', added(last, table, box('ctts', number32(0, 1, count, 0x7fffffff)))],
    ['broken', 'offsets of more samples than there are', added(last, table, box('ctts', number32(0, 1, 10 * count, 0)))],
    ['broken', 'the first chunk is none', at('stsc', 8, 0)],
    ['broken', 'chunks that go back', changed(last, `${table}/stsc`, () => number32(0, 2, 1, 1, 1, 1, 1, 1))],
    ['broken', 'chunks of no samples', at('stsc', 12, 0)],
    ['broken', 'chunks of more samples than there are', at('stsc', 12, 1_000_000)],
    ['broken', 'chunks of a description that there is not', at('stsc', 16, 9)],
    ['broken', 'samples without a place', changed(last, `${table}/stsc`, () => number32(0, 1, 1, 1, 1))],
    ['too-many-samples', 'four billion chunks', at('stco', 4, ones)],
    ['broken', 'pictures that lie in the head', at('stco', 8, 4)],
    ['broken', 'pictures that lie in the table of contents', at('stco', 8, last.length - 700)],
    ['truncated', 'pictures that lie behind the end', at('stco', 8, last.length)],
    [
      'truncated',
      'pictures that lie at the end of the world',
      replaced(last, `${table}/stco`, (body) => box('co64', number32(0, body.readUInt32BE(4)), Buffer.alloc(body.length * 2, 0x7f)))
    ],
    ['broken', 'every picture is the same large piece', shared(last)],
    ['broken', 'a table without an end', at('stco', 4, 2)],
    ['truncated', 'one chunk at the last byte', changed(oneChunk(last.length - 1), `${table}/stsc`, () => number32(0, 1, 1, count, 1))]
  ]
}

/** A thousand samples, each the first half of the pictures, in the time that they had. */
function shared(last: Buffer): Buffer {
  const place = wordAt(last, `${table}/stco`, 8)
  const ticks = wordAt(last, `${table}/stts`, 8) * wordAt(last, `${table}/stts`, 12)
  const sized = changed(last, `${table}/stsz`, () => number32(0, 600, 1000))
  const timed = changed(sized, `${table}/stts`, () => number32(0, 1, 1000, Math.round(ticks / 200)))
  const clocked = changed(timed, `${media}/mdhd`, (body) => wide(12, body.readUInt32BE(12) * 5, body.readUInt32BE(16) * 5)(body))
  const chunked = changed(clocked, `${table}/stsc`, () => number32(0, 1, 1, 1, 1))
  return changed(chunked, `${table}/stco`, () => number32(0, 1000, ...Array.from({ length: 1000 }, () => place)))
}

/** Edits of duration, place and speed; durations are in thousandths. */
export function hostileEdits(last: Buffer): Listed[] {
  const scale = wordAt(last, 'moov/mvhd', 12)
  const listed = (list: [number, number, number?][]) => {
    const entries = list.flatMap(([seconds, from, speed = 0x10000]) => [Math.round(seconds * scale), from, speed])
    const without = pieces(last).some(({ bytes }) => bytes.includes('edts')) ? removed(last, 'moov/trak/edts') : last
    return added(without, 'moov/trak', box('edts', box('elst', number32(0, list.length, ...entries))))
  }
  return [
    ['broken', 'an edit list that loops', listed(Array.from({ length: 100 }, () => [2, 0]))],
    ['broken', 'an edit that plays for hours', listed([[3600, 0]])],
    ['broken', 'an edit before the beginning', listed([[2, -5]])],
    ['broken', 'an edit behind the end', listed([[2, 0x7fffffff]])],
    ['broken', 'an edit that stands still', listed([[2, 0, 0]])],
    ['broken', 'an edit that runs backwards', listed([[2, 0, 0xffff0000]])],
    ['broken', 'two thousand edits', listed(Array.from({ length: 2000 }, () => [0, 0]))],
    ['broken', 'a billion edits, and none there', changed(listed([]), 'moov/trak/edts/elst', () => number32(0, 1e9))],
    [
      'duration-lies',
      'an edit of nothing for 92 hours',
      listed([
        [330_000, -1],
        [2, 0]
      ])
    ]
  ]
}
