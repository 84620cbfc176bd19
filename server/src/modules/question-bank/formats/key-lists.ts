/** The lists of keys in a text: after a heading, or in a table of their own. Each speaks of the questions since the one before. */
import type { Draft } from './draft.ts'
import { cellsOf, isLabel, isNumber, keysOfRows, type ListedKey, pairsOf } from './key-list.ts'
import { keyLineOf, lettersOf, optionStartAt, questionStartOf } from './line-kinds.ts'
import type { Place } from './parsed.ts'
import type { TextLine } from './text-line.ts'

export class KeyLists {
  /** Keys of questions that are not there. */
  readonly left: { place: Place; detail: string }[] = []
  isOpen = false
  readonly #tables: ReadonlyMap<number, ListedKey[]>
  readonly #taken = new Set<number>()
  #numbers: readonly string[] | null = null
  #from = 0
  #hasList = false

  constructor(lines: readonly TextLine[]) {
    this.#tables = keyTables(lines)
  }

  open(): void {
    this.isOpen = true
    this.#numbers = null
  }

  /** The next question begins: what lists say from now on is of those that follow, if there was one. */
  questionBegins(count: number): void {
    if (this.#hasList) this.#from = count
    this.#hasList = false
  }

  /** Whether the line belongs to a table of keys. */
  takesTable({ table, place }: TextLine, drafts: readonly Draft[]): boolean {
    const keys = table && this.#tables.get(table.id)
    if (!table || !keys) return false
    if (!this.#taken.has(table.id)) this.#list(keys, place, drafts)
    this.#taken.add(table.id)
    return true
  }

  /** Whether the line is one of the open list, or opens one itself; the first that is not closes it. */
  takes({ marked: { text }, place }: TextLine, drafts: readonly Draft[]): boolean {
    const headed = headedPairs(text, drafts)
    if (headed) {
      this.open()
      this.#list(headed, place, drafts)
      return true
    }
    if (this.isOpen) this.isOpen = this.#takesRow(text, place, drafts)
    return this.isOpen
  }

  /** Without a heading, three keys in one line at least. */
  takesLoose({ marked: { text }, place }: TextLine, drafts: readonly Draft[]): boolean {
    const pairs = /^[^a-z]*$/.test(text) ? pairsOf(text) : null
    if (!pairs || pairs.length < 3) return false
    this.#list(pairs, place, drafts)
    return true
  }

  #takesRow(text: string, place: Place, drafts: readonly Draft[]): boolean {
    const cells = cellsOf(text)
    const pairs = pairsOf(text)
    const rest = questionStartOf(text)
    const spelled = rest && keyIn(text.slice(rest.textAt))
    if (pairs) this.#list(pairs, place, drafts)
    else if (spelled) this.#name(rest.number, spelled, place, drafts)
    else if (cells.every((cell) => isNumber(cell))) this.#numbers = cells
    else if (this.#numbers) {
      const keys = keysOfRows([this.#numbers, cells])
      this.#numbers = null
      if (!keys) return false
      this.#list(keys, place, drafts)
    } else if (!isLabel(text.trim())) return this.#closesWithOne(text, place, drafts)
    return true
  }

  /** "Đáp án:" and the letter in the next line: the key of one question. */
  #closesWithOne(text: string, place: Place, drafts: readonly Draft[]): boolean {
    const draft = drafts.at(-1)
    if (!draft || draft.keys.length > 0 || !lettersOf(text)) return false
    draft.keys.push({ text: text.trim(), place })
    return true
  }

  #list(keys: readonly ListedKey[], place: Place, drafts: readonly Draft[]): void {
    for (const { number, letters } of keys) {
      const text = letters.map((letter) => String.fromCharCode(65 + letter)).join(', ')
      this.#name(number, text, place, drafts)
    }
  }

  #name(number: number, text: string, place: Place, drafts: readonly Draft[]): void {
    this.#hasList = true
    const ours = drafts.slice(this.#from)
    const draft = ours.find((each, index) => (each.number ?? index + 1) === number)
    if (draft) draft.keys.push({ text, place })
    else this.left.push({ place, detail: `${number} ${text}` })
  }
}

/** "BẢNG ĐÁP ÁN: 1A 2B". One that leaves out the last question is the key of a question that pairs things. */
function headedPairs(text: string, drafts: readonly Draft[]): ListedKey[] | null {
  const [, list] =
    /^(?:bảng\s{1,9})?đáp án(?:\s{1,9}(?:trắc nghiệm|tham khảo|đề(?: số)?(?:\s{0,9}\d{1,4})?)){0,4}\s{0,9}[:：]\s*(\d.*)$/iu.exec(
      text.trim()
    ) ?? []
  const pairs = list === undefined ? null : pairsOf(list)
  const last = drafts.at(-1)?.number ?? drafts.length
  return pairs && pairs.length > 1 && pairs.some(({ number }) => number === last) ? pairs : null
}

/** "A. Chính phủ", "Đáp án C" behind the number of a question. */
const keyIn = (rest: string): string | null => keyLineOf(rest) ?? (optionStartAt(rest.trimStart(), 0) ? rest.trim() : null)

function keyTables(lines: readonly TextLine[]): Map<number, ListedKey[]> {
  const tables = new Map<number, string[][]>()
  for (const { table, marked } of lines) {
    if (!table) continue
    const rows = tables.get(table.id) ?? []
    tables.set(table.id, rows)
    rows[table.row] ??= []
    const row = rows[table.row] ?? []
    row[table.column] = `${row[table.column] ?? ''} ${marked.text}`
  }
  const found = new Map<number, ListedKey[]>()
  for (const [id, rows] of tables) {
    const keys = keysOfRows(Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? '')))
    if (keys && keys.length > 1) found.set(id, keys)
  }
  return found
}
