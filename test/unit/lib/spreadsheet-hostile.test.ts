/** Files that were made to harm, or that are something else than they are called: refused, each with its reason. */
import { deflateRawSync } from 'node:zlib'
import { describe, it } from 'vitest'
import { row, sheetXml, workbook, workbookParts } from '../../helpers/workbook.ts'
import { type ZipPart, zip } from '../../helpers/zip.ts'
import { expectCells, expectRefusal } from './spreadsheet-cases.ts'

const sound = () => workbookParts({ data: row(1, 'a') })
const withPart = (part: ZipPart) => zip([...sound(), part])
const withSheet = (content: string | Buffer) => workbook({ parts: [{ name: 'xl/worksheets/sheet1.xml', content }] })
const withData = (data: string) => workbook({ data })
const mebibyte = 2 ** 20

describe('archives that grow', () => {
  const megabytes = (count: number, fill: string) => Buffer.alloc(count * mebibyte, fill)

  it('refuses a part that is packed beyond reason', () =>
    expectRefusal(withPart({ name: 'xl/x.xml', content: megabytes(8, ' ') }), 'too-big'))

  it('refuses parts that are too large together', () =>
    expectRefusal(withPart({ name: 'xl/x.xml', content: Buffer.from('abcdefgh'.repeat(1000)) }), 'too-big', { inflatedBytes: 8000 }))

  it('refuses by what the directory says, before anything is unpacked', () =>
    expectRefusal(withPart({ name: 'xl/media/x.png', content: 'x', claims: { inflatedBytes: 2 ** 31 } }), 'too-big'))

  it('refuses a part that is larger than the directory says', () =>
    expectRefusal(withPart({ name: 'xl/x.xml', content: megabytes(8, ' '), claims: { inflatedBytes: 1000 } }), 'damaged'))

  it('refuses a part that is smaller than the directory says', () =>
    expectRefusal(withPart({ name: 'xl/x.xml', content: 'x', claims: { inflatedBytes: 1000 } }), 'damaged'))

  it('refuses many parts', () =>
    expectRefusal(
      zip([...sound(), ...Array.from({ length: 200 }, (_, index) => ({ name: `xl/${index}.xml`, content: '<x/>' }))]),
      'too-big'
    ))

  it('does not unpack an archive within the archive', () =>
    expectCells(withPart({ name: 'xl/embeddings/bomb.zip', content: zip([{ name: 'x.xml', content: megabytes(8, ' ') }]) }), [['a']]))
})

describe('archives that lie', () => {
  it.each(['../../etc/passwd.xml', '/etc/passwd.xml', 'C:/x.xml', 'xl/../../x.xml', '..\\x.xml'])('refuses the name %s', (name) =>
    expectRefusal(withPart({ name, content: '<x/>' }), 'damaged')
  )

  it.each(['xl/workbook.xml', 'XL/WORKBOOK.XML'])('refuses a second %s', (name) =>
    expectRefusal(withPart({ name, content: '<workbook/>' }), 'damaged')
  )

  it('refuses a wrong checksum', () => expectRefusal(withPart({ name: 'xl/x.xml', content: '<x/>', claims: { checksum: 1 } }), 'damaged'))
  it('refuses a packing that is not known', () =>
    expectRefusal(withPart({ name: 'xl/x.xml', content: '<x/>', claims: { method: 12 } }), 'damaged'))
  it('refuses what does not unpack', () =>
    expectRefusal(withPart({ name: 'xl/x.xml', content: '<x/>', packed: Buffer.from('zzzz') }), 'damaged'))

  it('refuses a packing that is cut short', () =>
    expectRefusal(withPart({ name: 'xl/x.xml', content: '<x/>', packed: deflateRawSync('<x/>').subarray(0, 3) }), 'damaged'))

  it('refuses more parts in the directory than there are', () => expectRefusal(zip(sound(), { entryCount: 20 }), 'damaged'))
  it('refuses a second end in the comment, which leads to other parts', () =>
    expectRefusal(zip(sound(), { comment: `PK\x05\x06${'\0'.repeat(18)}` }), 'not-a-table'))

  it.each([0.3, 0.6, 0.99])('refuses a file that is cut at %f', (share) => {
    const file = zip(sound())
    return expectRefusal(file.subarray(0, file.length * share), 'damaged')
  })

  it('reads the directory alone, not what hides between the parts', () => {
    const hidden = zip([{ name: 'xl/worksheets/sheet1.xml', content: sheetXml(row(1, 'khác')) }])
    // Places count from the start of the file: the hidden part comes last, before the directory would be looked for.
    return expectRefusal(Buffer.concat([zip(sound()), hidden]), 'damaged')
  })
})

