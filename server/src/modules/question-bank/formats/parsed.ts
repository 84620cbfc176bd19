/** What a file of questions says, whatever its format: before anything of it is held against the bank. Every reader gives this, every writer takes `Written`. */

/** Where something stands, so that a setter finds it: the line of a text, the row of a sheet, the paragraph of a document or the row of a table in it, the item of a package. */
export interface Place {
  kind: 'line' | 'row' | 'paragraph' | 'table' | 'item'
  /** From 1, as the program that made the file counts. */
  at: number
  /** More than a number: a column ("C") or the name of a sheet, the number of a table and a column of it ("2", "2:C"), the file of a package. */
  in?: string
}

/** The reader could not take this as it stands; the setter mends it in the preview, or leaves the question out. */
export const faultCodes = [
  'no-text',
  'no-options',
  'too-few-options',
  'too-many-options',
  'empty-option',
  'same-options',
  'options-out-of-order',
  'no-key',
  'key-unclear',
  'key-not-an-option',
  'keys-differ',
  'kind-unknown',
  'score-not-understood',
  'file-missing',
  'file-refused',
  'brackets-open',
  'columns-differ',
  'text-too-long'
] as const
export type FaultCode = (typeof faultCodes)[number]

/** Taken, but not wholly as it stood: shown, so that nothing is changed in silence. */
export const noteCodes = [
  'lines-joined',
  'letters-in-text',
  'key-by-format',
  'numbering-automatic',
  'numbers-out-of-order',
  'signs-removed',
  'markup-dropped',
  'feedback-dropped',
  'partial-score-dropped',
  'penalty-dropped',
  'category-as-topic',
  'code-repeated',
  'catalog-ignored',
  'time-dropped',
  'cell-was-number',
  'cell-was-date',
  'key-left-over',
  'text-left-out'
] as const
export type NoteCode = (typeof noteCodes)[number]

export interface Remark<Code extends string> {
  code: Code
  place: Place
  /** What stands there, shortened. */
  detail?: string
}

export interface ParsedFile {
  name: string
  mime: 'image/png' | 'image/jpeg' | 'image/webp' | 'audio/mpeg' | 'audio/mp4' | 'audio/ogg'
  bytes: Uint8Array
  /** What somebody hears who does not see it; empty where the file says nothing. */
  alt: string
}

export interface ParsedOption {
  /** NFC, single spaces, no invisible signs. */
  text: string
  isRight: boolean
  /** Stays in its place when the others are shuffled ("Tất cả các phương án trên"). */
  isPinned: boolean
}

export interface ParsedQuestion {
  place: Place
  /** As the file names it; null where it names none. */
  code: string | null
  text: string
  options: ParsedOption[]
  /** False: the options stay in their order. */
  isShuffled: boolean
  /** As written in the file: names or codes; the bank decides what they mean. Null where the file says nothing. */
  topic: string | null
  level: string | null
  divisions: string[]
  citation: string | null
  explanation: string
  /** At most one, beside the text. */
  file: ParsedFile | null
  faults: Remark<FaultCode>[]
  notes: Remark<NoteCode>[]
}

export interface ParsedBank {
  questions: ParsedQuestion[]
  /** Of the whole file, or of something that is no question. */
  notes: Remark<NoteCode>[]
}
