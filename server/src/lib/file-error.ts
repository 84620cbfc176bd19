/** Why a file that somebody brought is not read. Callers turn the reason into words that tell a person what to do. */

export type FileReason =
  /** It holds nothing. */
  | 'empty'
  /** No table where one is wanted: a picture, a letter, a program. */
  | 'not-a-table'
  /** Nothing that questions are read from: a picture, a list of people, a program. */
  | 'no-questions'
  /** A form that is not read (.xls, .doc, .xlsb, .ods, a web page called .xls): saving it as .xlsx or .docx helps. */
  | 'old-format'
  /** It carries programs: saving it as .xlsx or .docx leaves them behind. */
  | 'macros'
  /** It opens with a password only. */
  | 'encrypted'
  /** Cut short, or put together as no program does. */
  | 'damaged'
  /** A text in an encoding or a font of old: saving it as UTF-8, with a Unicode font, helps. */
  | 'encoding'
  | 'too-big'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'too-slow'

/** What a text that cannot be read seems to be written in. */
export type LegacyEncoding = 'tcvn3' | 'vni' | 'windows-1258' | 'utf-16'

export class FileError extends Error {
  override readonly name = 'FileError'
  readonly reason: FileReason
  readonly encoding: LegacyEncoding | null

  /** The message is for logs. */
  constructor(reason: FileReason, message: string, encoding: LegacyEncoding | null = null) {
    super(message)
    this.reason = reason
    this.encoding = encoding
  }
}
