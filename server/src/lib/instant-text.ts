/** An instant as ISO 8601 text. On the last evening many saves fall into one millisecond, and writing it anew for each costs more than judging one. */
let lastTime = Number.NaN
let lastText = ''

export function instantText(instant: Date): string {
  const time = instant.getTime()
  if (time !== lastTime) {
    lastText = instant.toISOString()
    lastTime = time
  }
  return lastText
}
