/** A table of a .docx: its head is repeated on each page, and no row is torn apart. */
import { LineRuleType, Paragraph, Table, TableCell, TableLayoutType, TableRow } from 'docx'
import { twips, words } from './docx-parts.ts'
import { layout } from './layout.ts'
import type { PrintedTable } from './printed-document.ts'
import { typeset } from './typesetting.ts'

const cellMargin = twips(4)

export function table({ columns, rows }: PrintedTable): (Table | Paragraph)[] {
  const width = twips(layout.textWidth / columns.length)
  const row = (cells: string[], isHead: boolean) =>
    new TableRow({
      cantSplit: true,
      tableHeader: isHead,
      children: cells.map(
        (text) =>
          new TableCell({
            width: { size: width, type: 'dxa' },
            children: [
              new Paragraph({
                children: [words(typeset(text), { bold: isHead })],
                alignment: isHead ? 'center' : 'left'
              })
            ]
          })
      )
    })
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      columnWidths: columns.map(() => width),
      width: { size: width * columns.length, type: 'dxa' },
      margins: { left: cellMargin, right: cellMargin, top: cellMargin, bottom: cellMargin },
      rows: [row(columns, true), ...rows.map((cells) => row(cells, false))]
    }),
    // A gap, not a line.
    new Paragraph({ spacing: { line: twips(layout.paragraphGap), lineRule: LineRuleType.EXACT } })
  ]
}
