/** Documents for tests, made of their XML as word processors write it. */
import { type ZipPart, zip } from './zip.ts'

const space = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const documents = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A run; `look` is what its properties say: `<w:b/>`. A tab is `\t`, a line break `\n`. */
export const run = (text: string, look = '') => {
  const pieces = text
    .split(/([\t\n])/)
    .map((piece) => (piece === '\t' ? '<w:tab/>' : piece === '\n' ? '<w:br/>' : `<w:t xml:space="preserve">${escaped(piece)}</w:t>`))
  return `<w:r>${look && `<w:rPr>${look}</w:rPr>`}${pieces.join('')}</w:r>`
}

/** A paragraph of a text, or of runs; `properties` may name a style or a list. */
export const paragraph = (content: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') ? content : run(content)}</w:p>`

export const counted = (list: number, level = 0) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`

export const table = (rows: string[][]) =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${cell.startsWith('<') ? cell : paragraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`

/** A picture whose part is `word/media/<name>`. */
export const picture = (id: string, alt: string) =>
  `<w:r><w:drawing><wp:inline xmlns:wp="wp"><wp:docPr id="1" name="x" descr="${alt}"/><a:blip xmlns:a="a" r:embed="${id}"/></wp:inline></w:drawing></w:r>`

/** Lists 1 ("Câu %1."), 2 ("%1."), 3 ("A."), 4 ("a)"), 5 bullets, 6 ("A." once more, begun anew). */
const numbering = (() => {
  const kinds = [
    ['decimal', 'Câu %1.'],
    ['decimal', '%1.'],
    ['upperLetter', '%1.'],
    ['lowerLetter', '%1)'],
    ['bullet', '•']
  ]
  const kind = ([format, text]: string[], index: number) =>
    `<w:abstractNum w:abstractNumId="${index}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum>`
  const lists = kinds.map((_, index) => `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${index}"/></w:num>`)
  const anew = `<w:num w:numId="6"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`
  return `<w:numbering xmlns:w="${space}">${kinds.map(kind).join('')}${lists.join('')}${anew}</w:numbering>`
})()

export interface DocumentParts {
  styles?: string
  pictures?: Record<string, Buffer>
  parts?: ZipPart[]
}

export function wordDocument(body: string | string[], { styles = '', pictures = {}, parts = [] }: DocumentParts = {}): Buffer {
  const names = Object.keys(pictures)
  const relation = (id: string, kind: string, target: string) => `<Relationship Id="${id}" Type="${documents}/${kind}" Target="${target}"/>`
  const relations = (list: string[]) => `<Relationships xmlns="${packages}">${list.join('')}</Relationships>`
  const own = [
    relation('s', 'styles', 'styles.xml'),
    relation('n', 'numbering', 'numbering.xml'),
    ...names.map((name) => relation(name, 'image', `media/${name}`))
  ]
  return zip([
    { name: '[Content_Types].xml', content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>' },
    { name: '_rels/.rels', content: relations([relation('d', 'officeDocument', 'word/document.xml')]) },
    { name: 'word/_rels/document.xml.rels', content: relations(own) },
    {
      name: 'word/document.xml',
      content: `<w:document xmlns:w="${space}" xmlns:r="${documents}"><w:body>${typeof body === 'string' ? body : body.map((text) => paragraph(text)).join('')}<w:sectPr/></w:body></w:document>`
    },
    { name: 'word/styles.xml', content: `<w:styles xmlns:w="${space}">${styles}</w:styles>` },
    { name: 'word/numbering.xml', content: numbering },
    ...names.map((name) => ({ name: `word/media/${name}`, content: pictures[name] ?? '' })),
    ...parts
  ])
}

/** A PDF of one empty page, with a remark in it; `trailer` is what its trailer says beside what it must. */
export function pdfOf(remark: string, trailer = ''): Buffer {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>'
  ]
  let text = `%PDF-1.4\n%${remark}\n`
  const offsets = objects.map((object, index) => {
    const offset = Buffer.byteLength(text)
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const start = Buffer.byteLength(text)
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  return Buffer.from(
    `${text}xref\n0 4\n0000000000 65535 f \n${rows}trailer\n<</Size 4/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`
  )
}
