/** What a person put down at one position of the paper, and how far it has come. Knows nothing of requests or storage. */

/** Options of a question, or the number of the prediction. */
export type Content = readonly string[] | number

export interface Entry {
  content: Content
  seq: number
  status: 'saved' | 'waiting' | 'refused'
  /** By this device's clock: evidence, should the answer arrive late. */
  chosenAt?: string
  /** When the server said so; absent for what was saved before this page opened. */
  savedAt?: string
  /** Why it was refused. */
  code?: string
  /** What was chosen after this was saved, and came when the question had closed: evidence. */
  late?: Content
}

/** What the server holds at a position. */
export interface Stored {
  content: Content
  seq: number
}

/** With time per question: it was not open any more, and never will be. */
export const questionClosed = 'answer.question-closed'

export const isSame = (one: Content, other: Content): boolean => [one].flat().sort().join() === [other].flat().sort().join()

export function choose(before: Entry | undefined, content: Content, chosenAt?: string): Entry {
  if (before && before.status !== 'refused' && isSame(before.content, content)) return before
  return { content, seq: (before?.seq ?? 0) + 1, status: 'waiting', ...(chosenAt ? { chosenAt } : {}) }
}

/** A reply counts only for the newest choice: what it says of an older one is history. */
export function acknowledge(entry: Entry, seq: number, savedAt: string): Entry {
  return entry.seq === seq ? { content: entry.content, seq, status: 'saved', savedAt } : entry
}

/** A number that is taken is passed over; any other reason is final for this choice. */
export function refuse(entry: Entry, refusal: { seq: number; code: string; stored?: Content }): Entry {
  if (entry.seq !== refusal.seq || entry.status !== 'waiting') return entry
  if (refusal.code !== 'answer.seq-taken') return { ...entry, status: 'refused', code: refusal.code }
  if (refusal.stored !== undefined && isSame(refusal.stored, entry.content)) return savedAs(entry.content, entry.seq)
  return { ...entry, seq: entry.seq + 1 }
}

/** The server's view while the page is open: the higher number wins, but a choice still on its way goes on top, never away. */
export function meetServer(mine: Entry | undefined, stored: Stored): Entry {
  if (!mine) return savedAs(stored.content, stored.seq)
  if (mine.seq > stored.seq) return mine.code === questionClosed ? { ...savedAs(stored.content, stored.seq), late: mine.content } : mine
  if (isSame(mine.content, stored.content))
    return mine.status === 'saved' && mine.seq === stored.seq ? mine : savedAs(stored.content, stored.seq)
  return mine.status === 'waiting' ? { ...mine, seq: stored.seq + 1 } : savedAs(stored.content, stored.seq)
}

/** What another tab of this browser knows. Tabs tell each other every choice, so the higher number is the later choice. */
export function meetTab(mine: Entry | undefined, other: Entry): Entry {
  if (!mine || other.seq > mine.seq) return other
  return other.seq === mine.seq && other.status !== 'waiting' && isSame(other.content, mine.content) ? other : mine
}

/** What this device kept from an earlier visit. A higher number at the server means that the person went on elsewhere. */
export function restore(kept: Entry, stored: Stored | undefined): Entry {
  return stored && stored.seq > kept.seq ? savedAs(stored.content, stored.seq) : stored ? meetServer(kept, stored) : kept
}

const savedAs = (content: Content, seq: number): Entry => ({ content, seq, status: 'saved' })
