/** Why a file is not read as a table. Callers turn the reason into words that tell a person what to do. */

export type SpreadsheetReason =
  /** No cell holds anything. */
  | 'empty'
  /** Something else: a picture, a letter, a program. */
  | 'not-a-table'
  /** A table in a form that is not read (.xls, .xlsb, .ods, a web page called .xls): saving it as .xlsx helps. */
  | 'old-format'
  /** It carries programs: saving it as .xlsx leaves them behind. */
  | 'macros'
  /** It opens with a password only. */
  | 'encrypted'
  /** Cut short, or put together as no spreadsheet program does. */
  | 'damaged'
  /** A text in an encoding or a font of old: saving it as UTF-8, with a Unicode font, helps. */
  | 'encoding'
  | 'too-big'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'too-slow'

/** What a text that cannot be read seems to be written in. */
export type LegacyEncoding = 'tcvn3' | 'vni' | 'windows-1258' | 'utf-16'

export class SpreadsheetError extends Error {
  override readonly name = 'SpreadsheetError'
  readonly reason: SpreadsheetReason
  readonly encoding: LegacyEncoding | null

  /** The message is for logs. */
  constructor(reason: SpreadsheetReason, message: string, encoding: LegacyEncoding | null = null) {
    super(message)
    this.reason = reason
    this.encoding = encoding
  }
}
