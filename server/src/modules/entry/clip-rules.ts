/** What the rules decide of an entry (clip, initiative) that is sent: whether another may be begun, and what of it they do not take. Pure. */
import type { Declarations } from '@hoi-thi/shared/entry'
import type { Rules } from '@hoi-thi/shared/rules'
import type { ClipRules, entryKinds, senders } from '@hoi-thi/shared/unit-rules'

/** What the rules say about entries, and how long one may appeal. */
export type EntryRules = ClipRules & Pick<Rules, 'appealDays'>

export interface NewEntry {
  sender: (typeof senders)[number]
  /** How many entries this sender has in the contest already. */
  already: number
  sentAt: Date
}

/** The first reason why no other is begun; null: it is. */
export function whyNotBegun(rules: ClipRules, { sender, already, sentAt }: NewEntry): 'closed' | 'sender' | 'too-many' | null {
  if (!isOpen(rules, sentAt)) return 'closed'
  if (!rules.senders.includes(sender)) return 'sender'
  return rules.entriesEach !== null && already >= rules.entriesEach ? 'too-many' : null
}

/** Somebody may still write, replace or withdraw. */
export const isOpen = ({ closesAt }: Pick<ClipRules, 'closesAt'>, now: Date): boolean => now.getTime() < Date.parse(closesAt)

export interface SentEntry {
  kind: (typeof entryKinds)[number]
  madeIn: number | null
  /** Null: nothing has come yet. */
  file: { bytes: number; form: 'clip' | 'document'; seconds: number } | null
}

export type EntryFault = 'kind' | 'document' | 'too-large' | 'too-long' | 'made-in'

/** All that the rules do not take. */
export function faultsOf(rules: ClipRules, { kind, madeIn, file }: SentEntry): EntryFault[] {
  const is: Record<EntryFault, boolean> = {
    kind: !rules.kinds.includes(kind),
    document: file?.form === 'document' && !(rules.takesDocuments && kind === 'model'),
    'too-large': file !== null && isTooLarge(rules, file.bytes),
    'too-long': file !== null && isTooLong(rules, file.seconds),
    'made-in': rules.madeIn !== null && madeIn !== rules.madeIn
  }
  return (Object.keys(is) as EntryFault[]).filter((fault) => is[fault])
}

/** A signed consent of a guardian comes with it. */
export const needsPaper = ({ guardianConsent }: Pick<ClipRules, 'guardianConsent'>, { people }: Pick<Declarations, 'people'>): boolean =>
  guardianConsent === 'paper' && people === 'minors'

/** A megabyte is a million bytes. */
export const isTooLarge = ({ largestMegabytes }: Pick<ClipRules, 'largestMegabytes'>, bytes: number): boolean =>
  bytes > largestMegabytes * 1_000_000

/** A second that has begun is not counted: programs write five minutes as 300.04 seconds. */
export const isTooLong = ({ longestSeconds }: Pick<ClipRules, 'longestSeconds'>, seconds: number): boolean =>
  Math.floor(seconds) > longestSeconds
