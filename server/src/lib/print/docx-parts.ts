/** The small parts of a .docx: words, centred lines, lines that rule off. */
import { AlignmentType, type IRunOptions, LineRuleType, Paragraph, type ParagraphChild, TextRun } from 'docx'
import { layout } from './layout.ts'

export const twips = (points: number) => Math.round(points * 20)
export const halfPoints = (points: number) => points * 2

export const words = (text: string, { size = layout.size.text, ...look }: { size?: number; bold?: boolean; italics?: boolean } = {}) =>
  new TextRun({ ...(look satisfies IRunOptions), text, size: halfPoints(size) })

export const centred = (children: ParagraphChild[], { before = 0, after = 0 } = {}) =>
  new Paragraph({ children, alignment: AlignmentType.CENTER, spacing: { before: twips(before), after: twips(after) } })

/** The upper edge of an empty paragraph, indented on both sides: it stays where it is in every program, as a drawn line does not. */
export const rule = (length: number, column: number, { after = 0 } = {}) => {
  const side = twips((column - length) / 2)
  return new Paragraph({
    indent: { left: side, right: side },
    border: { top: { style: 'single', size: layout.ruleWeight * 8, space: 1, color: '000000' } },
    spacing: { before: twips(3), after: twips(after), line: twips(4), lineRule: LineRuleType.EXACT }
  })
}
