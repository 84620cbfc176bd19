/** Makes the .docx of an official document. It names Times New Roman, which whoever opens it has, or has a face as wide. */
import { Document, Header, LineRuleType, Packer, PageNumber, Paragraph, type ParagraphChild, TextRun } from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import { writeArchive } from '../archive/write-archive.ts'
import { closing, heading } from './docx-blocks.ts'
import { centred, halfPoints, rule, twips, words } from './docx-parts.ts'
import { table } from './docx-table.ts'
import { layout } from './layout.ts'
import type { Article, PrintedDocument } from './printed-document.ts'
import { ruleLength } from './typeface.ts'
import { articleTitle, capitals, listed, typeset } from './typesetting.ts'

export async function composeDocx(printed: PrintedDocument): Promise<Uint8Array> {
  const file = new Document({
    title: typeset(`${printed.kind} ${printed.title}`),
    creator: typeset(printed.body),
    styles: {
      default: { document: { run: { font: 'Times New Roman', size: halfPoints(layout.size.text), language: { value: 'vi-VN' } } } }
    },
    sections: [{ properties: page(), headers: pageNumbers(), children: content(printed) }]
  })
  return undated(new Uint8Array(await Packer.toBuffer(file)), printed.madeAt)
}

const page = () => ({
  titlePage: true,
  page: {
    size: { width: twips(layout.paper.width), height: twips(layout.paper.height) },
    margin: {
      top: twips(layout.margins.top),
      bottom: twips(layout.margins.bottom),
      left: twips(layout.margins.left),
      right: twips(layout.margins.right),
      header: twips(layout.pageNumberTop),
      footer: twips(layout.pageNumberTop)
    }
  }
})

/** From the second page on. */
const pageNumbers = () => ({
  first: new Header({ children: [new Paragraph({})] }),
  default: new Header({ children: [centred([new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(layout.size.pageNumber) })])] })
})

function content(printed: PrintedDocument) {
  const title = typeset(printed.title)
  return [
    heading(printed),
    centred([words(capitals(printed.kind), { bold: true })], { before: 18 }),
    centred([words(title, { bold: true })]),
    rule(ruleLength(title, layout.size.text, layout.textWidth), layout.textWidth, { after: 12 }),
    ...listed(printed.bases).map((base) => sentence([words(base, { italics: true })])),
    ...printed.articles.flatMap(article),
    ...closing(printed)
  ]
}

const article = ({ title, paragraphs, table: rows }: Article, index: number) => [
  sentence([words(articleTitle(index, title), { bold: true })], { keepNext: true, outlineLevel: 0 }),
  ...paragraphs.map((text) => sentence([words(typeset(text))])),
  ...(rows ? table(rows) : [])
]

const sentence = (children: ParagraphChild[], options: { keepNext?: true; outlineLevel?: number } = {}) =>
  new Paragraph({
    ...options,
    children,
    alignment: 'both',
    widowControl: true,
    indent: { firstLine: twips(layout.firstLine) },
    spacing: { after: twips(layout.paragraphGap), line: Math.round(240 * layout.line), lineRule: LineRuleType.AUTO }
  })

/** The library stamps each file with the moment of its making: the document's own day takes its place. */
function undated(file: Uint8Array, madeAt: Date): Uint8Array {
  const types = '[Content_Types].xml'
  const entries = Object.entries(unzipSync(file)).filter(([name]) => !name.endsWith('/'))
  // Where programs that tell files by their first bytes look for it.
  entries.sort(([a], [b]) => Number(b === types) - Number(a === types))
  const parts = new Map<string, Uint8Array | string>(entries)
  const core = parts.get('docProps/core.xml')
  const day = `${madeAt.toISOString().slice(0, 19)}Z`
  if (core instanceof Uint8Array) parts.set('docProps/core.xml', strFromU8(core).replaceAll(/(<dcterms:\w+[^>]*>)[^<]*/g, `$1${day}`))
  return writeArchive(parts)
}
