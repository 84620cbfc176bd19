/** A table of a PDF. */
import { layout } from './layout.ts'
import type { PrintedTable } from './printed-document.ts'
import { typeset } from './typesetting.ts'

export function table(pdf: PDFKit.PDFDocument, { columns, rows }: PrintedTable): void {
  pdf.font('regular').fontSize(layout.size.text)
  const head = columns.map((text) => ({ text: typeset(text), align: 'center' as const, font: { src: 'bold' } }))
  pdf.x = layout.margins.left
  pdf.table({
    maxWidth: layout.textWidth,
    defaultStyle: { border: 0.5, padding: 4 },
    data: [head, ...rows.map((cells) => cells.map(typeset))]
  })
  pdf.y += layout.paragraphGap
}
