/** Clips in .mp4 and .mov that were put together to harm, or that lie. */
import type { ClipFault } from '../../server/src/lib/media/clip-facts.ts'
import { added, box, changed, doubled, number32, overwritten, pieces, removed, replaced, wide, wordAt } from './boxes.ts'
import { makeClip } from './clip.ts'
import type { HostileClip } from './hostile-clips.ts'
import { hostileEdits, hostileTables } from './hostile-tables.ts'
import { hostileCodings, hostileTracks } from './hostile-tracks.ts'

const media = 'moov/trak/mdia'
const table = `${media}/minf/stbl`
const ones = 0xffffffff

export type Listed = [ClipFault, string, Buffer]

export async function hostileMovies(): Promise<HostileClip[]> {
  const [fast, last, sounding, pieced, song] = await Promise.all([
    makeClip(),
    makeClip({ layout: 'moov-last' }),
    makeClip({ layout: 'moov-last', hasAudio: true }),
    makeClip({ layout: 'fragmented', seconds: 20, framesPerSecond: 10 }),
    makeClip({ hasAudio: true, hasVideo: false })
  ])
  const all = [
    ...layouts({ fast, last, pieced }),
    ...hostileTables(last),
    ...hostileEdits(last),
    ...times(last),
    ...hostileTracks(last, sounding),
    ...hostileCodings(last, sounding),
    ...fragments(pieced),
    ['sound-only', 'no pictures', song] satisfies Listed
  ]
  return all.map(([reason, name, bytes]) => ({ name: `mp4: ${name}`, reason, fileName: 'clip.mp4', bytes }))
}

function layouts({ fast, last, pieced }: Record<'fast' | 'last' | 'pieced', Buffer>): Listed[] {
  const parts = new Map(pieces(last).map(({ type, bytes }) => [type, bytes]))
  const movie = parts.get('moov')!
  const long = (type: string, size: bigint) => {
    const head = Buffer.alloc(16)
    head.writeUInt32BE(1)
    head.write(type, 4)
    head.writeBigUInt64BE(size, 8)
    return head
  }
  return [
    ['truncated', 'no table of contents', last.subarray(0, last.length - movie.length)],
    ['truncated', 'cut in the table of contents', last.subarray(0, last.length - 40)],
    ['truncated', 'the last pictures are missing', fast.subarray(0, fast.length - 1)],
    ['truncated', 'all pictures are missing', removed(fast, 'mdat')],
    ['truncated', 'only a head', parts.get('ftyp')!],
    [
      'truncated',
      'pictures that go on to the end, and do not',
      replaced(fast, 'mdat', (body) => Buffer.concat([number32(0), Buffer.from('mdat'), body.subarray(0, 90)]))
    ],
    [
      'truncated',
      'cut in a fragment',
      pieced.subarray(
        0,
        pieces(pieced)
          .slice(0, -2)
          .reduce((sum, { bytes }) => sum + bytes.length, -9)
      )
    ],
    ['truncated', 'a box of eight exabytes', Buffer.concat([last, long('mdat', 1n << 63n)])],
    ['truncated', 'a box of 16 exabytes less one', Buffer.concat([last, long('free', (1n << 64n) - 1n)])],
    ['truncated', 'three bytes of another box', Buffer.concat([last, Buffer.from('abc')])],
    ['broken', 'two tables of contents', doubled(last, 'moov')],
    ['broken', 'a box of four bytes', Buffer.concat([last, number32(4), Buffer.from('free')])],
    ['broken', 'a long box shorter than its head', Buffer.concat([last, long('free', 15n)])],
    [
      'broken',
      'a head without a format',
      replaced(last, 'ftyp', (_, bytes) => Buffer.concat([box('ftyp', 'mp42'), box('free', Buffer.alloc(bytes.length - 20))]))
    ],
    ['broken', 'a head of two kilobytes', replaced(last, 'ftyp', (body) => box('ftyp', body, Buffer.alloc(2048, 'isom')))],
    ['broken', 'a box larger than what holds it', replaced(last, 'moov', (body) => box('moov', body.subarray(0, -50)))],
    ['broken', 'a long box within the table of contents', added(last, 'moov', long('free', 1n << 62n))],
    [
      'broken',
      'a box of no size within a track',
      changed(last, 'moov/trak', (body) => Buffer.concat([number32(1), Buffer.from('free'), number32(0, 0), body]))
    ],
    ['broken', 'twenty thousand boxes in a track', added(last, 'moov/trak', ...Array.from({ length: 20_000 }, () => box('free')))],
    ['too-many-samples', 'a table of contents of 40 MB', added(last, 'moov', box('free', Buffer.alloc(40 * 2 ** 20)))],
    [
      'compressed-header',
      'a packed table of contents',
      replaced(last, 'moov', () => box('moov', box('cmov', box('dcom', 'zlib'), box('cmvd', number32(2 ** 31)))))
    ],
    [
      'external-reference',
      'a list of other movies',
      replaced(last, 'moov', () => box('moov', box('rmra', box('rmda', box('rdrf', number32(0), 'url ', number32(10), 'file:///etc')))))
    ]
  ]
}

