/** Files that are no clips at all, and say they are. */
import type { ClipFault } from '../../server/src/lib/media/clip-facts.ts'
import { seededRandom } from '../../server/src/lib/random.ts'
import { box } from './boxes.ts'
import type { HostileClip } from './hostile-clips.ts'
import { zip } from './zip.ts'

/** A name, and what the file holds: a text, or bytes in hexadecimal behind `0x`. */
type Listed = [string, string | Buffer]

const hls = '#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nfile:///srv/clips/other-unit.ts\n#EXT-X-ENDLIST\n'
const xml = '<?xml version="1.0"?>\n'

const texts: Listed[] = [
  ['HLS that names a file of the server', hls],
  ['HLS that names an address within the network', hls.replace('file:///srv/clips/other-unit.ts', 'http://127.0.0.1:5432/')],
  ['HLS behind blank lines', `\r\n\n  ${hls}`],
  ['HLS behind a byte order mark', `\ufeff${hls}`],
  ['HLS in UTF-16', Buffer.from(`\ufeff${hls}`, 'utf16le')],
  ['HLS with bytes of a clip behind it', Buffer.concat([Buffer.from(hls), Buffer.from([0, 0, 0, 24, 1, 2, 3, 0, 255])])],
  ['HLS in small letters', hls.toLowerCase()],
  ['DASH', `${xml}<MPD xmlns="urn:mpeg:dash:schema:mpd:2011"><BaseURL>file:///etc/passwd</BaseURL></MPD>`],
  ['DASH without a declaration', '<MPD><Period/></MPD>'],
  ['list of ffmpeg', "ffconcat version 1.0\nfile '/srv/clips/other-unit.mp4'\n"],
  ['list of ffmpeg without a head', "file '/srv/clips/other-unit.mp4'\nfile 'b.mp4'\n"],
  ['concat protocol', 'concat:/etc/passwd|/etc/hosts\n'],
  ['SDP', 'v=0\r\no=- 0 0 IN IP4 10.0.0.1\r\ns=x\r\nc=IN IP4 10.0.0.1\r\nt=0 0\r\nm=video 5004 RTP/AVP 96\r\n'],
  ['SSA subtitles', '[Script Info]\nScriptType: v4.00+\n[Events]\nDialogue: 0,0:00:00.00,9:59:59.00,Default,,0,0,0,,{\\p1}m 0 0\n'],
  ['SRT subtitles', '1\n00:00:00,000 --> 99:00:00,000\nHello\n'],
  ['WebVTT', 'WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n'],
  ['PLS', '[playlist]\nFile1=http://10.0.0.1/a.mp4\n'],
  ['ASX', '<asx version="3.0"><entry><ref href="file:///etc/passwd"/></entry></asx>'],
  ['XSPF', `${xml}<playlist version="1"><trackList/></playlist>`],
  ['SMIL', '<smil><body><video src="file:///etc/passwd"/></body></smil>'],
  ['RTSP address', 'rtsp://10.0.0.1/live\n'],
  ['QuickTime link', `${xml}<?quicktime type="application/x-quicktime-media-link"?><embed src="http://10.0.0.1/a"/>`],
  ['page', '<!DOCTYPE html><html><script>alert(1)</script></html>'],
  ['PHP', '<?php system($_GET["c"]); ?>'],
  ['shell script', '#!/bin/sh\nrm -rf /\n'],
  ['JSON', '{"clip": true}'],
  ['AviSynth script', 'Import("/etc/passwd")\n'],
  ['Vietnamese prose', 'Hội thi tìm hiểu về bình đẳng giới\n']
]

const tar = () => {
  const bytes = Buffer.alloc(1024)
  bytes.write('clip.mp4')
  bytes.write('ustar', 257)
  return bytes
}
const archives: Listed[] = [
  ['zip', zip([{ name: 'clip.mp4', content: 'x' }])],
  ['empty zip', zip([])],
  ['RAR', '0x526172211a070100'],
  ['7z', '0x377abcaf271c0004'],
  ['gzip', '0x1f8b080000000000'],
  ['bzip2', '0x425a683931415926535900'],
  ['xz', '0xfd377a585a000004'],
  ['Zstandard', '0x28b52ffd00'],
  ['cabinet', '0x4d53434600000000'],
  ['tar', tar()]
]

