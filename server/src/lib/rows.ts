/** Rows that are made when they are asked for, and again each time: a million of them need not lie in memory at once. */
export interface Rows<T> extends Iterable<T> {
  readonly length: number
}

export const rowsOf = <Item, Row>(items: readonly Item[], make: (item: Item) => Row): Rows<Row> => ({
  length: items.length,
  *[Symbol.iterator]() {
    for (const item of items) yield make(item)
  }
})

/** So many at a time; the last ones may be fewer. */
export function* inParts<T>(rows: Iterable<T>, size: number): Generator<T[]> {
  let part: T[] = []
  for (const row of rows) {
    part.push(row)
    if (part.length === size) {
      yield part
      part = []
    }
  }
  if (part.length > 0) yield part
}
