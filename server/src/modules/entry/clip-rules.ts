/** What the rules decide of an entry (clip, initiative): why it is refused, whether a judge's sheet holds, what the entry has reached. Pure. */
import type { ClipRules, senders } from '@hoi-thi/shared/unit-rules'

export interface SentEntry {
  sender: (typeof senders)[number]
  /** How many entries this sender has in the contest already. */
  already: number
  seconds: number
  madeIn: number
  sentAt: Date
}

export type EntryFault = 'closed' | 'sender' | 'too-many' | 'too-long' | 'other-year'

/** The first reason why it is not taken; null: it is. */
export function whyEntryRefused(rules: ClipRules, { sender, already, seconds, madeIn, sentAt }: SentEntry): EntryFault | null {
  if (sentAt.getTime() >= Date.parse(rules.closesAt)) return 'closed'
  if (!rules.senders.includes(sender)) return 'sender'
  if (rules.entriesEach !== null && already >= rules.entriesEach) return 'too-many'
  if (seconds > rules.longestSeconds) return 'too-long'
  return rules.madeIn !== null && madeIn !== rules.madeIn ? 'other-year' : null
}

/** What a judge gives, by criterion. */
export type Marks = Readonly<Record<string, number>>

export type SheetFault = 'unmarked' | 'unknown' | 'out-of-range' | 'not-half-points'

/** Why a judge cannot sign this sheet; null: they can. */
export function whyNotSigned({ criteria }: Pick<ClipRules, 'criteria'>, marks: Marks): SheetFault | null {
  if (Object.keys(marks).some((given) => !criteria.some(({ id }) => id === given))) return 'unknown'
  for (const { id, maximum } of criteria) {
    const mark = marks[id]
    if (mark === undefined) return 'unmarked'
    if (!(mark >= 0 && mark <= maximum)) return 'out-of-range'
    if (!Number.isInteger(mark * 2)) return 'not-half-points'
  }
  return null
}

export interface Votes {
  own: number
  /** Of the entry that has the most. */
  most: number
}

/**
 * The mean of the signed sheets; where the public votes, the entry with the most votes has the whole of the vote's part and the others
 * their share of it. To the hundredth. Null: fewer have signed than the rules ask for.
 */
export function entryPoints(
  { criteria, judges, votePercent }: Pick<ClipRules, 'criteria' | 'judges' | 'votePercent'>,
  signed: readonly Marks[],
  votes: Votes
): number | null {
  if (signed.length === 0 || signed.length < judges) return null
  const sums = signed.map((marks) => criteria.reduce((sum, { id }) => sum + (marks[id] ?? 0), 0))
  const jury = sums.reduce((sum, each) => sum + each, 0) / sums.length
  const most = criteria.reduce((sum, { maximum }) => sum + maximum, 0)
  const vote = votes.most > 0 ? (most * votes.own) / votes.most : 0
  const percent = votePercent ?? 0
  return Math.round(jury * (100 - percent) + vote * percent) / 100
}
