/** A written initiative is what its name says, or is refused for a reason. */
import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { documentFault } from '../../../server/src/modules/entry/checking/document.ts'
import { pdfOf, wordDocument } from '../../helpers/document.ts'
import { zip } from '../../helpers/zip.ts'

const sound = wordDocument(['Sáng kiến chia việc nhà'])
const macros = wordDocument(['x'], { parts: [{ name: 'word/vbaProject.bin', content: 'x' }] })
const sheet = zip([{ name: 'xl/workbook.xml', content: '<workbook/>' }])
const bomb = wordDocument(['x'], {
  parts: [{ name: 'word/media/a.png', content: '', packed: deflateRawSync(Buffer.alloc(4_000_000)), claims: { inflatedBytes: 4_000_000 } }]
})
const locked = wordDocument(['x'], { parts: [{ name: 'word/a.bin', content: 'x', claims: { flags: 1 } }] })
const page = Buffer.from('<html><script>alert(1)</script></html>')

describe('a document', () => {
  it.each<[string, string, Buffer, string | null]>([
    ['of Word', 'docx', sound, null],
    ['with macros', 'docx', macros, 'macros'],
    ['that is a sheet', 'docx', sheet, 'wrong-extension'],
    ['that is a PDF named as one of Word', 'docx', pdfOf('x'), 'wrong-extension'],
    ['that is a page named as one of Word', 'docx', page, 'wrong-extension'],
    ['that is empty', 'docx', Buffer.alloc(0), 'wrong-extension'],
    ['cut off', 'docx', sound.subarray(0, 400), 'broken'],
    ['that grows without end', 'docx', bomb, 'too-big'],
    ['with a locked part', 'docx', locked, 'encrypted'],
    ['as PDF', 'pdf', pdfOf('Sáng kiến'), null],
    ['that is Word named as PDF', 'pdf', sound, 'wrong-extension'],
    ['that is a page named as PDF', 'pdf', page, 'wrong-extension'],
    ['as PDF cut off', 'pdf', pdfOf('x').subarray(0, -10), 'truncated'],
    ['as PDF that is locked', 'pdf', pdfOf('x', '/Encrypt 9 0 R'), 'encrypted'],
    ['as PDF that is empty', 'pdf', Buffer.alloc(0), 'wrong-extension']
  ])('%s', async (_, ending, bytes, fault) => {
    expect(await documentFault(ending, bytes)).toBe(fault)
  })
})
