/** Clips that are something else as well, or are called something else. */
import { ids } from '../../server/src/lib/media/matroska/ids.ts'
import { added, box, number32, replaced } from './boxes.ts'
import { makeClip } from './clip.ts'
import { element, replaced as replacedElement } from './elements.ts'
import type { HostileClip } from './hostile-clips.ts'
import { zip } from './zip.ts'

const page = '<html><body><script>alert(1)</script></body></html>'
const php = '<?php system($_GET["c"]); ?>'
const pdf = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'
const archive = zip([{ name: 'index.html', content: page }])

/** Numbers as mixed as any, and quickly made. */
function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length)
  for (let at = 0, state = 1; at < length; at++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    bytes[at] = state >>> 24
  }
  return bytes
}

export async function polyglots(): Promise<HostileClip[]> {
  const [mp4, last, webm, live] = await Promise.all([
    makeClip(),
    makeClip({ layout: 'moov-last' }),
    makeClip({ container: 'webm' }),
    makeClip({ container: 'webm', isLive: true })
  ])
  const joined = (...parts: (Buffer | string)[]) => Buffer.concat(parts.map((part) => Buffer.from(part as string, 'latin1')))
  /** The pictures themselves go on: what is behind them is within the box. */
  const inPictures = (more: Buffer) => replaced(mp4, 'mdat', (body) => box('mdat', body, more))
  const inFree = (...parts: (string | Buffer)[]) => joined(last, box('free', ...parts))
  const inVoid = (content: string | Buffer) =>
    replacedElement(webm, [ids.Segment], (body) => element(ids.Segment, joined(body, element(ids.Void, content))))
  const movies: [string, Buffer][] = [
    ['page before', joined(page, mp4)],
    ['PHP before', joined(php, mp4)],
    ['PDF before', joined(pdf, mp4)],
    ['zip before', joined(archive, mp4)],
    ['picture before', joined(Buffer.from('ffd8ffe000104a464946', 'hex'), mp4)],
    ['playlist before', joined('#EXTM3U\n', mp4)],
    ['noise before', joined(Buffer.from([1, 2, 3]), mp4)],
    ['page behind', joined(mp4, page)],
    ['PHP behind', joined(mp4, php)],
    ['PDF behind', joined(mp4, pdf)],
    ['zip behind', joined(mp4, archive)],
    ['7z behind', joined(mp4, Buffer.from('377abcaf271c0004', 'hex'))],
    ['RAR behind', joined(mp4, Buffer.from('526172211a0701000000', 'hex'))],
    ['program behind', joined(mp4, Buffer.from('7f454c46020101000000', 'hex'))],
    ['noise behind', joined(mp4, noise(5000))],
    ['noise behind zeros', joined(mp4, Buffer.alloc(100), noise(5000))],
    ['a little noise behind', joined(mp4, noise(20))],
    ['two megabytes of zeros behind', joined(mp4, Buffer.alloc(2 ** 21))],
    ['another clip behind', joined(mp4, last)],
    ['another clip behind, in another container', joined(mp4, webm)],
    ['zip at the end of the pictures', inPictures(archive)],
    ['page at the end of the pictures', inPictures(Buffer.from(page))],
    ['six megabytes among the pictures', inPictures(noise(6 * 2 ** 20))],
    ['page in a free box', inFree(page)],
    ['zip in a free box', inFree(archive)],
    ['page in capital letters', inFree(page.toUpperCase())],
    ['PDF in a free box', inFree(pdf)],
    ['PHP in a box of somebody’s own', joined(last, box('uuid', Buffer.alloc(16, 7), php))],
    [
      'page in the middle of a large file',
      joined(last, box('skip', Buffer.alloc(100_000)), box('skip', page), box('skip', Buffer.alloc(100_000)))
    ],
    ['two megabytes in an unknown box', joined(last, box('abcd', Buffer.alloc(2 ** 21)))],
    ['script in the title', added(last, 'moov', box('udta', box('©nam', page)))],
    ['box without a name behind', joined(mp4, number32(12, 1, 0))]
  ]
  const others: [string, Buffer][] = [
    ['page before', joined(page, webm)],
    ['noise before', joined(Buffer.from([9, 9]), webm)],
    ['zip behind', joined(webm, archive)],
    ['page behind', joined(webm, page)],
    ['noise behind', joined(webm, noise(3000))],
    ['another clip behind', joined(webm, webm)],
    ['another clip behind, in another container', joined(webm, mp4)],
    ['another recording behind a recording', joined(live, live)],
    ['page in a void', inVoid(page)],
    ['zip in a void', inVoid(archive)],
    ['five megabytes of void', inVoid(Buffer.alloc(5 * 2 ** 20))],
    [
      'void among the blocks',
      replacedElement(webm, [ids.Segment, ids.Cluster], (body) =>
        element(ids.Cluster, joined(body, element(ids.Void, Buffer.alloc(100_000))))
      )
    ]
  ]
  const names: [string, Buffer][] = [
    ['clip.webm', mp4],
    ['clip.avi', mp4],
    ['clip.mp4.exe', mp4],
    ['clip.HTML', mp4],
    ['clip.mp4', webm],
    ['clip.jpg', webm],
    ['bài dự thi.mp3', webm]
  ]
  return [
    ...movies.map(([name, bytes]) => ({ name: `polyglot, mp4: ${name}`, reason: 'polyglot' as const, fileName: 'clip.mp4', bytes })),
    ...others.map(([name, bytes]) => ({ name: `polyglot, webm: ${name}`, reason: 'polyglot' as const, fileName: 'clip.webm', bytes })),
    ...names.map(([fileName, bytes]) => ({ name: `called ${fileName}`, reason: 'wrong-extension' as const, fileName, bytes }))
  ]
}
