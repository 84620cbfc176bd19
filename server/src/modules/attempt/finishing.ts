/** What becomes of a held attempt that is to be finished: its result, or why not. Pure: the salt is given. */
import { createHash } from 'node:crypto'
import { digestText } from '@hoi-thi/shared/digest'
import { Problem } from '../../problem.ts'
import { stateOf } from './deadline.ts'
import { type AnswerRow, countedAnswers, type Key, mark, markingVersion, optionIdsOfChoice } from './marking.ts'
import type { AttemptRow } from './queries.ts'
import { receiptOf } from './receipt.ts'

/** What its sender believes to be saved. */
export interface Submission {
  digest: string | undefined
  /** Another choice is stored under a number that the sender has used. */
  hasConflict: boolean
}

export interface Finishing {
  now: Date
  /** Null for an attempt whose time has run out: one that is still open stays open. */
  submission: Submission | null
  receiptSalt: string
}

/** The attempt as it is or will be; a new result has `markedAt` of now. What it holds is complete: it is held, and nothing is saved to it afterwards. */
export function finished(
  attempt: AttemptRow,
  events: readonly AnswerRow[],
  key: Key,
  { now, submission, receiptSalt }: Finishing
): AttemptRow | Problem {
  const isInTime = stateOf(attempt, now) === 'open'
  if (isInTime && !submission) return attempt
  if (isInTime && submission) {
    const problem = whyDifferent(events, submission)
    if (problem) return problem
  }
  return {
    ...attempt,
    ...mark(attempt.paper, events, key, attempt.startedAt, attempt.marking, attempt.standstills),
    submittedAt: isInTime ? now : null,
    markedAt: now,
    markingVersion,
    receiptSalt,
    receipt: receiptOf(receiptSalt, attempt.id, attempt.paper, countedAnswers(events))
  }
}

/** Nothing is submitted that the sender does not know: it gets what is stored, and sends again. */
function whyDifferent(events: readonly AnswerRow[], { digest, hasConflict }: Submission): Problem | null {
  if (!hasConflict && !digest) return null
  const answers = countedAnswers(events)
    .filter(({ position }) => position > 0)
    .map(({ position, seq, choice }) => ({ position, seq, optionIds: optionIdsOfChoice(choice) }))
  if (!hasConflict && createHash('sha256').update(digestText(answers)).digest('hex') === digest) return null
  return new Problem('attempt.answers-differ', { answers })
}
