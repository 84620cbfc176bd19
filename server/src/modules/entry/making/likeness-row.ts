/** A likeness as it is kept. Pure. */
import type { Likeness } from '../../../lib/media/likeness/likeness.ts'

const tenths = (seconds: number) => Math.round(seconds * 10) / 10

export const likenessRow = ({ share, passages }: Likeness) => ({
  percent: Math.round(share * 100),
  isMirrored: passages.some(({ isMirrored }) => isMirrored),
  spans: passages.map(({ from, to, otherFrom }) => ({ from: tenths(from), otherFrom: tenths(otherFrom), seconds: tenths(to - from) }))
})
