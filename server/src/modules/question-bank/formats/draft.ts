/** A question while a text is read, and what becomes of it: the key is known only when everything has been seen. */
import type { Picture } from '../../../lib/document/paragraph.ts'
import { note, questionOf } from './check.ts'
import { keyOf, saidBehind } from './draft-key.ts'
import { keyByFormat } from './format-key.ts'
import { join, type Marked, plain, signs, signsOf, unmarked } from './marked-text.ts'
import { withoutMarks } from './option-marks.ts'
import type { FaultCode, NoteCode, ParsedQuestion, Place, Remark } from './parsed.ts'

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
  const { options, starred } = withoutMarks(draft.options)
  const texts = options.map(({ text }) => plain(text))
  const format = keyByFormat(
    options.map(({ label, text }, at) => ({ letter: signsOf(label) | (starred.has(at) ? signs.asterisk : 0), text: signsOf(text) }))
  )
  const { right, faults, notes } = keyOf(draft, texts, format)
  const { place, topic, level, divisions, code } = draft
  const behind = saidBehind(draft, texts)
  return questionOf({
    ...{ place, topic, level, divisions, code },
    citation: draft.citation ?? behind.citation,
    explanation: draft.explanation || behind.explanation,
    text: plain(draft.stem.reduce((one, other) => join(join(one, unmarked(' ')), other), unmarked(''))),
    options: texts.map((text, index) => ({ text, isRight: right.has(index) })),
    faults: [...draft.faults, ...faults],
    notes: [...draft.notes, ...notes]
  })
}
