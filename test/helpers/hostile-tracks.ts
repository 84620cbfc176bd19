/** Movies with too many tracks, with samples elsewhere, or with pictures and sound that are not what they say. */
import { avcConfiguration, sequenceUnit } from './avc-frames.ts'
import { added, box, changed, doubled, letters, number32, overwritten, pieces, removed, wide, wordAt } from './boxes.ts'
import type { Listed } from './hostile-movies.ts'

const media = 'moov/trak/mdia'
const table = `${media}/minf/stbl`

export function hostileTracks(last: Buffer, sounding: Buffer): Listed[] {
  const movie = pieces(last).find(({ type }) => type === 'moov')!
  const track = pieces(movie.body).find(({ type }) => type === 'trak')!.bytes
  const numbered = (id: number) => changed(track, 'trak/tkhd', wide(12, id))
  const more = (count: number) => added(last, 'moov', ...Array.from({ length: count }, (_, index) => numbered(index + 2)))
  const reference = (entry: Buffer) => changed(last, `${media}/minf/dinf/dref`, () => Buffer.concat([number32(0, 1), entry]))
  const sound = pieces(pieces(sounding).find(({ type }) => type === 'moov')!.body).filter(({ type }) => type === 'trak')[1]!.bytes
  const sounds = Array.from({ length: 9 }, (_, index) => changed(sound, 'trak/tkhd', wide(12, index + 5)))
  return [
    ['too-many-tracks', 'two tracks of pictures', more(1)],
    ['too-many-tracks', '33 tracks', more(32)],
    ['too-many-tracks', 'ten thousand tracks', added(last, 'moov', ...Array.from({ length: 9900 }, () => box('trak')))],
    ['too-many-tracks', 'nine more languages', added(sounding, 'moov', ...sounds)],
    ['broken', 'two tracks of one number', doubled(last, 'moov/trak')],
    ['no-video', 'no tracks', removed(last, 'moov/trak')],
    ['no-video', 'a track of data alone', changed(last, `${media}/hdlr`, letters(8, 'meta'))],
    ['sound-only', 'pictures that say to be sound', changed(last, `${media}/hdlr`, letters(8, 'soun'))],
    ['broken', 'no head of the movie', removed(last, 'moov/mvhd')],
    ['broken', 'no head of the track', removed(last, 'moov/trak/tkhd')],
    ['broken', 'a head of the track twice', doubled(last, 'moov/trak/tkhd')],
    ['broken', 'no media', removed(last, media)],
    ['broken', 'no handler', removed(last, `${media}/hdlr`)],
    ['broken', 'no table', removed(last, table)],
    ['broken', 'no word of where the samples are', removed(last, `${media}/minf/dinf`)],
    ['external-reference', 'samples at an address', reference(box('url ', number32(0), 'http://127.0.0.1/other-unit.mp4\0'))],
    ['external-reference', 'samples in a file of the server', reference(box('url ', number32(0), 'file:///etc/passwd\0'))],
    ['external-reference', 'samples under a name', reference(box('urn ', number32(0), 'urn:x\0'))],
    ['external-reference', 'samples behind an alias', reference(box('alis', number32(0), Buffer.alloc(150)))],
    ['external-reference', 'samples by a number of the system', reference(box('rsrc', number32(0), Buffer.alloc(20)))],
    ['broken', 'samples nowhere', changed(last, `${media}/minf/dinf/dref`, () => number32(0, 0))],
    ['broken', 'samples in the seventh file', overwritten(last, `${table}/stsd`, 20, 7)]
  ]
}

/** The head of a description of pictures, with whatever follows it. */
function pictureEntry(type: string, width: number, height: number, ...parts: Buffer[]): Buffer {
  const head = Buffer.alloc(78)
  head.writeUInt16BE(1, 6)
  head.writeUInt16BE(width, 24)
  head.writeUInt16BE(height, 26)
  return box(type, head, ...parts)
}

