/** Reads Aiken: a question, options that begin with letters, `ANSWER: B`. Stricter than Moodle where that lets wrong keys pass, milder where it loses lines. */
import { FileError } from '../../../lib/file-error.ts'
import { fault, note, questionOf } from './check.ts'
import { questionLimits } from './limits.ts'
import type { FaultCode, NoteCode, ParsedBank, ParsedQuestion, Remark } from './parsed.ts'
import { hasUnseen, plainText } from './plain.ts'

const answer = /^ANSWER\s*:\s*(.*)$/i
/** Not of the format, but programs write it behind the key. */
const feedback = /^FEEDBACK\s*:\s*(.*)$/i
const option = /^([A-Z])[.)][ \t]?(?!\p{Lu}\.)(.*)$/su

/** A text is taken for Aiken if somewhere a key follows options. */
export const isAiken = (text: string): boolean => /^[A-Z][.)].*$/m.test(text) && /^ANSWER\s*:/im.test(text)

interface Draft {
  at: number
  stem: string[]
  options: string[]
  key: { letter: string; at: number } | null
  explanation: string
  faults: Remark<FaultCode>[]
  notes: Remark<NoteCode>[]
}

const place = (at: number) => ({ kind: 'line', at }) as const

export function readAiken(text: string): ParsedBank {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)
  const next = nextOptions(lines)
  const drafts: Draft[] = []
  for (const [index, raw] of lines.entries()) {
    const line = raw.trim()
    if (plainText(line) === '') continue
    const last = drafts.at(-1)
    const draft = last && !endsBefore(last, line, next[index] ?? null) ? last : begun(drafts, index + 1)
    if (hasUnseen(line)) addNote(draft, note('signs-removed', place(index + 1)))
    take(draft, line, index + 1, next[index] ?? null)
  }
  return { questions: drafts.map(finished), notes: [] }
}

function begun(drafts: Draft[], at: number): Draft {
  if (drafts.length === questionLimits.documentQuestions) throw new FileError('too-many-rows', `More than ${drafts.length} questions`)
  const draft: Draft = { at, stem: [], options: [], key: null, explanation: '', faults: [], notes: [] }
  drafts.push(draft)
  return draft
}

/** For each line, the letter of the option that comes next before a key does. */
function nextOptions(lines: readonly string[]): (string | null)[] {
  const next: (string | null)[] = []
  let letter: string | null = null
  for (let index = lines.length - 1; index >= 0; index--) {
    next[index] = letter
    const line = (lines[index] ?? '').trim()
    letter = answer.test(line) ? null : (option.exec(line)?.[1] ?? letter)
  }
  return next
}

const expected = ({ options }: Draft) => String.fromCharCode(65 + options.length)

/** A key ends a question; where it is missing, a text before the next A begins another. */
function endsBefore(draft: Draft, line: string, next: string | null): boolean {
  if (draft.key) return !feedback.test(line)
  if (draft.options.length === 0 || answer.test(line)) return false
  return next === 'A' && option.exec(line)?.[1] !== expected(draft)
}

function take(draft: Draft, line: string, at: number, next: string | null): void {
  const key = answer.exec(line)
  const [, letter = '', text = ''] = option.exec(line) ?? []
  const [, explanation] = (draft.key && feedback.exec(line)) ?? []
  if (key) draft.key = { letter: key[1] ?? '', at }
  else if (explanation !== undefined) draft.explanation = plainText(explanation)
  // Before another A, an A is a name: "A. Einstein".
  else if (letter !== '' && letter === expected(draft) && !(letter === 'A' && next === 'A')) draft.options.push(text)
  else takeText(draft, line, at, letter)
}

function takeText(draft: Draft, line: string, at: number, letter: string): void {
  const last = draft.options.length - 1
  const isNear = letter !== '' && last >= 0 && Math.abs(letter.charCodeAt(0) - expected(draft).charCodeAt(0)) === 1
  if (isNear) draft.faults.push(fault('options-out-of-order', place(at), line))
  else if (letter !== '') addNote(draft, note('letters-in-text', place(at), line))
  if (isNear) draft.options.push(line.slice(2))
  else if (last >= 0) draft.options[last] += ` ${line}`
  else draft.stem.push(line)
  if (!isNear && (last >= 0 || draft.stem.length > 1)) addNote(draft, note('lines-joined', place(at), line))
}

function addNote({ notes }: Draft, added: Remark<NoteCode>): void {
  if (!notes.some(({ code }) => code === added.code)) notes.push(added)
}

function finished({ at, stem, options, key, explanation, faults, notes }: Draft): ParsedQuestion {
  const right = key && /^[A-Z]\s*\.?$/.test(key.letter.trim()) ? key.letter.charCodeAt(0) - 65 : null
  const keyFault = keyFaultOf(key, right, options.length)
  return questionOf({
    place: place(at),
    text: stem.join(' '),
    explanation,
    options: options.map((text, index) => ({ text, isRight: index === right })),
    faults: [...faults, ...keyFault],
    notes
  })
}

/** A small letter, several letters, or a letter that no option has. */
function keyFaultOf(key: Draft['key'], right: number | null, count: number): Remark<FaultCode>[] {
  if (!key || (right !== null && right < count)) return []
  if (key.letter.trim() === '') return [fault('no-key', place(key.at))]
  return [fault(right === null ? 'key-unclear' : 'key-not-an-option', place(key.at), key.letter)]
}
