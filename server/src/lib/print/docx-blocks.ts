/** What stands in two columns of a .docx: who issues it beside the name of the state, who gets it beside who signs. */
import { Paragraph, Table, TableBorders, TableCell, TableLayoutType, TableRow } from 'docx'
import { centred, rule, twips, words } from './docx-parts.ts'
import { layout, nation } from './layout.ts'
import type { PrintedDocument } from './printed-document.ts'
import { boldWidth, ruleLength } from './typeface.ts'
import { capitals, listed, typeset } from './typesetting.ts'

const { size, leftColumn, rightColumn } = layout

export function heading({ body, number, placeAndDate }: PrintedDocument): Table {
  const name = capitals(body)
  const issuer = [centred([words(name, { bold: true, size: size.body })]), rule(ruleLength(name, size.body, leftColumn), leftColumn)]
  const state = [
    centred([words(nation.name, { bold: true, size: size.nation })]),
    centred([words(nation.motto, { bold: true, size: size.motto })]),
    rule(boldWidth(nation.motto, size.motto), rightColumn)
  ]
  return columns(
    [leftColumn, rightColumn],
    [
      [issuer, state],
      [
        [centred([words(typeset(number), { size: size.number })], { before: 6 })],
        [centred([words(typeset(placeAndDate), { italics: true, size: size.placeAndDate })], { before: 6 })]
      ]
    ]
  )
}

export function closing({ recipients, signature }: PrintedDocument): (Paragraph | Table)[] {
  const half = layout.textWidth / 2
  const list = listed(recipients).map((text) => new Paragraph({ children: [words(`- ${text}`, { size: size.recipients })] }))
  const who = new Paragraph({ children: [words('Nơi nhận:', { bold: true, italics: true, size: size.recipientsTitle })] })
  const signer = signature.map((line) => centred([words(capitals(line), { bold: true })]))
  const space = new Paragraph({ spacing: { before: twips(layout.signatureSpace) } })
  // Word wants a paragraph after a table at the end.
  return [
    new Paragraph({}),
    columns(
      [half, half],
      [
        [
          [who, ...list],
          [...signer, space]
        ]
      ]
    ),
    new Paragraph({})
  ]
}

/** A table that nobody sees. */
const columns = (widths: [number, number], rows: Paragraph[][][]) =>
  new Table({
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
    columnWidths: widths.map(twips),
    width: { size: twips(layout.textWidth), type: 'dxa' },
    margins: { left: 0, right: 0 },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map((children, index) => new TableCell({ children, width: { size: twips(widths[index] ?? 0), type: 'dxa' } }))
        })
    )
  })
