/** Goes through the lines of a text once, and makes drafts of the questions in it. */
import { FileError } from '../../../lib/file-error.ts'
import { fault, note } from './check.ts'
import { asText, type Draft, newDraft, type OptionDraft } from './draft.ts'
import { KeyLists } from './key-lists.ts'
import { questionLimits } from './limits.ts'
import {
  hintLevel,
  isHeading,
  isKeyHeading,
  keyLineOf,
  type OptionStart,
  optionStartAt,
  type QuestionStart,
  questionStartOf,
  type SaidOf,
  saidOf
} from './line-kinds.ts'
import { hasBlankBeforeOption, nextLetters } from './look-ahead.ts'
import { join, type Marked, slice, unmarked } from './marked-text.ts'
import { optionsBehind, optionsFrom } from './option-lines.ts'
import type { NoteCode, Remark } from './parsed.ts'
import { plainText } from './plain.ts'
import type { TextLine } from './text-line.ts'

export class TextReader {
  readonly drafts: Draft[] = []
  readonly notes: Remark<NoteCode>[] = []
  readonly #lines: readonly TextLine[]
  readonly #keys: KeyLists
  readonly #next: readonly (number | null)[]
  /** Questions are called "Câu", or have numbers at least. */
  readonly #isNamed: boolean
  readonly #isNumbered: boolean
  /** Said before questions, for all that follow. */
  #said: Pick<Draft, 'topic' | 'level' | 'divisions'> = { topic: null, level: null, divisions: [] }
  /** What a line without any sign goes on with; null where the question is at an end. */
  #field: 'stem' | 'option' | 'citation' | 'explanation' | null = null
  #afterBlank = false
  #isLeaving = false
  #questionList: string | null = null

  constructor(lines: readonly TextLine[]) {
    this.#lines = lines
    this.#keys = new KeyLists(lines)
    this.#next = nextLetters(lines)
    const starts = lines.map(({ marked }) => questionStartOf(marked.text))
    this.#isNamed = starts.some((start) => start?.isNamed)
    this.#isNumbered = starts.some((start) => start !== null)
  }

  read(): void {
    for (const [at, line] of this.#lines.entries()) {
      if (!line.isBlank) this.#take(line, at)
      this.#afterBlank = line.isBlank
      this.#draft?.pictures.push(...line.pictures)
    }
    this.notes.push(...this.#keys.left.map(({ place, detail }) => note('key-left-over', place, detail)))
  }

  get #draft(): Draft | undefined {
    return this.drafts.at(-1)
  }

  #take(line: TextLine, at: number): void {
    const start = this.#startOf(line, at)
    if (this.#keys.takesTable(line, this.drafts) || this.#keys.takes(line, this.drafts)) this.#leave()
    else if (isKeyHeading(line.marked.text)) this.#keys.open()
    else if (start) this.#begin(line, at, start)
    else if (!this.#takesOptions(line, at) && !this.#takesKey(line) && !this.#takesSaid(line)) this.#takeText(line, at)
    const draft = this.#draft
    if (line.hasUnseen && draft && !draft.notes.some(({ code }) => code === 'signs-removed'))
      draft.notes.push(note('signs-removed', line.place))
  }

  #leave(): void {
    this.#field = null
  }