describe('documents of another kind', () => {
  const compound = (stream: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')])

  it.each([
    ['a workbook with a password', compound('EncryptedPackage'), 'encrypted'],
    ['an .xls', compound('Workbook'), 'old-format'],
    ['an .xls of Excel 5', compound('Book'), 'old-format'],
    ['a .doc', compound('WordDocument'), 'old-format'],
    ['an .msg', compound('Message'), 'not-a-table'],
    ['an archive with a password', withPart({ name: 'xl/x.xml', content: '<x/>', claims: { flags: 1 } }), 'encrypted'],
    [
      'an archive with a password for what is not read',
      withPart({ name: 'xl/media/x.png', content: 'x', claims: { flags: 1 } }),
      'encrypted'
    ],
    ['an archive with a strong password', withPart({ name: 'xl/x.xml', content: '<x/>', claims: { flags: 0x41 } }), 'encrypted'],
    ['an .xlsm', withPart({ name: 'xl/vbaProject.bin', content: 'x' }), 'macros'],
    ['an .xlsm in disguise', withPart({ name: 'xl/other/VbaProject.BIN', content: 'x' }), 'macros'],
    ['a sheet of macros', withPart({ name: 'xl/macrosheets/sheet1.xml', content: '<x/>' }), 'macros'],
    ['an .xlsb', zip([{ name: 'xl/workbook.bin', content: 'x' }]), 'old-format'],
    [
      'an .ods',
      zip([
        { name: 'mimetype', content: 'x' },
        { name: 'content.xml', content: '<x/>' }
      ]),
      'old-format'
    ],
    ['a .zip', zip([{ name: 'readme.txt', content: 'x' }]), 'not-a-table'],
    ['an empty .zip', zip([]), 'not-a-table'],
    ['a .docx', workbook({ parts: [{ name: 'xl/workbook.xml', content: '<w:document xmlns:w="w"/>' }] }), 'not-a-table'],
    ['a .pdf', Buffer.from('%PDF-1.7\n\xe2\xe3\xcf\xd3\n\x00\x01', 'latin1'), 'not-a-table'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'not-a-table'],
    ['a program', Buffer.from('7f454c4602010100', 'hex'), 'not-a-table'],
    ['a web page called .xls', '<html><table><tr><td>a</td></tr></table></html>', 'old-format'],
    ['the XML of 2003', '\ufeff<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>', 'old-format'],
    ['nothing', '', 'empty'],
    ['blanks', ' \r\n\t\n', 'empty']
  ] as const)('refuses %s', (_name, file, reason) => expectRefusal(file, reason))

  it('refuses an .xlsm whose macros were cut out', () =>
    expectRefusal(
      workbook({
        data: row(1, 'a'),
        parts: [
          {
            name: '[Content_Types].xml',
            content: '<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>'
          }
        ]
      }),
      'macros'
    ))
})

describe('XML that does more than hold a table', () => {
  const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'

  it.each([
    ['a document type', withSheet(`${laughs}${sheetXml(row(1, 'a'))}`)],
    ['a file from outside', withSheet(`<!DOCTYPE x SYSTEM "file:///etc/passwd">${sheetXml(row(1, 'a'))}`)],
    ['a document type in a part that is not read', withPart({ name: 'docProps/app.xml', content: `${laughs}<x/>` })],
    ['a document type in UTF-16', withSheet(Buffer.from(`\ufeff${laughs}${sheetXml('')}`, 'utf16le'))],
    ['an entity that is not known', withData('<row r="1"><c r="A1" t="inlineStr"><is><t>&a;</t></is></c></row>')],
    ['an entity without an end', withData('<row r="1"><c r="A1" t="inlineStr"><is><t>&amp</t></is></c></row>')],
    ['a character that is none', withData('<row r="1"><c r="A1" t="inlineStr"><is><t>&#x110000;</t></is></c></row>')],
    ['elements that cross', withData('<row r="1"><c r="A1"><v>1</c></v></row>')],
    ['an element without an end', withSheet('<worksheet><sheetData>')],
    ['an attribute without quotes', withData('<row r=1/>')],
    ['a tag without an end', withSheet('<worksheet><sheetData')],
    ['a comment without an end', withData('<!-- ')],
    ['endless depth', withData('<x>'.repeat(1000) + '</x>'.repeat(1000))],
    ['a tag without measure', withData(`<row r="1" x="${'y'.repeat(20_000)}"/>`)],
    ['bytes that are no UTF-8', withSheet(Buffer.from('<worksheet>\xff</worksheet>', 'latin1'))]
  ])('refuses %s', (_name, file) => expectRefusal(file, 'damaged'))
})

describe('sheets that no program writes', () => {
  it.each([
    ['a row before its place', withData(row(2, 'a') + row(1, 'b'))],
    ['a row twice', withData(row(1, 'a') + row(1, 'b'))],
    ['a row beyond the last', withData(row(1_048_577, 'a'))],
    ['a row at no place', withData('<row r="x"><c><v>1</v></c></row>')],
    ['a cell twice', withData('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>')],
    ['a cell beyond the last', withData('<row r="1"><c r="XFE1"><v>1</v></c></row>')],
    ['a cell at no place', withData('<row r="1"><c r="1A"><v>1</v></c></row>')],
    ['a shared text that is not there', withData('<row r="1"><c r="A1" t="s"><v>7</v></c></row>')],
    ['a sheet that is not there', zip(sound().filter(({ name }) => !name.includes('sheet1')))]
  ])('refuses %s', (_name, file) => expectRefusal(file, 'damaged'))

  it('refuses a single cell in the last column instead of making room for all', () =>
    expectRefusal(withData('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), 'too-many-columns'))

  it('refuses too many rows', () => expectRefusal(withData(row(1, 'a') + row(2, 'b') + row(9, 'c')), 'too-many-rows', { rows: 2 }))
  it('refuses too many columns', () => expectRefusal(withData(row(1, 'a', 'b', 'c')), 'too-many-columns', { columns: 2 }))
  it('refuses too many cells', () => expectRefusal(withData(row(1, 'a', 'b') + row(2, 'a', 'b')), 'too-big', { cells: 3 }))
  it('refuses a cell that is too long', () => expectRefusal(withData(row(1, 'x'.repeat(32_768))), 'too-big'))

  it('refuses a long text that many cells share', () => {
    const shared = Array.from({ length: 1000 }, (_, index) => `<row r="${index + 1}"><c r="A${index + 1}" t="s"><v>0</v></c></row>`)
    return expectRefusal(workbook({ strings: [`<t>${'x'.repeat(32_000)}</t>`], data: shared.join('') }), 'too-big')
  })
})
