/** The roots as a file to keep: one day a line, oldest last, as the page has them. Pure. */
export interface Root {
  day: string
  place: number
  hash: string
}

export const rootsText = (head: readonly string[], roots: readonly Root[]): string =>
  `${[...head, '', ...roots.map(({ day, place, hash }) => `${day}\t${place}\t${hash}`)].join('\r\n')}\r\n`