  /** A number begins a question where questions have nothing else, and where it is not one of a list of statements. */
  #startOf({ marked, list }: TextLine, at: number): QuestionStart | null {
    const start = questionStartOf(marked.text)
    const draft = this.#draft
    if (!start || start.isNamed || (!draft && !this.#isNamed)) return start
    if (!draft) return null
    const isNext = start.number === (draft.number ?? 0) + 1
    const isComplete = draft.options.length > 1
    if (this.#isNamed) return isNext && isComplete && this.#next[at] === 0 ? start : null
    if (list !== null) return list === this.#questionList || isComplete ? start : null
    return isNext || (isComplete && this.#next[at] === 0) ? start : null
  }

  #begin(line: TextLine, at: number, start: QuestionStart | null): void {
    const before = this.#draft?.number ?? null
    const draft = this.#open(line, start?.number ?? null)
    if (start && line.list !== null) {
      draft.notes.push(note('numbering-automatic', line.place))
      this.#questionList ??= line.list
    }
    if (start && before !== null && start.number !== before + 1)
      draft.notes.push(note('numbers-out-of-order', line.place, String(start.number)))
    if (start?.hint) this.#takeHint(draft, line, start.hint)
    this.#addStem(draft, slice(line.marked, start?.textAt ?? 0), at)
  }

  #open(line: TextLine, number: number | null): Draft {
    if (this.drafts.length === questionLimits.documentQuestions)
      throw new FileError('too-many-rows', `More than ${this.drafts.length} questions`)
    this.#keys.questionBegins(this.drafts.length)
    const draft = newDraft(line.place, number, this.#said)
    this.drafts.push(draft)
    this.#isLeaving = false
    return draft
  }

  #takeHint(draft: Draft, line: TextLine, hint: string): void {
    const level = hintLevel(hint)
    if (level !== null) draft.level = level
    else draft.notes.push(note('markup-dropped', line.place, `(${hint})`))
  }

  /** Options may stand in the same line. */
  #addStem(draft: Draft, marked: Marked, at: number): void {
    this.#field = 'stem'
    const starts = optionsBehind(marked.text, this.#next[at] ?? null)
    const stem = slice(marked, 0, starts[0]?.labelAt)
    if (plainText(stem.text) !== '') draft.stem.push(stem)
    if (starts.length > 0) this.#addOptions(draft, marked, starts)
  }

  #takesOptions(line: TextLine, at: number): boolean {
    const { marked, place } = line
    const start = optionStartAt(marked.text, marked.text.search(/\S/))
    if (!start || (this.#next[at] === 0 && start.letter === 0) || (isHeading(marked.text) && start.letter !== this.#draft?.options.length))
      return false
    const draft = this.#draft ?? (this.#isNumbered || start.letter !== 0 ? undefined : this.#open(line, null))
    if (!draft) return false
    const count = draft.options.length
    if (count > 0 && start.letter === 0 && (draft.isLower !== start.isLower || count === 1) && this.#next[at] === 1) asText(draft, place)
    else if (count > 0 && (this.#field !== 'option' || draft.isLower !== start.isLower)) return false
    const expected = draft.options.length
    if (Math.abs(start.letter - expected) > 1 || (start.letter !== expected && expected === 0)) return false
    if (start.letter < expected && this.#next[at] === 0 && !this.#isNumbered) return false
    if (start.letter !== expected) draft.faults.push(fault('options-out-of-order', place, marked.text))
    const isOnePerLine = expected > 0 && !draft.hasSharedLine
    const next = this.#next[at] === 0 ? null : (this.#next[at] ?? null)
    this.#addOptions(draft, marked, optionsFrom(marked.text, start, { next, isOnePerLine }))
    return true
  }

  #addOptions(draft: Draft, marked: Marked, starts: readonly OptionStart[]): void {
    draft.isLower = starts[0]?.isLower ?? false
    draft.hasSharedLine ||= starts.length > 1
    for (const [index, start] of starts.entries()) {
      draft.options.push(optionOf(marked, start, starts[index + 1]?.labelAt))
    }
    this.#field = 'option'
  }

  #takesKey(line: TextLine): boolean {
    const draft = this.#draft
    const key = keyLineOf(line.marked.text)
    if (!draft || (key === null && !(draft.options.length > 1 && this.#keys.takesLoose(line, this.drafts)))) return false
    if (key) draft.keys.push({ text: key, place: line.place })
    this.#leave()
    return true
  }

  #takesSaid({ marked: { text } }: TextLine): boolean {
    const said = saidOf(text)
    if (!said) return false
    const draft = this.#draft
    if (draft && this.#isOwn(draft, said.of)) this.#say(draft, said)
    else if (said.of === 'topic' || said.of === 'level' || said.of === 'divisions') this.#sayAll(said.of, said.value)
    else return false
    return true
  }

  /** Who begins with it before the first question says it of all that follow, and so does who says it a second time. */
  #isOwn(draft: Draft, of: SaidOf): boolean {
    if (of === 'citation' || of === 'explanation') return true
    if (of === 'code') return draft.code === null
    const isSaid = (value: string | string[] | null) => value !== null && value.length > 0
    return this.#field === 'stem' || (!isSaid(this.#said[of]) && !isSaid(draft[of]))
  }

  #say(draft: Draft, { of, value }: { of: SaidOf; value: string }): void {
    const text = plainText(value)
    if (of === 'explanation') draft.explanation = joined(draft.explanation, text)
    else if (of === 'citation') draft.citation = joined(draft.citation, text)
    else if (of === 'divisions') draft.divisions = listOf(text)
    else draft[of] = text === '' ? null : text
    if (of === 'citation' || of === 'explanation') this.#field = of
  }

  #sayAll(of: 'topic' | 'level' | 'divisions', value: string): void {
    this.#said = { ...this.#said, [of]: of === 'divisions' ? listOf(plainText(value)) : plainText(value) }
    this.#leave()
  }

  #takeText(line: TextLine, at: number): void {
    const draft = this.#draft
    const isApart = this.#field === 'option' && this.#isNumbered && this.#afterBlank && (draft?.options.length ?? 0) > 1
    if (isHeading(line.marked.text)) this.#leaveOut(line)
    else if (!this.#isNumbered && this.#beginsUnnumbered(at)) this.#begin(line, at, null)
    else if (!draft || this.#field === null || isApart) this.#leaveOut(line)
    else this.#goOn(draft, line, at)
  }

  /** Without numbers, what comes before an A is a question; a text that goes on is parted from it by a blank line, or by a key. */
  #beginsUnnumbered(at: number): boolean {
    const draft = this.#draft
    if (!draft) return true
    if (this.#next[at] !== 0 || draft.options.length === 0) return false
    return this.#afterBlank || this.#field !== 'option' || !hasBlankBeforeOption(this.#lines, at)
  }

  #goOn(draft: Draft, { marked, place }: TextLine, at: number): void {
    const text = plainText(marked.text)
    const option = draft.options.at(-1)
    if (optionStartAt(marked.text.trimStart(), 0)) draft.notes.push(note('letters-in-text', place, marked.text))
    const isWrapped =
      this.#field === 'stem' ? draft.stem.length > 0 : this.#field === 'option' && option !== undefined && option.text.text.trim() !== ''
    if (isWrapped && !draft.notes.some(({ code }) => code === 'lines-joined')) draft.notes.push(note('lines-joined', place, marked.text))
    if (this.#field === 'stem') this.#addStem(draft, marked, at)
    else if (this.#field === 'option' && option) option.text = join(option.text, join(unmarked(' '), marked))
    else if (this.#field === 'citation') draft.citation = joined(draft.citation, text)
    else draft.explanation = joined(draft.explanation, text)
  }

  /** Said once for lines that follow each other. */
  #leaveOut({ marked, place }: TextLine): void {
    if (!this.#isLeaving) this.notes.push(note('text-left-out', place, marked.text))
    this.#isLeaving = true
    this.#leave()
  }
}

const joined = (before: string | null, text: string) => plainText(`${before ?? ''} ${text}`)

const listOf = (text: string) =>
  text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

const optionOf = (marked: Marked, { letter, letterAt, textAt, hasAsterisk }: OptionStart, to?: number): OptionDraft => ({
  letter,
  label: slice(marked, letterAt, letterAt + 1),
  text: slice(marked, textAt, to),
  hasAsterisk
})
