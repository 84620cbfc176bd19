/** Workbooks as people and programs make them: what the cells show is what is read. */
import { describe, expect, it } from 'vitest'
import { row, sheetXml, workbook, workbookParts } from '../../helpers/workbook.ts'
import { zip } from '../../helpers/zip.ts'
import { expectCells, expectRefusal, parse } from './spreadsheet-cases.ts'

/** One row, as the XML of its cells. */
const cells = (xml: string) => workbook({ data: `<row r="1">${xml}</row>` })

describe('texts', () => {
  it('reads shared, inline and computed texts', () =>
    expectCells(
      workbook({
        strings: ['<t>Họ tên</t>'],
        data: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Đơn vị</t></is></c><c r="C1" t="str"><f>A1&amp;B1</f><v>cả hai</v></c></row>'
      }),
      [['Họ tên', 'Đơn vị', 'cả hai']]
    ))

  it('joins the runs of a text and leaves out how it is pronounced', () =>
    expectCells(
      workbook({
        strings: ['<r><rPr><b/></rPr><t>Nguyễn </t></r><r><t xml:space="preserve">Thị Ước</t></r><rPh sb="0" eb="1"><t>x</t></rPh>'],
        data: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
      }),
      [['Nguyễn Thị Ước']]
    ))

  it('keeps every part of a text that is split by sections and comments', () =>
    expectCells(cells('<c r="A1" t="inlineStr"><is><t>Nguy<![CDATA[ễn <Văn>]]> <!-- - -->An</t></is></c>'), [['Nguyễn <Văn> An']]))

  it('keeps zeros at the front of numbers that are texts', () =>
    expectCells(workbook({ data: row(1, '0912345678', '046085001234') }), [['0912345678', '046085001234']]))

  it('composes accents, drops what nobody sees and spaces around', () =>
    expectCells(workbook({ data: row(1, ' Nguyễn\u200b Thi\u0323 \u00a0', '\ufeffĐa\u0306\u0323ng\u00ad', 'a\u202eb') }), [
      ['Nguyễn Thị', 'Đặng', 'ab']
    ]))

  it('keeps the lines of a cell', () => expectCells(cells('<c r="A1" t="inlineStr"><is><t>một_x000D_\nhai</t></is></c>'), [['một\nhai']]))

  it('reads what XML writes in another way', () =>
    expectCells(cells('<c r="A1" t="inlineStr"><is><t>&lt;A&amp;B&gt; &#272;&#x1EB7;ng &quot;x&quot; _x005F_x0041_</t></is></c>'), [
      ['<A&B> Đặng "x" _x0041_']
    ]))

  it('shows truth and errors as programs show them', () =>
    expectCells(cells('<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#N/A</v></c>'), [
      ['TRUE', 'FALSE', '#N/A']
    ]))
})

describe('numbers', () => {
  const number = async (stored: string, shown: string, format = 'General') =>
    expectCells(workbook({ formats: [format], data: `<row r="1"><c r="A1" s="1"><v>${stored}</v></c></row>` }), [[shown]])

  it.each([
    ['5', '5'],
    ['1.2E+11', '120000000000'],
    ['912345678', '912345678'],
    ['9007199254740991', '9007199254740991'],
    ['4.6085001234E+10', '46085001234'],
    ['0.30000000000000004', '0.3'],
    ['1E-7', '0.0000001'],
    ['-2.50', '-2.5'],
    ['1E+22', '10000000000000000000000'],
    ['-0', '0'],
    ['chữ', 'chữ']
  ])('shows %s as %s', (stored, shown) => number(stored, shown))

  it('shows the zeros that the format shows', () => number('912345678', '0912345678', '0000000000'))
  it('takes the stored value of a formula', () => expectCells(cells('<c r="A1"><f>WEBSERVICE("http://x")</f><v>7</v></c>'), [['7']]))
  it('sees nothing in a formula without a stored value', () => expectRefusal(cells('<c r="A1"><f>1+1</f></c>'), 'empty'))
})

describe('dates', () => {
  const shown = async (stored: string, format: string, text: string, properties = '') =>
    expectCells(workbook({ formats: [format], properties, data: `<row r="1"><c r="A1" s="1"><v>${stored}</v></c></row>` }), [[text]])

  it.each([
    ['dd/mm/yyyy'],
    ['d-m-yy'],
    ['[$-42A]dd mmmm yyyy'],
    ['[$-F800]dddd\\, mmmm\\ dd\\, yyyy'],
    ['"Ngày "dd" tháng "mm" năm "yyyy'],
    ['mmm-yy'],
    ['yyyy\\-mm\\-dd;@']
  ])('knows %s', (format) => shown('46089', format, '2026-03-08'))

  it.each([['General'], ['Standard'], ['0.00E+00'], ['#,##0" đồng/ngày"'], ['[Red]0'], ['0_d'], ['@']])('takes %s for no date', (format) =>
    shown('46089', format, '46089')
  )

  it('knows the formats that have a number only', () =>
    expectCells(
      workbook({
        data: '<row r="1"><c r="A1" s="1"><v>46089</v></c></row>',
        parts: [{ name: 'xl/styles.xml', content: '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>' }]
      }),
      [['2026-03-08']]
    ))

  it('shows the time where there is one', () => shown('46089.354166666664', 'dd/mm/yyyy hh:mm', '2026-03-08T08:30:00'))
  it('shows a time alone', () => shown('0.354166666666667', 'h:mm AM/PM', '08:30:00'))
  it('counts from 1904 where the workbook says so', () => shown('44627', 'dd/mm/yyyy', '2026-03-08', '<workbookPr date1904="1"/>'))
  it('knows the first days of 1900', () => shown('59', 'dd/mm/yyyy', '1900-02-28'))
  it('knows the first of March 1900', () => shown('61', 'dd/mm/yyyy', '1900-03-01'))
  it('leaves the day that never was', () => shown('60', 'dd/mm/yyyy', '60'))
  it('leaves what is beyond the calendar', () => shown('99999999', 'dd/mm/yyyy', '99999999'))
  it('reads dates that are written out', () => expectCells(cells('<c r="A1" t="d"><v>2026-03-08T00:00:00</v></c>'), [['2026-03-08']]))
})

