/** What is taken as a signed consent: by its bytes, and by how much there is already. */
import { describe, expect, it } from 'vitest'
import { mostPaperBytes, paperFileName, paperTypeOf, whyNotAdded } from '../../../server/src/modules/entry/papers/paper.ts'
import { pdfOf } from '../../helpers/document.ts'
import { papers } from '../../helpers/paper.ts'

const latin = (text: string) => Buffer.from(text, 'latin1')
/** Put in before the last bytes: a file may carry it anywhere. */
const carrying = (file: Buffer, text: string) => Buffer.concat([file.subarray(0, -20), latin(text), file.subarray(-20)])

describe('a paper', () => {
  it.each([
    ['pdf', 'application/pdf'],
    ['jpeg', 'image/jpeg'],
    ['png', 'image/png'],
    ['heic', 'image/heic']
  ] as const)('is a %s', (name, type) => {
    expect(paperTypeOf(papers[name])).toBe(type)
  })

  it('may have bytes behind a picture, as telephones write them', () => {
    expect(paperTypeOf(Buffer.concat([papers.jpeg, latin('SEFH of some telephone')]))).toBe('image/jpeg')
  })

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a text', latin('Tôi đồng ý')],
    ['a page', latin('<!doctype html><script>alert(1)</script>')],
    ['a drawing that runs scripts', latin('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a program', latin(`MZ${'\0'.repeat(300)}`)],
    ['an archive', latin(`PK\x03\x04\x14\x00\x00\x00\x08\x00${'\0'.repeat(300)}`)],
    ['a clip', latin(`\0\0\0\x18ftypmp42${'\0'.repeat(300)}meta`)],
    ['a PDF that breaks off', papers.pdf.subarray(0, -10)],
    ['a PDF with a password', carrying(pdfOf('x'), '/Encrypt 5 0 R')],
    ['a PDF that runs a script', carrying(pdfOf('x'), '/S /JavaScript /JS (app.alert(1))')],
    ['a PDF that starts a program', carrying(pdfOf('x'), '/S /Launch /F (cmd.exe)')],
    ['a PDF that carries a file', carrying(pdfOf('x'), '/Type /EmbeddedFile')],
    ['a PDF behind something else', Buffer.concat([latin('GIF89a'), papers.pdf])],
    ['a picture that is a page as well', carrying(papers.jpeg, '<html><script>alert(1)</script>')],
    ['a picture that is an archive as well', carrying(papers.png, `PK\x03\x04\x14\x00\x00\x00\x08\x00${'\0'.repeat(30)}`)],
    ['a picture that is a PDF as well', Buffer.concat([papers.jpeg, papers.pdf])],
    ['a JPEG that breaks off', papers.jpeg.subarray(0, -2)],
    ['a PNG that breaks off', papers.png.subarray(0, -12)],
    ['a picture that is too large', Buffer.concat([papers.jpeg, Buffer.alloc(mostPaperBytes)])]
  ])('is not %s', (_, bytes) => {
    expect(paperTypeOf(bytes)).toBeNull()
  })

  it('is fetched under a name that names nobody', () => {
    expect(paperFileName(7, { id: '0199aaaa-0000-4000-8000-000000000001', type: 'image/jpeg' })).toBe('giay-dong-y-7-0199aaaa.jpg')
  })
})

describe('another paper', () => {
  const gigabyte = 2 ** 30
  it.each([
    ['is taken', { count: 19, free: 50 * gigabyte }, 1000, null],
    ['is taken where nobody can tell how full the disk is', { count: 0, free: null }, 1000, null],
    ['is one too many', { count: 20, free: 50 * gigabyte }, 1000, 'entry.papers-full'],
    ['leaves room for answers', { count: 0, free: 2 * gigabyte + 2000 }, 1000, null],
    ['has no room', { count: 0, free: 2 * gigabyte + 1999 }, 1000, 'upload.no-room']
  ] as const)('%s', (_, room, bytes, expected) => {
    expect(whyNotAdded(room, bytes)).toBe(expected)
  })
})