function times(last: Buffer): Listed[] {
  const scaled = (path: string, place: number, seconds: number) =>
    changed(last, path, (body) => wide(place, Math.min(ones, seconds * body.readUInt32BE(place - 4)))(body))
  const movieTicks = (value: number) => overwritten(last, 'moov/trak/tkhd', 20, value)
  return [
    ['broken', 'no clock in the movie', overwritten(last, 'moov/mvhd', 12, 0)],
    ['broken', 'no clock in the track', overwritten(last, `${media}/mdhd`, 12, 0)],
    ['duration-lies', 'the movie says 19 hours', scaled('moov/mvhd', 16, 70_000)],
    ['duration-lies', 'the movie says nothing', overwritten(last, 'moov/mvhd', 16, 0)],
    ['duration-lies', 'the movie says as much as it can', overwritten(last, 'moov/mvhd', 16, ones - 1)],
    ['duration-lies', 'the movie leaves it open', overwritten(last, 'moov/mvhd', 16, ones)],
    ['duration-lies', 'the media say nothing', overwritten(last, `${media}/mdhd`, 16, 0)],
    ['duration-lies', 'the media say ten minutes', scaled(`${media}/mdhd`, 16, 600)],
    ['duration-lies', 'the track says nothing', movieTicks(0)],
    ['duration-lies', 'the track says a billion', movieTicks(1e9)],
    ['duration-lies', 'pictures for no time', overwritten(last, `${table}/stts`, 12, 0)],
    ['duration-lies', 'one picture an hour', overwritten(last, `${table}/stts`, 12, 3600 * 57_600)],
    ['duration-lies', 'a clock of one tick a second', overwritten(last, `${media}/mdhd`, 12, 1)],
    ['odd-rate', 'a thousand pictures a second', fastForward(last)]
  ]
}

/** The same pictures in a fortieth of the time, and all headers say so. */
function fastForward(last: Buffer): Buffer {
  const scale = wordAt(last, 'moov/mvhd', 12)
  return changed(overwritten(last, 'moov/mvhd', 12, scale * 40), `${media}/mdhd`, (body) => {
    body.writeUInt32BE(body.readUInt32BE(12) * 40, 12)
    return body
  })
}

function fragments(pieced: Buffer): Listed[] {
  const second = (path: string, change: (body: Buffer) => Buffer) => changed(pieced, `moof[1]/traf/${path}`, change)
  const endless = Array.from({ length: 50_001 }, () => box('moof', box('mfhd', number32(0, 1))))
  const head = pieced.subarray(
    0,
    pieces(pieced)
      .slice(0, 2)
      .reduce((sum, { bytes }) => sum + bytes.length, 0)
  )
  return [
    ['fragmented', 'fragments without end', Buffer.concat([head, ...endless])],
    ['no-video', 'fragments that were announced and never came', head],
    ['broken', 'fragments that nobody announced', removed(pieced, 'moov/mvex')],
    ['broken', 'a fragment of a track that there is not', second('tfhd', wide(4, 77))],
    ['broken', 'a fragment without a number', removed(pieced, 'moof/mfhd')],
    ['broken', 'a fragment that goes back in time', changed(pieced, 'moof[3]/traf/tfdt', (body) => body.fill(0, 4))],
    ['duration-lies', 'a fragment of the day after tomorrow', changed(pieced, 'moof[3]/traf/tfdt', (body) => body.fill(0x7f, 4))],
    ['too-many-samples', 'a fragment of four billion samples', second('trun', wide(4, ones))],
    ['broken', 'a fragment with half a table', second('trun', (body) => body.subarray(0, body.length - 6))],
    ['truncated', 'a fragment whose samples lie behind the end', second('trun', wide(8, 0x7fffffff))],
    ['broken', 'a fragment whose samples lie in its table', second('trun', wide(8, 0))],
    ['broken', 'fragments twice', Buffer.concat([head, pieced.subarray(head.length), pieced.subarray(head.length)])]
  ]
}