export function hostileCodings(last: Buffer, sounding: Buffer): Listed[] {
  const described = (...entries: Buffer[]) => changed(last, `${table}/stsd`, () => Buffer.concat([number32(0, entries.length), ...entries]))
  const usual = box('avcC', avcConfiguration({ width: 320, height: 180 }))
  const avc = (width: number, height: number, configuration = usual) => described(pictureEntry('avc1', width, height, configuration))
  const sound = (change: (entry: Buffer) => Buffer) =>
    changed(sounding, 'moov/trak[1]/mdia/minf/stbl/stsd', (body) =>
      Buffer.concat([body.subarray(0, 8), change(Buffer.from(body.subarray(8)))])
    )
  const named = (type: string) => letters(4, type)
  const large = { width: 8192, height: 8192 }
  const inBand = sequenceUnit(large)
  return [
    ['codec', 'ProRes', described(pictureEntry('apcn', 320, 180))],
    ['codec', 'MJPEG', described(pictureEntry('jpeg', 320, 180))],
    ['codec', 'MPEG-4 of old', described(pictureEntry('mp4v', 320, 180))],
    ['codec', 'H.263', described(pictureEntry('s263', 320, 180))],
    ['codec', 'pixels as they are', described(pictureEntry('raw ', 320, 180))],
    ['codec', 'a codec of nobody', described(pictureEntry('zzzz', 320, 180))],
    ['codec', 'a second description of another codec', described(pictureEntry('avc1', 320, 180, usual), pictureEntry('mp4v', 320, 180))],
    ['codec', 'sound of nobody', sound(named('zzzz'))],
    ['encrypted', 'encrypted pictures', described(pictureEntry('encv', 320, 180, usual, box('sinf')))],
    ['encrypted', 'encrypted pictures under another name', described(pictureEntry('avc1', 320, 180, usual, box('sinf')))],
    ['encrypted', 'encrypted sound', sound(named('enca'))],
    ['encrypted', 'a key elsewhere', added(last, 'moov', box('pssh', Buffer.alloc(24)))],
    ['picture-too-large', 'says 8192 × 8192', avc(8192, 8192)],
    ['picture-too-large', 'says 4096 × 4096', avc(4096, 4096)],
    ['picture-too-large', 'says 65535 × 1', avc(65_535, 1)],
    ['picture-too-large', 'says 0 × 0', avc(0, 0)],
    ['picture-too-large', 'pictures of 8192 × 8192 under another size', avc(640, 360, box('avcC', avcConfiguration(large)))],
    [
      'picture-too-large',
      'pictures whose size is told among them',
      inPlace(
        last,
        0,
        Buffer.concat([
          number32(inBand.length),
          inBand,
          number32(wordAt(last, `${table}/stsz`, 12) - inBand.length - 8),
          Buffer.from([0x65])
        ])
      )
    ],
    ['broken', 'no configuration', described(pictureEntry('avc1', 320, 180))],
    ['broken', 'half a configuration', avc(320, 180, box('avcC', avcConfiguration({ width: 320, height: 180 }).subarray(0, 12)))],
    [
      'broken',
      'a configuration of the future',
      avc(320, 180, box('avcC', wide(0, 0x0942c01e)(avcConfiguration({ width: 320, height: 180 }))))
    ],
    ['broken', 'a first picture of noise', inPlace(last, 4, Buffer.from([0xff]))],
    ['broken', 'a first picture of nothing', inPlace(last, 0, number32(0))],
    ['external-reference', 'sound at an address', sound(() => soundAtAddress)],
    ['broken', 'a configuration without sizes', avc(320, 180, box('avcC', Buffer.from([1, 66, 192, 30, 255, 224, 0])))],
    ['broken', 'no description', described()],
    ['broken', 'more descriptions than there are', changed(last, `${table}/stsd`, wide(4, 3))],
    ['broken', 'VP9 that is none', described(pictureEntry('vp09', 320, 180, box('vpcC', Buffer.alloc(12))))],
    ['broken', 'AV1 without a size', described(pictureEntry('av01', 320, 180, box('av1C', Buffer.from([0x81, 0, 0, 0]))))],
    [
      'broken',
      'H.265 without a size',
      described(pictureEntry('hvc1', 320, 180, box('hvcC', Buffer.concat([Buffer.from([1]), Buffer.alloc(22)]))))
    ]
  ]
}

/** With other bytes in the first picture. */
function inPlace(last: Buffer, at: number, bytes: Buffer): Buffer {
  const copy = Buffer.from(last)
  bytes.copy(copy, wordAt(last, `${table}/stco`, 8) + at)
  return copy
}

/** AAC whose stream is said to lie at an address. */
const soundAtAddress = box(
  'mp4a',
  Buffer.from('0000000000000001', 'hex'),
  Buffer.from('0000000000000000000200100000000000000000bb800000', 'hex').subarray(0, 20),
  box('esds', number32(0), Buffer.from([3, 20, 0, 1, 0x40, 8]), 'http://a', Buffer.alloc(10))
)
