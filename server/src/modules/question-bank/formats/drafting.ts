/** A question while an element is read: begun empty, filled as its parts come, and at the end made whole by `check.ts`. */
import { FileError } from '../../../lib/file-error.ts'
import { fault, note, questionOf } from './check.ts'
import type { FaultCode, NoteCode, ParsedBank, ParsedFile, Place, Remark } from './parsed.ts'

export interface Drafted {
  place: Place
  code: string | null
  text: string
  /** Where the format has no word for it, the option's own words say whether it stays in its place. */
  options: { text: string; isRight: boolean; isPinned?: boolean }[]
  isShuffled?: boolean
  topic: string | null
  level: string | null
  divisions: string[]
  citation: string | null
  explanation: string
  file: ParsedFile | null
  faults: Remark<FaultCode>[]
  notes: Remark<NoteCode>[]
}

export const draftAt = (place: Place): Drafted => ({
  ...{ place, code: null, text: '', options: [], topic: null, level: null, divisions: [], citation: null, explanation: '', file: null },
  ...{ faults: [], notes: [] }
})

/** Files between programs hold whole banks. */
const mostQuestions = 10_000

export function addQuestion({ questions }: ParsedBank, draft: Drafted): void {
  if (questions.length === mostQuestions) throw new FileError('too-many-rows', `More than ${mostQuestions} questions`)
  questions.push(questionOf(draft))
}

export function addFault({ faults, place }: Drafted, code: FaultCode, detail?: string): void {
  faults.push(fault(code, place, detail || undefined))
}

/** Each code once: more of the same tells nothing more. */
export function addNote({ notes, place }: Drafted, code: NoteCode, detail?: string): void {
  if (!notes.some((note) => note.code === code)) notes.push(note(code, place, detail || undefined))
}
