/** What is asked for when a workbook is written. */

/** A text stays a text, whatever it looks like. A date is `yyyy-mm-dd`. */
export type SheetCell = string | number | { date: string } | null

export interface Sheet {
  name: string
  columns: {
    title: string
    /** In characters; by its contents where not given. */
    width?: number
  }[]
  rows: SheetCell[][]
}
