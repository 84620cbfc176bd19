/** What an official document holds, whatever it is about and whichever file it becomes. Vietnamese offices lay them all out alike. */

export interface PrintedTable {
  columns: string[]
  rows: string[][]
}

export interface Article {
  title: string
  paragraphs: string[]
  table?: PrintedTable
}

export interface PrintedDocument {
  /** Who issues it; printed in capitals. */
  body: string
  /** The line of its number: what a registry fills in may be left as dots. */
  number: string
  placeAndDate: string
  /** What kind of document it is; printed in capitals. */
  kind: string
  title: string
  /** What it rests on, each without the sign at its end. */
  bases: string[]
  articles: Article[]
  /** Who gets it, each without the dash before and the sign after. */
  recipients: string[]
  /** In whose name and as what somebody signs; the name is left to be written. */
  signature: string[]
  /** What its file says of the day when it was made: the same document gives the same bytes. */
  madeAt: Date
}
