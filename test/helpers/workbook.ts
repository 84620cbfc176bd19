/** Workbooks for tests, made of their XML: what spreadsheet programs write, and what they never would. */
import { type ZipPart, zip } from './zip.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const documents = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships'

export interface WorkbookParts {
  /** Rows of one sheet named `Sheet1`, or the sheets. */
  sheets?: { name: string; data: string; state?: string }[]
  data?: string
  strings?: string[]
  /** Codes of formats; cells have them as style 1, 2 … */
  formats?: string[]
  properties?: string
  /** Parts beside or instead of the usual ones. */
  parts?: ZipPart[]
}

export const sheetXml = (data: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${main}"><sheetData>${data}</sheetData></worksheet>`

export function workbookParts({ data = '', sheets = [{ name: 'Sheet1', data }], ...rest }: WorkbookParts): ZipPart[] {
  const { strings = [], formats = [], properties = '', parts = [] } = rest
  const tabs = sheets.map(
    ({ name, state }, index) => `<sheet name="${name}" sheetId="${index + 1}" state="${state ?? 'visible'}" r:id="s${index}"/>`
  )
  const usual: ZipPart[] = [
    { name: '[Content_Types].xml', content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>' },
    { name: '_rels/.rels', content: relations([['w', 'officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${main}" xmlns:r="${documents}">${properties}<sheets>${tabs.join('')}</sheets></workbook>`
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations([
        ...sheets.map((_, index): [string, string, string] => [`s${index}`, 'worksheet', `worksheets/sheet${index + 1}.xml`]),
        ['strings', 'sharedStrings', 'sharedStrings.xml'],
        ['styles', 'styles', 'styles.xml']
      ])
    },
    { name: 'xl/sharedStrings.xml', content: `<sst xmlns="${main}">${strings.map((string) => `<si>${string}</si>`).join('')}</sst>` },
    { name: 'xl/styles.xml', content: styles(formats) },
    ...sheets.map(({ data }, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, content: sheetXml(data) }))
  ]
  return [...usual.filter(({ name }) => !parts.some((part) => part.name === name)), ...parts]
}

export const workbook = (parts: WorkbookParts): Buffer => zip(workbookParts(parts))

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** A row of texts as inline strings. */
export const row = (line: number, ...texts: string[]) =>
  `<row r="${line}">${texts.map((text, column) => `<c r="${letters(column)}${line}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`).join('')}</row>`

function letters(column: number): string {
  return (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))
}

function relations(list: [string, string, string][]): string {
  const each = list.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${documents}/${kind}" Target="${target}"/>`)
  return `<Relationships xmlns="${packages}">${each.join('')}</Relationships>`
}

function styles(formats: readonly string[]): string {
  const codes = formats.map((code, index) => `<numFmt numFmtId="${170 + index}" formatCode="${escaped(code)}"/>`)
  const cells = formats.map((_, index) => `<xf numFmtId="${170 + index}"/>`)
  return `<styleSheet xmlns="${main}"><numFmts>${codes.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${cells.join('')}</cellXfs></styleSheet>`
}
