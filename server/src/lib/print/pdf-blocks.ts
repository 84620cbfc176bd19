/** What stands in two columns of a PDF: who issues it beside the name of the state, who gets it beside who signs. */
import { layout, nation } from './layout.ts'
import type { PrintedDocument } from './printed-document.ts'
import { boldWidth, ruleLength } from './typeface.ts'
import { capitals, listed, typeset } from './typesetting.ts'

interface Column {
  left: number
  width: number
}

const { size, margins } = layout
/** Of the typeface, for each point of size. */
const ascent = 0.891
const issuerColumn = { left: margins.left, width: layout.leftColumn }
const stateColumn = { left: margins.left + layout.leftColumn, width: layout.rightColumn }
const halves = [0, 1].map((place) => ({ left: margins.left + (place * layout.textWidth) / 2, width: layout.textWidth / 2 }))

export function heading(pdf: PDFKit.PDFDocument, { body, number, placeAndDate }: PrintedDocument): void {
  const name = capitals(body)
  const top = pdf.y
  centred(pdf.font('bold').fontSize(size.body), name, issuerColumn)
  rule(pdf, ruleLength(name, size.body, issuerColumn.width), issuerColumn)
  const issuerEnd = pdf.y
  pdf.y = top
  centred(pdf.fontSize(size.nation), nation.name, stateColumn)
  centred(pdf.fontSize(size.motto), nation.motto, stateColumn)
  rule(pdf, boldWidth(nation.motto, size.motto), stateColumn)
  const line = Math.max(issuerEnd, pdf.y) + 6
  // The letters of both stand on one line, though one is smaller.
  pdf.y = line + ascent * (size.placeAndDate - size.number)
  centred(pdf.font('regular').fontSize(size.number), typeset(number), issuerColumn)
  pdf.y = line
  centred(pdf.font('italic').fontSize(size.placeAndDate), typeset(placeAndDate), stateColumn)
}

export function closing(pdf: PDFKit.PDFDocument, { recipients, signature }: PrintedDocument): void {
  const [left = issuerColumn, right = stateColumn] = halves
  const list = listed(recipients).map((text) => `- ${text}`)
  pdf.y += 16
  // Who signs stays on one page with the space to sign in.
  if (pdf.y + layout.signatureSpace + 3 * size.text > pdf.page.maxY()) pdf.addPage()
  const top = pdf.y
  pdf.font('boldItalic').fontSize(size.recipientsTitle).text('Nơi nhận:', left.left, top, { width: left.width })
  pdf.font('regular').fontSize(size.recipients)
  for (const text of list) pdf.text(text, { width: left.width })
  pdf.y = top
  pdf.font('bold').fontSize(size.text)
  for (const line of signature) centred(pdf, capitals(line), right)
}

/** Beneath what was written last. */
export function rule(pdf: PDFKit.PDFDocument, length: number, { left, width }: Column): void {
  const from = left + (width - length) / 2
  const y = pdf.y + 3
  pdf
    .lineWidth(layout.ruleWeight)
    .moveTo(from, y)
    .lineTo(from + length, y)
    .stroke('black')
  pdf.y = y + 2
}

const centred = (pdf: PDFKit.PDFDocument, text: string, { left, width }: Column) => pdf.text(text, left, pdf.y, { width, align: 'center' })
