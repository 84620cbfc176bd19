/** What a document says, paragraph by paragraph, whichever program wrote it. */

export interface Run {
  text: string
  isBold: boolean
  isUnderlined: boolean
  isItalic: boolean
  /** In hex; null where it is what all text has. */
  color: string | null
  highlight: string | null
}

export interface Picture {
  /** The name of its part, without folders. */
  name: string
  /** What it shows, in words. */
  alt: string
  /** Null where the document only says where it lies. */
  bytes: Uint8Array | null
}

export interface Paragraph {
  /** From 1; blank ones count too. */
  at: number
  /** A line break is `\n`, a tab `\t`. */
  runs: Run[]
  /** Numbered by the program: the label ("Câu 12.", "a)") is not in the text. */
  list: { id: string; level: number; label: string } | null
  table: { id: number; row: number; column: number } | null
  pictures: Picture[]
}

export const plainRun = (text: string): Run => ({
  text,
  isBold: false,
  isUnderlined: false,
  isItalic: false,
  color: null,
  highlight: null
})
