/** How many lines a field shows, so that what is written is seen whole where it can be: as a phone breaks it. Pure. */
const lettersOfLine = 32
const most = 12

export const rowsFor = (text: string, least: number): number =>
  Math.min(
    most,
    Math.max(
      least,
      text.split('\n').reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / lettersOfLine)), 0)
    )
  )
