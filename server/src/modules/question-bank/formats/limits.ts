/** How much one file of questions may hold. */
export const questionLimits = {
  documentQuestions: 2000,
  sheetRows: 10_000,
  options: 10,
  textCharacters: 2000,
  optionCharacters: 1000
} as const

export const fileLimits = {
  fileBytes: 16 * 2 ** 20,
  /** Of all parts of an archive together, unpacked. */
  inflatedBytes: 64 * 2 ** 20,
  entries: 5000,
  /** Of a picture or a sound beside a question. */
  partBytes: 2 ** 20,
  timeMs: 5000,
  /** Of the thread that reads, without the unpacked parts. */
  memoryMb: 256
} as const

export type FileLimits = Readonly<Record<keyof typeof fileLimits, number>>
