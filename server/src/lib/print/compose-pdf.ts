/** Makes the PDF of an official document: the same measures as the .docx, in a typeface that the file carries. */
import PDFDocument from 'pdfkit'
import { layout } from './layout.ts'
import { closing, heading, rule } from './pdf-blocks.ts'
import { table } from './pdf-table.ts'
import type { Article, PrintedDocument } from './printed-document.ts'
import { faces, ruleLength } from './typeface.ts'
import { articleTitle, capitals, listed, typeset } from './typesetting.ts'

export async function composePdf(printed: PrintedDocument): Promise<Uint8Array> {
  const pdf = blank(printed)
  const pieces: Uint8Array[] = []
  const isWhole = new Promise<void>((resolve, reject) => pdf.on('end', resolve).on('error', reject))
  pdf.on('data', (piece: Uint8Array) => pieces.push(piece))
  heading(pdf, printed)
  title(pdf, printed)
  for (const base of listed(printed.bases)) sentence(pdf.font('italic'), base)
  printed.articles.forEach((each, index) => void article(pdf, each, index))
  closing(pdf, printed)
  numberPages(pdf)
  pdf.end()
  await isWhole
  return new Uint8Array(Buffer.concat(pieces))
}

function blank({ body, kind, title, madeAt }: PrintedDocument): PDFKit.PDFDocument {
  const pdf = new PDFDocument({
    size: [layout.paper.width, layout.paper.height],
    margins: layout.margins,
    bufferPages: true,
    font: faces.regular,
    lang: 'vi-VN',
    displayTitle: true,
    info: { Title: typeset(`${kind} ${title}`), Author: typeset(body), CreationDate: madeAt }
  })
  for (const [name, file] of Object.entries(faces)) pdf.registerFont(name, file)
  return pdf
}

function title(pdf: PDFKit.PDFDocument, { kind, title }: PrintedDocument): void {
  const { left } = layout.margins
  pdf.y += 18
  pdf.font('bold').fontSize(layout.size.text)
  pdf.text(capitals(kind), left, pdf.y, { width: layout.textWidth, align: 'center' })
  const name = typeset(title)
  pdf.text(name, { width: layout.textWidth, align: 'center' })
  rule(pdf, ruleLength(name, layout.size.text, layout.textWidth), { left, width: layout.textWidth })
  pdf.y += 12
}

function article(pdf: PDFKit.PDFDocument, { title, paragraphs, table: rows }: Article, index: number): void {
  const name = articleTitle(index, title)
  pdf.font('bold').fontSize(layout.size.text)
  // A title alone at the foot of a page leads nowhere: two lines stay with it.
  const needed = pdf.heightOfString(name, { width: layout.textWidth, indent: layout.firstLine }) + 3 * pdf.currentLineHeight(true)
  if (pdf.y + needed > pdf.page.maxY()) pdf.addPage()
  pdf.outline.addItem(name)
  sentence(pdf, name)
  for (const text of paragraphs) sentence(pdf.font('regular'), typeset(text))
  if (rows) table(pdf, rows)
}

function sentence(pdf: PDFKit.PDFDocument, text: string): void {
  pdf.fontSize(layout.size.text)
  const line = layout.line * pdf.currentLineHeight(true)
  const options = { width: layout.textWidth, indent: layout.firstLine, lineGap: line - pdf.currentLineHeight(true) }
  keepLinesTogether(pdf, Math.round(pdf.heightOfString(text, options) / line), line)
  pdf.text(text, layout.margins.left, pdf.y, { ...options, align: 'justify', paragraphGap: layout.paragraphGap })
}

/** No page ends with the first line of a sentence, and none begins with the last. */
function keepLinesTogether(pdf: PDFKit.PDFDocument, lines: number, line: number): void {
  const room = Math.floor((pdf.page.maxY() - pdf.y) / line)
  if (room >= lines) return
  if (room < 2 || lines < 4) pdf.addPage()
  else if (lines - room === 1) pdf.page.margins = { ...pdf.page.margins, bottom: pdf.page.margins.bottom + line }
}

/** From the second page on, in the upper margin. */
function numberPages(pdf: PDFKit.PDFDocument): void {
  const { start, count } = pdf.bufferedPageRange()
  for (let page = start + 1; page < start + count; page++) {
    pdf.switchToPage(page)
    pdf.font('regular').fontSize(layout.size.pageNumber)
    pdf.text(String(page + 1), layout.margins.left, layout.pageNumberTop, { width: layout.textWidth, align: 'center', lineBreak: false })
  }
}
