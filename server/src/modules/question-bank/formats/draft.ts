/** A question while a text is read, and what becomes of it: the key is known only when everything has been seen. */
import type { Picture } from '../../../lib/document/paragraph.ts'
import { fault, note, questionOf } from './check.ts'
import { type FormatKey, keyByFormat } from './format-key.ts'
import { lettersOf } from './line-kinds.ts'
import { join, type Marked, plain, signs, signsOf, slice, unmarked } from './marked-text.ts'
import type { FaultCode, NoteCode, ParsedQuestion, Place, Remark } from './parsed.ts'
import { folded } from './plain.ts'

export interface OptionDraft {
  letter: number
  /** As it stands before the text. */
  label: Marked
  text: Marked
  hasAsterisk: boolean
}

export interface Draft {
  place: Place
  /** As written, or counted by the program. */
  number: number | null
  stem: Marked[]
  options: OptionDraft[]
  isLower: boolean
  /** Several options stood in one line. */
  hasSharedLine: boolean
  /** What lines and lists name as the key. */
  keys: { text: string; place: Place }[]
  topic: string | null
  level: string | null
  citation: string | null
  explanation: string
  divisions: string[]
  code: string | null
  pictures: Picture[]
  faults: Remark<FaultCode>[]
  notes: Remark<NoteCode>[]
}

export const newDraft = (place: Place, number: number | null, said: Pick<Draft, 'topic' | 'level' | 'divisions'>): Draft => ({
  ...said,
  ...{ place, number, stem: [], options: [], isLower: false, hasSharedLine: false, keys: [] },
  ...{ citation: null, explanation: '', code: null, pictures: [], faults: [], notes: [] }
})

/** What looked like options were statements, or initials: A begins anew. */
export function asText(draft: Draft, place: Place): void {
  for (const { label, text } of draft.options) draft.stem.push(join(join(label, unmarked(draft.isLower ? ') ' : '. ')), text))
  draft.options = []
  draft.notes.push(note('letters-in-text', place))
}

export function finished(draft: Draft): ParsedQuestion {
  const { options, starred } = withoutAsterisks(draft.options)
  const texts = options.map(({ text }) => plain(text))
  const format = keyByFormat(
    options.map(({ label, text }, at) => ({ letter: signsOf(label) | (starred.has(at) ? signs.asterisk : 0), text: signsOf(text) }))
  )
  const { right, faults, notes } = keyOf(draft, texts, format)
  const { place, topic, level, citation, explanation, divisions, code } = draft
  return questionOf({
    ...{ place, topic, level, citation, explanation, divisions, code },
    text: plain(draft.stem.reduce((one, other) => join(join(one, unmarked(' ')), other), unmarked(''))),
    options: texts.map((text, index) => ({ text, isRight: right.has(index) })),
    faults: [...draft.faults, ...faults],
    notes: [...draft.notes, ...notes]
  })
}

interface Key {
  right: ReadonlySet<number>
  faults: Remark<FaultCode>[]
  notes: Remark<NoteCode>[]
}

function keyOf({ keys, place }: Draft, texts: readonly string[], format: FormatKey | null): Key {
  const faults: Remark<FaultCode>[] = []
  const named = keys.map(({ text, place }) => {
    const right = namedOptions(text, texts)
    if (typeof right === 'string') faults.push(fault(right, place, text))
    return typeof right === 'string' ? [] : right
  })
  if (faults.length > 0) return { right: new Set(), faults, notes: [] }
  const told = format && (named.length === 0 || !format.isWeak) ? [...named, format.right] : named
  const [first, ...others] = told.map((each) => [...each].sort((one, other) => one - other).join())
  const isTorn = others.some((other) => other !== first) || (format?.isTorn === true && (named.length === 0 || !format.isWeak))
  if (isTorn) return { right: new Set(), faults: [fault('keys-differ', keys[0]?.place ?? place, spelled(told))], notes: [] }
  return {
    right: new Set(told[0]),
    faults,
    notes: named.length === 0 && format ? [note('key-by-format', place, spelled([format.right]))] : []
  }
}

const spelled = (keys: readonly (readonly number[])[]) =>
  [...new Set(keys.map((key) => key.map((at) => String.fromCharCode(65 + at)).join(', ')))].join(' / ')

/** By letters, by a letter with its text, or by the text alone. */
function namedOptions(key: string, texts: readonly string[]): number[] | FaultCode {
  const letters = lettersOf(key)
  if (letters) return letters.every((letter) => letter < texts.length) ? letters : 'key-not-an-option'
  const wanted = folded(key)
  const same = texts.flatMap((text, index) => (folded(text) === wanted ? [index] : []))
  if (same.length > 0) return same.length === 1 ? same : 'key-unclear'
  const [, letter, rest = ''] = /^\(?([A-Za-z])\s*[.):(–-]\s*(\S.*)$/su.exec(key) ?? []
  if (letter === undefined) return 'key-not-an-option'
  if (lettersOf(rest)) return 'key-unclear'
  const at = letter.toUpperCase().charCodeAt(0) - 65
  const text = texts[at]
  if (text === undefined) return 'key-not-an-option'
  return folded(text) === folded(rest) || !texts.some((other) => folded(other) === folded(rest)) ? [at] : 'key-unclear'
}

/** An asterisk before or behind an option tells the key where others have none; else it belongs to the text. */
function withoutAsterisks(options: readonly OptionDraft[]): { options: readonly OptionDraft[]; starred: ReadonlySet<number> } {
  const starred = new Set(options.flatMap(({ text, hasAsterisk }, at) => (hasAsterisk || /^\s*\*|\*\s*$/.test(text.text) ? [at] : [])))
  if (starred.size === options.length) return { options, starred: new Set() }
  return { options: options.map((option) => ({ ...option, text: trimmed(option.text) })), starred }
}

function trimmed(marked: Marked): Marked {
  const from = /^[\s*]*/.exec(marked.text)?.[0].length ?? 0
  const to = marked.text.length - (/[\s*]*$/.exec(marked.text.slice(from))?.[0].length ?? 0)
  return slice(marked, from, to)
}
