/** What a file is by its first bytes, whatever its name says. */
import type { ClipFault } from './clip-facts.ts'

/** A family of clips that is read here, or why the file is refused. */
export type Kind = 'movie' | 'matroska' | ClipFault

/** By the bytes that they begin with, in hexadecimal; dots stand for any. */
const beginnings: [Kind, string[]][] = [
  ['matroska', ['1a45dfa3']],
  // PDF, PostScript, Word and Excel of old, RTF, DjVu.
  ['document', ['255044462d', '25215053', 'd0cf11e0a1b11ae1', '7b5c727466', '41542654464f524d']],
  // 7z, RAR, gzip, bzip2, xz, Zstandard, cabinet, and zip below.
  ['archive', ['377abcaf271c', '526172211a07', '1f8b08', '425a68..314159265359', 'fd377a585a00', '28b52ffd', '4d534346', '504b0506']],
  // JPEG, PNG, GIF, BMP, TIFF, WebP, Photoshop, icon, JPEG XL, JPEG 2000.
  [
    'picture',
    [
      ...['ffd8ff', '89504e470d0a1a0a', '47494638', '424d............0000', '49492a00', '4d4d002a'],
      ...['52494646........57454250', '38425053', '00000100', 'ff0a', '0000000c4a584c20', '0000000c6a502020']
    ]
  ],
  // MP3 with and without a head, WAV, FLAC, AMR, ADTS, AIFF, MIDI.
  [
    'sound-only',
    [
      ...['494433', 'fffb', 'fff3', 'fff2', '52494646........57415645', '664c6143', '2321414d52', 'fff1', 'fff9'],
      ...['464f524d........41494646', '4d546864']
    ]
  ],
  // AVI, FLV, ASF, Ogg, MPEG programme and pictures, RealMedia, MXF, Flash, IVF, raw pictures, H.264 and H.265 as they come.
  [
    'other-container',
    [
      ...['52494646........41564920', '464c5601', '3026b2758e66cf11', '4f676753', '000001ba', '000001b3', '2e524d46', '060e2b34'],
      ...['465753', '435753', '5a5753', '444b4946', '595556344d50454732', '00000001', '0000016', '52494646']
    ]
  ]
]

const movieBoxes = new Set(['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip', 'pnot', 'styp', 'moof', 'uuid'])
/** HEIC and AVIF are pictures in the clothes of a movie. */
const pictureBrands = /^(hei[cmsx]|hev[cmsx]|mif[12]|msf1|avi[fs]|jpeg)$/

/** @param head as much of the beginning as there is, up to 64 KB */
export function kindOf(head: Buffer): Kind {
  if (head.length === 0) return 'empty'
  const letters = head.toString('latin1', 4, 8)
  if (letters === 'ftyp') return pictureBrands.test(head.toString('latin1', 8, 12)) ? 'picture' : 'movie'
  if (movieBoxes.has(letters)) return 'movie'
  const start = head.toString('hex', 0, 16)
  if (start.startsWith('504b0304')) return zipKind(head)
  const known = beginnings.find(([, starts]) => starts.some((pattern) => fits(start, pattern)))
  if (known) return known[0]
  if (isTransportStream(head)) return 'other-container'
  if (head.toString('latin1', 257, 262) === 'ustar') return 'archive'
  // A reader of PDF looks no further either.
  if (head.subarray(0, 1024).includes('%PDF-')) return 'document'
  return isText(head) ? textKind(head) : 'not-a-clip'
}

const fits = (start: string, pattern: string) => [...pattern].every((digit, index) => digit === '.' || digit === start[index])

const zipKind = (head: Buffer): Kind =>
  /\[Content_Types\]|word\/|xl\/|ppt\/|opendocument/.test(head.toString('latin1')) ? 'document' : 'archive'

function isTransportStream(head: Buffer): boolean {
  return [
    [0, 188],
    [4, 192]
  ].some(([first = 0, step = 0]) => head.length > first + 2 * step && [0, 1, 2].every((index) => head[first + index * step] === 0x47))
}

/** A text that a player of clips would follow is one whatever comes behind its first words. */
const listBeginning =
  /^(?:\xef\xbb\xbf)?\s*(?:#EXT|#!|ffconcat|v=0\s|\[Script Info\]|\[playlist\]|WEBVTT|<[?!a-z]|\{|concat:|file\s|rtsp:|https?:)/i

function isText(head: Buffer): boolean {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return true
  const sample = head.subarray(0, 4096)
  return listBeginning.test(sample.toString('latin1')) || !sample.some((byte) => byte < 0x20 && ![9, 10, 12, 13].includes(byte))
}

const textKind = (head: Buffer): Kind =>
  /^[^<]{0,100}(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*)?<svg/is.test(head.toString('latin1', 0, 2048)) ? 'picture' : 'playlist'
