/** A text with what is bold, underlined, coloured or highlighted in it, letter by letter: such signs may tell the key. */
import type { Paragraph, Run } from '../../../lib/document/paragraph.ts'
import { plainText } from './plain.ts'

/** One bit for each kind of sign. */
export const signs = { bold: 1, underline: 2, color: 4, highlight: 8, asterisk: 16 } as const

export interface Marked {
  text: string
  /** One number for each unit of the text. */
  marks: Uint8Array
}

/** Letters without a sign of their own, before or after which the usual ones stand. */
export const unmarked = (text: string): Marked => ({ text, marks: new Uint8Array(text.length) })

export const slice = ({ text, marks }: Marked, from: number, to?: number): Marked => ({
  text: text.slice(from, to),
  marks: marks.subarray(from, to)
})

export function join(one: Marked, other: Marked): Marked {
  const marks = new Uint8Array(one.marks.length + other.marks.length)
  marks.set(one.marks)
  marks.set(other.marks, one.marks.length)
  return { text: one.text + other.text, marks }
}

/** The lines of a paragraph, which line breaks part; accents are joined with their letters. */
export function linesOf({ runs }: Paragraph, usual: string | null): Marked[] {
  const text = runs.map(({ text }) => text).join('')
  const marks = new Uint8Array(text.length)
  let at = 0
  for (const run of runs) {
    marks.fill(marksOf(run, usual), at, at + run.text.length)
    at += run.text.length
  }
  const lines: Marked[] = []
  let from = 0
  for (const { index } of text.matchAll(/\n/g)) {
    lines.push(composed(slice({ text, marks }, from, index)))
    from = index + 1
  }
  return [...lines, composed(slice({ text, marks }, from))]
}

function marksOf({ isBold, isUnderlined, color, highlight }: Run, usual: string | null): number {
  const isColored = shade(color) !== usual
  return (
    (isBold ? signs.bold : 0) | (isUnderlined ? signs.underline : 0) | (isColored ? signs.color : 0) | (highlight ? signs.highlight : 0)
  )
}

/** What looks black is black: web pages bring #212529 and its like. */
function shade(color: string | null): string | null {
  const [, red = '', green = '', blue = ''] = /^([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color ?? '') ?? []
  const parts = [red, green, blue].map((part) => Number.parseInt(part, 16))
  if (red === '') return null
  const isDark = Math.max(...parts) < 0x50
  return isDark && Math.max(...parts) - Math.min(...parts) < 0x20 ? null : (color ?? '').toLowerCase()
}

/** The colour of most letters. */
export function usualShade(paragraphs: readonly Paragraph[]): string | null {
  const counts = new Map<string | null, number>()
  for (const { text, color } of paragraphs.flatMap(({ runs }) => runs))
    counts.set(shade(color), (counts.get(shade(color)) ?? 0) + text.trim().length)
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [null, 0] as [string | null, number])[0]
}

function composed(line: Marked): Marked {
  if (line.text.normalize('NFC') === line.text) return line
  const whole = line.text.normalize('NFC')
  let text = ''
  const marks = new Uint8Array(whole.length)
  for (const { 0: cluster, index } of line.text.matchAll(/\P{M}\p{M}{0,20}|\p{M}{1,20}/gsu)) {
    const composed = cluster.normalize('NFC')
    marks.fill(line.marks[index] ?? 0, text.length, text.length + composed.length)
    text += composed
  }
  return text === whole ? { text, marks } : { text: whole, marks }
}

const share = 0.8

/** The signs that nearly all letters have, from the first one on: blanks have none, and a stressed word, or a stressed line behind an option, is not the whole. */
export function signsOf({ text, marks }: Marked): number {
  if (marks.every((mark) => mark === 0)) return 0
  const letters = [...text.matchAll(/[\p{L}\p{N}]/gu)].map(({ index }) => marks[index] ?? 0)
  if (letters.length === 0) return 0
  return Object.values(signs)
    .filter((sign) => ((letters[0] ?? 0) & sign) !== 0 && letters.filter((mark) => (mark & sign) !== 0).length >= letters.length * share)
    .reduce((all, sign) => all | sign, 0)
}

export const plain = ({ text }: Marked): string => plainText(text)
