/** The spans of a likeness as one of its two clips sees them. They are kept as the later one does. Pure. */

interface Span {
  from: number
  otherFrom: number
  seconds: number
}

export const spansFrom = (isLater: boolean, spans: readonly Span[]): Span[] =>
  spans.map(({ from, otherFrom, seconds }) => (isLater ? { from, otherFrom, seconds } : { from: otherFrom, otherFrom: from, seconds }))