describe('sheets', () => {
  it('takes the first visible one that holds anything', async () => {
    const sheets = [
      { name: 'ẩn', state: 'hidden', data: row(1, 'a') },
      { name: 'rất ẩn', state: 'veryHidden', data: row(1, 'b') },
      { name: 'trống', data: '<row r="1"/>' },
      { name: 'Danh sách', data: row(1, 'c') }
    ]
    expect(await parse(workbook({ sheets }))).toEqual({ sheet: 'Danh sách', rows: [{ line: 1, cells: ['c'] }] })
  })

  it('refuses a workbook whose visible sheets hold nothing', () =>
    expectRefusal(
      workbook({
        sheets: [
          { name: 'ẩn', state: 'hidden', data: row(1, 'a') },
          { name: 'trống', data: '' }
        ]
      }),
      'empty'
    ))

  it('says on which line each row stands, and leaves out blank ones', async () => {
    const table = await parse(workbook({ data: `${row(3, 'a')}<row r="4" s="1"/>${row(7, '', ' ', 'b', '', '')}` }))
    expect(table.rows).toEqual([
      { line: 3, cells: ['a'] },
      { line: 7, cells: ['', '', 'b'] }
    ])
  })

  it('reads blank rows without number as none', async () => {
    const blank = Array.from({ length: 60_000 }, (_, index) => `<row r="${index + 2}" s="1"><c r="A${index + 2}" s="${index % 7}"/></row>`)
    expect((await parse(workbook({ data: row(1, 'a') + blank.join('') + row(1_048_576, 'z') }))).rows).toEqual([
      { line: 1, cells: ['a'] },
      { line: 1_048_576, cells: ['z'] }
    ])
  })

  it('reads a merged cell once, where it begins', () =>
    expectCells(
      workbook({
        parts: [
          {
            name: 'xl/worksheets/sheet1.xml',
            content: sheetXml('<row r="1"><c r="A1"><v>1</v></c><c r="B1"/><c r="C1"><v>2</v></c></row>').replace(
              '</worksheet>',
              '<mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>'
            )
          }
        ]
      }),
      [['1', '', '2']]
    ))

  it('follows on where rows and cells do not say where they are', () =>
    expectCells(workbook({ data: '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>' }), [['1', '2'], ['3']]))

  it.each(['A1', 'A1:XFD1048576', 'không'])('does not believe the claimed size %s', (size) =>
    expectCells(
      workbook({
        parts: [
          {
            name: 'xl/worksheets/sheet1.xml',
            content: sheetXml(row(1, 'a', 'b') + row(2, 'c')).replace('<sheetData', `<dimension ref="${size}"/><sheetData`)
          }
        ]
      }),
      [['a', 'b'], ['c']]
    )
  )

  it('reads a protected sheet', () =>
    expectCells(
      workbook({
        parts: [
          {
            name: 'xl/worksheets/sheet1.xml',
            content: sheetXml(row(1, 'a')).replace('</worksheet>', '<sheetProtection sheet="1" password="CC1A"/></worksheet>')
          }
        ]
      }),
      [['a']]
    ))
})

describe('what other programs write', () => {
  it('reads names with prefixes, parts in any case and paths from the root', async () => {
    const parts = workbookParts({ data: row(1, 'a') }).map(({ name, content }) => ({
      name: name === 'xl/workbook.xml' ? 'XL/Workbook.xml' : name,
      content: String(content)
        .replace(/<(\/?)(worksheet|sheetData|row|c|is|t|workbook|sheets|sheet)\b/g, '<$1x:$2')
        .replace('Target="worksheets/', 'Target="/xl/worksheets/')
    }))
    await expectCells(zip(parts), [['a']])
  })

  it('reads the strict dialect', async () => {
    const parts = workbookParts({ data: row(1, 'a') }).map(({ name, content }) => ({
      name,
      content: String(content).replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006',
        'http://purl.oclc.org/ooxml/officeDocument'
      )
    }))
    await expectCells(zip(parts), [['a']])
  })

  it('reads parts in UTF-16', () => {
    const content = Buffer.from(`\ufeff${sheetXml(row(1, 'Đặng'))}`, 'utf16le')
    return expectCells(workbook({ parts: [{ name: 'xl/worksheets/sheet1.xml', content }] }), [['Đặng']])
  })

  it('reads a workbook without texts and styles of its own', () => {
    const parts = workbookParts({ data: '<row r="1"><c r="A1" s="3"><v>1</v></c></row>' })
    return expectCells(zip(parts.filter(({ name }) => !/sharedStrings|styles/.test(name))), [['1']])
  })

  it('skips sheets of charts, pictures and folders', () =>
    expectCells(
      workbook({
        data: row(1, 'a'),
        parts: [
          { name: 'xl/media/', content: '' },
          { name: 'xl/media/image1.png', content: 'PNG' }
        ]
      }),
      [['a']]
    ))

  it('passes over links to other files', () =>
    expectCells(workbook({ data: row(1, 'a'), parts: [{ name: 'xl/externalLinks/externalLink1.xml', content: '<externalLink/>' }] }), [
      ['a']
    ]))
})
