/** The rows of one sheet, as its cells show them. */

import { FileError } from '../file-error.ts'
import { type CellFormat, plainFormat } from './cell-format.ts'
import { numberText } from './cell-number.ts'
import type { Limits } from './limits.ts'
import { sheetText } from './shared-strings.ts'
import { collectRows, type TableRow } from './table.ts'
import { type Attributes, walkXml, type XmlVisitor } from './xml.ts'

export interface Workbook {
  strings: readonly string[]
  formats: readonly CellFormat[]
  is1904: boolean
  limits: Limits
}

export function readSheet(xml: string, workbook: Workbook): TableRow[] {
  const reader = new SheetReader(workbook)
  walkXml(xml, reader)
  return reader.rows
}

const lastLine = 1_048_576
const lastColumn = 16_384

/** The size that a sheet claims to have is never believed: some programs write a wrong one. */
class SheetReader implements XmlVisitor {
  readonly #workbook: Workbook
  readonly #collector
  #isData = false
  #line = 0
  #cells: string[] = []
  #column = 0
  #cell: Attributes = {}
  #stored = ''
  #isStored = false
  #isPhonetic = false

  constructor(workbook: Workbook) {
    this.#workbook = workbook
    this.#collector = collectRows(workbook.limits)
  }

  get rows(): TableRow[] {
    return this.#collector.rows
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'sheetData') this.#isData = true
    if (!this.#isData) return
    if (name === 'row') this.#openRow(attributes)
    if (name === 'c') this.#openCell(attributes)
    if (name === 'rPh') this.#isPhonetic = true
    this.#isStored = name === (this.#cell.t === 'inlineStr' ? 't' : 'v') && !this.#isPhonetic
  }

  text(text: string): void {
    if (this.#isStored) this.#stored += text
  }

  close(name: string): void {
    this.#isStored = false
    if (name === 'sheetData') this.#isData = false
    if (!this.#isData) return
    if (name === 'rPh') this.#isPhonetic = false
    if (name === 'c') this.#closeCell()
    if (name === 'row')
      this.#collector.add(
        this.#line,
        Array.from(this.#cells, (cell) => cell ?? '')
      )
  }

  /** Rows and cells that do not say where they are follow the one before. */
  #openRow({ r }: Attributes): void {
    const line = r === undefined ? this.#line + 1 : Number(r)
    if (!Number.isInteger(line) || line <= this.#line || line > lastLine) throw new FileError('damaged', `Row ${r} is out of place`)
    this.#line = line
    this.#cells = []
    this.#column = 0
  }

  #openCell(attributes: Attributes): void {
    this.#cell = attributes
    this.#stored = ''
    this.#column = attributes.r === undefined ? this.#column + 1 : columnOf(attributes.r)
  }

  #closeCell(): void {
    const text = this.#shown()
    this.#cell = {}
    if (text === '') return
    if (this.#cells[this.#column - 1] !== undefined) throw new FileError('damaged', `Line ${this.#line} has a cell twice`)
    this.#cells[this.#column - 1] = text
  }

  #shown(): string {
    const { t: type = 'n', s: style } = this.#cell
    const stored = this.#stored
    if (type === 's') return stored.trim() === '' ? '' : this.#sharedString(stored)
    if (type === 'b') return stored.trim() === '1' ? 'TRUE' : 'FALSE'
    if (type === 'd') return stored.trim().replace(/T00:00(:00(\.0+)?)?Z?$/, '')
    if (type !== 'n') return sheetText(stored)
    return numberText(stored.trim(), this.#workbook.formats[Number(style ?? 0)] ?? plainFormat, this.#workbook.is1904)
  }

  #sharedString(stored: string): string {
    const text = this.#workbook.strings[Number(stored)]
    if (text === undefined) throw new FileError('damaged', `There is no shared text ${stored}`)
    return text
  }
}

/** A is 1, XFD is 16,384. */
function columnOf(reference: string): number {
  const [, letters = ''] = /^([A-Z]{1,3})\d+$/i.exec(reference) ?? []
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  if (column < 1 || column > lastColumn) throw new FileError('damaged', `There is no cell ${reference}`)
  return column
}
