/** Goes through the body of a document and gathers its paragraphs, those of tables and text boxes too, each where it begins. */
import { FileError } from '../file-error.ts'
import type { SaxVisitor, XmlElement } from '../xml/walk-sax.ts'
import type { Numbering } from './numbering.ts'
import type { Paragraph, Picture, Run } from './paragraph.ts'
import { type Look, takeLook } from './run-look.ts'
import type { ListPlace, Styles } from './styles.ts'

const mostParagraphs = 100_000

/** What was deleted or moved away, how it looked before, and what is said a second time for programs of old. */
const skipped = new Set(['del', 'moveFrom', 'rPrChange', 'pPrChange', 'tblPrChange', 'Fallback', 'rt'])

interface OpenParagraph {
  paragraph: Paragraph
  style: string | null
  list: ListPlace
  isCounted: boolean
}

interface OpenTable {
  id: number
  row: number
  column: number
  width: number
}

export class DocumentReader implements SaxVisitor {
  readonly paragraphs: Paragraph[] = []
  readonly #styles: Styles
  readonly #numbering: Numbering
  readonly #pictureOf: (id: string) => Pick<Picture, 'name' | 'bytes'>
  readonly #path: string[] = []
  /** A text box stands within a paragraph. */
  readonly #open: OpenParagraph[] = []
  readonly #tables: OpenTable[] = []
  #tableCount = 0
  #skipDepth = 0
  #look: Look = {}
  #runStyle: string | null = null
  #isText = false
  #alt = ''

  constructor(styles: Styles, numbering: Numbering, pictureOf: (id: string) => Pick<Picture, 'name' | 'bytes'>) {
    this.#styles = styles
    this.#numbering = numbering
    this.#pictureOf = pictureOf
  }

  open(element: XmlElement): void {
    const parent = this.#path.at(-1) ?? ''
    this.#path.push(element.name)
    if (this.#skipDepth > 0 || skipped.has(element.name)) this.#skipDepth++
    else if (/wordprocessingml/.test(element.space)) this.#openWord(element, parent)
    else this.#openOther(element)
  }

  close({ name, space }: XmlElement): void {
    this.#path.pop()
    this.#isText = false
    if (this.#skipDepth > 0) this.#skipDepth--
    else if (/wordprocessingml/.test(space)) this.#closeWord(name)
  }

  text(text: string): void {
    if (this.#isText) this.#add(text)
  }

  #openWord(element: XmlElement, parent: string): void {
    const { name, attributes } = element
    const paragraph = this.#open.at(-1)
    if (name === 'p') this.#openParagraph()
    else if (name === 'tbl') this.#tables.push({ id: this.#tableCount++, row: -1, column: -1, width: 1 })
    else if (name === 'tr' || name === 'tc' || name === 'gridSpan') this.#openCell(name, Number(attributes.val ?? 1))
    else if (parent === 'pPr' && paragraph) takeParagraphProperty(paragraph, element)
    else if (parent === 'numPr' && paragraph) takeListPlace(paragraph.list, element)
    else if (name === 'r') [this.#look, this.#runStyle] = [{}, null]
    else if (parent === 'rPr') this.#takeRunProperty(element)
    else if (name === 't') this.#isText = true
    else if (parent === 'r') this.#add(signOf(element))
  }

  #closeWord(name: string): void {
    if (name === 'p') {
      this.#count()
      this.#open.pop()
    }
    if (name === 'pPr') this.#count()
    if (name === 'tbl') this.#tables.pop()
  }

  /** Pictures, formulas. */
  #openOther({ name, attributes }: XmlElement): void {
    if (name === 't') this.#isText = true
    if (name === 'docPr') this.#alt = attributes.descr || attributes.title || ''
    if (name === 'shape') this.#alt = attributes.alt ?? ''
    const id = name === 'blip' ? (attributes.embed ?? attributes.link) : name === 'imagedata' ? attributes.id : undefined
    if (id !== undefined) this.#open.at(-1)?.paragraph.pictures.push({ ...this.#pictureOf(id), alt: this.#alt })
  }

  #openParagraph(): void {
    if (this.paragraphs.length === mostParagraphs) throw new FileError('too-big', `More than ${mostParagraphs} paragraphs`)
    const table = this.#tables.at(-1)
    const place = table && { id: table.id, row: table.row, column: table.column }
    const paragraph: Paragraph = { at: this.paragraphs.length + 1, runs: [], list: null, table: place ?? null, pictures: [] }
    this.paragraphs.push(paragraph)
    this.#open.push({ paragraph, style: this.#styles.defaultParagraph, list: {}, isCounted: false })
  }

  /** A cell may be as wide as several columns. */
  #openCell(name: string, span: number): void {
    const table = this.#tables.at(-1)
    if (!table) return
    if (name === 'gridSpan') table.width = Math.min(Math.max(1, span || 1), 100)
    else if (name === 'tr') Object.assign(table, { row: table.row + 1, column: -1, width: 1 })
    else Object.assign(table, { column: table.column + table.width, width: 1 })
  }

  #takeRunProperty(element: XmlElement): void {
    const isOfRun = this.#path.at(-3) === 'r'
    if (!isOfRun) return
    if (element.name === 'rStyle') this.#runStyle = element.attributes.val ?? null
    else takeLook(this.#look, element)
  }

  /** Once for each paragraph, as soon as its properties are known; one that is blank is not counted by us, though Word does. */
  #count(): void {
    const open = this.#open.at(-1)
    if (!open || open.isCounted) return
    open.isCounted = true
    const { id = '0', level = 0 } = { ...this.#styles.styleOf(open.style).list, ...open.list }
    const label = id === '0' ? null : this.#numbering.next(id, level)
    if (label) open.paragraph.list = { id, level, label }
  }

  #add(text: string): void {
    const open = this.#open.at(-1)
    if (!open || text === '') return
    const defaults = this.#styles.styleOf(null).look
    const run = this.#runStyle === null ? {} : this.#styles.styleOf(this.#runStyle).look
    const look = { ...defaults, ...this.#styles.styleOf(open.style ?? '').look, ...run, ...this.#look }
    if (!look.isHidden) open.paragraph.runs.push(runOf(text, look))
  }
}

const runOf = (text: string, { isBold, isUnderlined, isItalic, color, highlight, shading }: Look): Run => ({
  text,
  isBold: isBold ?? false,
  isUnderlined: isUnderlined ?? false,
  isItalic: isItalic ?? false,
  color: color ?? null,
  highlight: highlight ?? shading ?? null
})

function takeParagraphProperty(open: OpenParagraph, { name, attributes }: XmlElement): void {
  if (name === 'pStyle') open.style = attributes.val ?? open.style
}

function takeListPlace(list: ListPlace, { name, attributes }: XmlElement): void {
  if (name === 'numId') list.id = attributes.val ?? '0'
  if (name === 'ilvl') list.level = Number(attributes.val)
}

/** What stands for a sign within a run. */
function signOf({ name, attributes }: XmlElement): string {
  if (name === 'tab' || name === 'ptab') return '\t'
  if (name === 'br' || name === 'cr') return '\n'
  if (name === 'noBreakHyphen') return '-'
  if (name === 'softHyphen') return '\u00ad'
  if (name !== 'sym') return ''
  const code = Number.parseInt(attributes.char ?? '', 16)
  // Signs of fonts like Wingdings have no meaning outside them.
  return code > 0x20 && code < 0xe000 && !(code >= 0xd800) ? String.fromCharCode(code) : ''
}