const documents: Listed[] = [
  ['PDF', '%PDF-1.7\n1 0 obj\n'],
  ['PDF behind junk', Buffer.concat([Buffer.alloc(500, 1), Buffer.from('%PDF-1.7\n')])],
  ['docx', zip([{ name: '[Content_Types].xml', content: '<Types/>' }])],
  ['odt', zip([{ name: 'mimetype', content: 'x', packed: Buffer.from('application/vnd.oasis.opendocument.text') }])],
  ['Word of old', '0xd0cf11e0a1b11ae10000'],
  ['RTF', '{\\rtf1 hello}'],
  ['PostScript', '%!PS-Adobe-3.0\n'],
  ['DjVu', 'AT&TFORM\0\0\0\0DJVU']
]

const pictures: Listed[] = [
  ['JPEG', '0xffd8ffe000104a464946'],
  ['PNG', '0x89504e470d0a1a0a0000'],
  ['GIF', 'GIF89a\x01\0\x01\0'],
  ['BMP', '0x424d46000000000000003600'],
  ['TIFF', '0x49492a0008000000'],
  ['WebP', 'RIFF\x10\0\0\0WEBPVP8 '],
  ['HEIC', box('ftyp', 'heic', '\0\0\0\0', 'mif1')],
  ['AVIF', box('ftyp', 'avif', '\0\0\0\0', 'mif1')],
  ['AVIF in motion', box('ftyp', 'avis', '\0\0\0\0', 'msf1')],
  ['SVG', `${xml}<!-- poster -->\n<svg xmlns="http://www.w3.org/2000/svg"/>`],
  ['Photoshop', '8BPS\0\x01'],
  ['icon', '0x0000010001001010'],
  ['JPEG XL', '0x0000000c4a584c200d0a870a']
]

const sounds: Listed[] = [
  ['MP3', 'ID3\x04\0\0\0\0\0\0'],
  ['MP3 without a head', '0xfffb9064'],
  ['WAV', 'RIFF\x24\0\0\0WAVEfmt '],
  ['FLAC', 'fLaC\0\0\0\x22'],
  ['AMR', '#!AMR\n'],
  ['ADTS', '0xfff15080'],
  ['MIDI', 'MThd\0\0\0\x06']
]

const transport = (step: number, first: number) => {
  const bytes = Buffer.alloc(step * 5)
  for (let at = first; at < bytes.length; at += step) bytes[at] = 0x47
  return bytes
}
const others: Listed[] = [
  ['AVI', 'RIFF\x24\0\0\0AVI LIST'],
  ['AVI whose index names itself', Buffer.concat([Buffer.from('RIFF\x24\0\0\0AVI LIST'), Buffer.from('idx1\x10\0\0\0'.repeat(100))])],
  ['FLV', 'FLV\x01\x05\0\0\0\x09'],
  ['WMV', '0x3026b2758e66cf11a6d900aa0062ce6c'],
  ['Ogg', 'OggS\0\x02'],
  ['MPEG transport stream', transport(188, 0)],
  ['transport stream of a camera', transport(192, 4)],
  ['MPEG programme', '0x000001ba44000400'],
  ['MPEG pictures', '0x000001b314000000'],
  ['H.264 as it comes', '0x0000000167420029'],
  ['IVF', 'DKIF\0\0\x20\0VP80'],
  ['raw pictures', 'YUV4MPEG2 W640 H360\n'],
  ['RealMedia', '.RMF\0\0\0\x12'],
  ['MXF', '0x060e2b34020501010d010201'],
  ['Flash', '0x4357530a00000000']
]

const noise = (seed: string) => {
  const random = seededRandom(seed)
  return Buffer.from([0x81, 0, ...Array.from({ length: 3000 }, () => random.below(256))])
}
const nothings: Listed[] = [
  ['program of Linux', '0x7f454c4602010100'],
  ['program of Windows', '0x4d5a90000300'],
  ['noise', noise('noise')],
  ['database', 'SQLite format 3\0\x10\0'],
  ['zeros', Buffer.alloc(5000)],
  ['one byte', '0x00']
]

export function strangers(): HostileClip[] {
  const all: [ClipFault, Listed[]][] = [
    ['empty', [['nothing', Buffer.alloc(0)]]],
    ['playlist', texts],
    ['archive', archives],
    ['document', documents],
    ['picture', pictures],
    ['sound-only', sounds],
    ['other-container', others],
    ['not-a-clip', nothings]
  ]
  return all.flatMap(([reason, list]) =>
    list.map(([name, content]) => ({ name: `${reason}: ${name}`, reason, fileName: 'clip.mp4', bytes: bytesOf(content) }))
  )
}

function bytesOf(content: string | Buffer): Buffer {
  if (typeof content !== 'string') return content
  return content.startsWith('0x')
    ? Buffer.from(content.slice(2), 'hex')
    : Buffer.from(content, /[^\0-\xff]/.test(content) ? 'utf8' : 'latin1')
}
