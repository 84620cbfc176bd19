/** Clips in .webm and .mkv that were put together to harm, or that lie. */
import type { ClipFault } from '../../server/src/lib/media/clip-facts.ts'
import { ids } from '../../server/src/lib/media/matroska/ids.ts'
import { makeClip } from './clip.ts'
import { added, double, doubled, element, pieces, removed, replaced, swapped, unsigned } from './elements.ts'
import type { HostileClip } from './hostile-clips.ts'
import { vp9KeyFrame } from './vp9-frames.ts'

const { Segment, Info, Tracks, TrackEntry, Cluster, Video, Audio } = ids
const info = [Segment, Info]
const entry = [Segment, Tracks, TrackEntry]

/** A block of the first track. */
const block = (ticks: number, frame: Buffer, flags = 0x80) =>
  element(ids.SimpleBlock, Buffer.concat([Buffer.from([0x81, (ticks >> 8) & 255, ticks & 255, flags]), frame]))

const group = (ticks: number) => element(ids.Block, Buffer.from([0x81, 0, ticks, 0, 1, 2, 3]))

export async function hostileMatroska(): Promise<HostileClip[]> {
  const [webm, sounding, live, silent] = await Promise.all([
    makeClip({ container: 'webm' }),
    makeClip({ container: 'webm', hasAudio: true }),
    makeClip({ container: 'webm', isLive: true }),
    makeClip({ container: 'webm', hasAudio: true, hasVideo: false })
  ])
  const encoded = (...parts: Buffer[]) =>
    added(webm, entry, element(ids.ContentEncodings, element(ids.ContentEncoding, Buffer.concat(parts))))
  const compression = (algorithm: number) => element(ids.ContentCompression, unsigned(0x4254, algorithm, 1))
  const cluster = (...parts: Buffer[]) => element(Cluster, Buffer.concat(parts))
  const time = (value: number) => unsigned(ids.Timestamp, value)
  const key = vp9KeyFrame({ width: 320, height: 180 })
  /** Nothing but such clusters. */
  const ofClusters = (...clusters: Buffer[]) =>
    replaced(webm, [Segment], (body) => {
      const kept = pieces(body).filter(({ id }) => [Info, Tracks].some((wanted) => wanted === id))
      return element(Segment, Buffer.concat([...kept.map(({ bytes }) => bytes), ...clusters]))
    })
  const withoutDuration = (file: Buffer) => removed(file, [...info, ids.Duration])
  const kinded = (entry: Buffer, kind: number) => swapped(entry, [ids.TrackType], unsigned(ids.TrackType, kind, 1))
  const entries = (count: number, kind = 1) =>
    replaced(webm, [Segment, Tracks, TrackEntry], (body) =>
      Buffer.concat(
        Array.from({ length: count }, (_, index) =>
          element(TrackEntry, swapped(kinded(body, kind), [ids.TrackNumber], unsigned(ids.TrackNumber, index + 1)))
        )
      )
    )
  const soundEntry = (change: (entry: Buffer) => Buffer) =>
    replaced(sounding, [Segment, Tracks], (body) => {
      const [video, sound] = pieces(body)
      return element(Tracks, Buffer.concat([video!.bytes, change(sound!.bytes)]))
    })
  const list: [ClipFault, string, Buffer][] = [
    ['external-reference', 'goes on in another file, by number', added(webm, info, element(ids.NextUUID, Buffer.alloc(16, 1)))],
    ['external-reference', 'goes on in another file, by name', added(webm, info, element(ids.NextFilename, '../other-unit.mkv'))],
    ['external-reference', 'begins in another file, by number', added(webm, info, element(ids.PrevUUID, Buffer.alloc(16, 1)))],
    ['external-reference', 'begins in another file, by name', added(webm, info, element(ids.PrevFilename, '/etc/passwd'))],
    ['external-reference', 'belongs to a family', added(webm, info, element(ids.SegmentFamily, Buffer.alloc(16, 1)))],
    ['external-reference', 'translates chapters', added(webm, info, element(ids.ChapterTranslate, ''))],
    [
      'external-reference',
      'chapters of another file',
      added(webm, [Segment], element(ids.Chapters, element(0x45b9, element(0xb6, element(ids.ChapterSegmentUUID, Buffer.alloc(16))))))
    ],
    ['attachment', 'carries a program', added(webm, [Segment], element(ids.Attachments, element(0x61a7, element(0x466e, 'a.exe'))))],
    ['compressed-header', 'packed with zlib', encoded(compression(0))],
    ['compressed-header', 'packed with bzlib', encoded(compression(1))],
    ['compressed-header', 'heads of frames left out', encoded(compression(3))],
    ['encrypted', 'an encrypted track', encoded(element(ids.ContentEncryption, ''))],
    ['encrypted', 'encrypted blocks', added(webm, [Segment, Cluster], element(ids.EncryptedBlock, 'abcd'))],
    ['not-a-clip', 'another kind of document', swapped(webm, [ids.EBML, ids.DocType], element(ids.DocType, 'secret'))],
    ['broken', 'names of eight bytes', swapped(webm, [ids.EBML, ids.EBMLMaxIDLength], unsigned(ids.EBMLMaxIDLength, 8))],
    ['broken', 'sizes of sixteen bytes', swapped(webm, [ids.EBML, ids.EBMLMaxSizeLength], unsigned(ids.EBMLMaxSizeLength, 16))],
    ['broken', 'no segment', swapped(webm, [Segment], element(ids.Tags, ''))],
    ['broken', 'no tracks', removed(webm, [Segment, Tracks])],
    ['broken', 'no information', removed(webm, info)],
    ['broken', 'tracks twice', doubled(webm, [Segment, Tracks])],
    ['broken', 'a number twice', doubled(webm, [...entry, ids.TrackNumber])],
    ['broken', 'an unknown part', added(webm, [Segment], element(0x1abcdef0, 'x'))],
    ['broken', 'no clock', swapped(webm, [...info, ids.TimestampScale], unsigned(ids.TimestampScale, 0))],
    [
      'broken',
      'a block of a track that there is not',
      added(webm, [Segment, Cluster], element(ids.SimpleBlock, Buffer.from([0x90, 0, 0, 0, 1])))
    ],
    ['broken', 'a block before its time', ofClusters(cluster(block(0, key)))],
    ['broken', 'a cluster of two times', ofClusters(cluster(time(0), time(5), block(0, key)))],
    ['broken', 'time travel', ofClusters(cluster(time(60_000), block(0, key)), cluster(time(0), block(0, key)))],
    [
      'broken',
      'an element larger than what holds it',
      ofClusters(cluster(time(0), block(0, key), element(ids.SimpleBlock, 'ab', 5n)), cluster(time(9)))
    ],
    ['broken', 'an element without a name', ofClusters(cluster(time(0), Buffer.from([0, 0, 0])))],
    ['broken', 'a group without a block', added(webm, [Segment, Cluster], element(ids.BlockGroup, unsigned(ids.BlockDuration, 5)))],
    ['broken', 'a first picture that needs another', ofClusters(cluster(time(0), block(0, Buffer.from([0x86, 0])), block(33, key)))],
    ['broken', 'a first picture of noise', ofClusters(cluster(time(0), block(0, Buffer.alloc(50, 0x55))))],
    ['broken', 'VP8 that is VP9', swapped(webm, [...entry, ids.CodecID], element(ids.CodecID, 'V_VP8'))],
    ['broken', 'H.264 without a configuration', swapped(webm, [...entry, ids.CodecID], element(ids.CodecID, 'V_MPEG4/ISO/AVC'))],
    ['broken', 'a track without a number', removed(webm, [...entry, ids.TrackNumber])],
    ['broken', 'a track without a codec', removed(webm, [...entry, ids.CodecID])],
    ['broken', 'a group of two blocks', ofClusters(cluster(time(0), element(ids.BlockGroup, Buffer.concat([group(0), group(33)]))))],
    [
      'broken',
      'a block without an end',
      ofClusters(cluster(time(0), block(0, key), block(33, key), element(ids.SimpleBlock, 'abcd', 'unknown')))
    ],
    [
      'broken',
      'a group that holds something without an end',
      ofClusters(cluster(time(0), element(ids.BlockGroup, Buffer.concat([group(0), element(ids.BlockDuration, 'a', 'unknown')]))))
    ],
    [
      'broken',
      'twenty thousand voids among the tracks',
      added(webm, [Segment, Tracks], ...Array.from({ length: 20_000 }, () => element(ids.Void, '')))
    ],
    ['broken', 'a table that is shorter than what it holds', added(webm, info, element(0x4d80, 'ab', 50n))],
    ['broken', 'a number of nine bytes', swapped(webm, [...entry, ids.TrackNumber], element(ids.TrackNumber, '\0\0\0\0\0\0\0\0\x01'))],
    ['broken', 'a float of three bytes', swapped(webm, [...info, ids.Duration], element(ids.Duration, 'abc'))],
    [
      'too-many-samples',
      'a million pieces of sound in few blocks',
      withoutDuration(ofClusters(cluster(time(0), ...Array.from({ length: 4700 }, () => block(0, Buffer.alloc(4, 255), 0x82)))))
    ],
    ['truncated', 'cut in a block', webm.subarray(0, webm.length - 200)],
    ['truncated', 'cut in the head', webm.subarray(0, 60)],
    ['truncated', 'a recording cut in a block', live.subarray(0, live.length - 3)],
    ['truncated', 'a size of 72 petabytes', ofClusters(element(Cluster, time(0), (1n << 56n) - 2n))],
    ['no-video', 'no blocks', ofClusters()],
    ['no-video', 'empty clusters', ofClusters(...Array.from({ length: 1000 }, () => cluster(time(0))))],
    ['sound-only', 'no pictures', silent],
    ['duration-lies', 'says 92 hours', swapped(webm, [...info, ids.Duration], double(ids.Duration, 92 * 3_600_000))],
    ['duration-lies', 'says nothing', swapped(webm, [...info, ids.Duration], double(ids.Duration, 0))],
    ['duration-lies', 'says a billion', swapped(webm, [...info, ids.Duration], double(ids.Duration, 1e12))],
    ['duration-lies', 'says no number', swapped(webm, [...info, ids.Duration], double(ids.Duration, Number.NaN))],
    ['duration-lies', 'says endless', swapped(webm, [...info, ids.Duration], double(ids.Duration, Number.POSITIVE_INFINITY))],
    ['duration-lies', 'says less than nothing', swapped(webm, [...info, ids.Duration], double(ids.Duration, -5))],
    [
      'duration-lies',
      '92 hours between two pictures',
      withoutDuration(ofClusters(cluster(time(0), block(0, key)), cluster(time(92 * 3_600_000), block(0, key))))
    ],
    ['duration-lies', 'one picture for no time', withoutDuration(ofClusters(cluster(time(0), block(0, key))))],
    [
      'odd-rate',
      'a thousand pictures a second',
      withoutDuration(ofClusters(cluster(time(0), ...Array.from({ length: 1000 }, (_, index) => block(index, key)))))
    ],
    ['picture-too-large', 'says 8192 × 8192', swapped(webm, [...entry, Video, ids.PixelWidth], unsigned(ids.PixelWidth, 8192))],
    ['picture-too-large', 'says no width', swapped(webm, [...entry, Video, ids.PixelWidth], unsigned(ids.PixelWidth, 0))],
    [
      'picture-too-large',
      'pictures of 8192 × 8192 under another size',
      ofClusters(cluster(time(0), block(0, vp9KeyFrame({ width: 8192, height: 8192 }).subarray(0, 500))))
    ],
    ['too-many-tracks', '33 tracks', entries(33, 17)],
    ['too-many-tracks', 'nine thousand tracks', entries(9000, 17)],
    ['too-many-tracks', 'two tracks of pictures', entries(2)],
    ['broken', 'two tracks of one number', doubled(webm, entry)],
    ['codec', 'pictures of MJPEG', swapped(webm, [...entry, ids.CodecID], element(ids.CodecID, 'V_MJPEG'))],
    ['codec', 'pictures of Windows', swapped(webm, [...entry, ids.CodecID], element(ids.CodecID, 'V_MS/VFW/FOURCC'))],
    ['codec', 'sound of a cinema', soundEntry((entry) => swapped(entry, [TrackEntry, ids.CodecID], element(ids.CodecID, 'A_TRUEHD')))],
    ['odd-sound', '32 channels', soundEntry((entry) => swapped(entry, [TrackEntry, Audio, ids.Channels], unsigned(ids.Channels, 32)))],
    [
      'odd-sound',
      'sound at no rate',
      soundEntry((entry) => swapped(entry, [TrackEntry, Audio, ids.SamplingFrequency], double(ids.SamplingFrequency, 0)))
    ]
  ]
  return list.map(([reason, name, bytes]) => ({ name: `webm: ${name}`, reason, fileName: 'clip.webm', bytes }))
}
