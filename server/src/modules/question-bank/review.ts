/** The way of a version through the review: why a step is not taken; null if it is. */
import type { ProblemCode } from '@hoi-thi/shared/problem'
import type { VersionState } from '@hoi-thi/shared/question-bank'

export interface UnderWay {
  retiredAt: Date | null
  /** Of the newest version. */
  state: VersionState
  /** All who wrote in it. */
  authors: readonly string[]
}

export function whyNotSubmitted(question: UnderWay | undefined): ProblemCode | null {
  if (!question) return 'question.not-found'
  if (question.retiredAt) return 'question.retired'
  return question.state === 'draft' ? null : 'question.no-draft'
}

export function whyNotWithdrawn(question: UnderWay | undefined): ProblemCode | null {
  if (!question) return 'question.not-found'
  return question.state === 'submitted' ? null : 'question.not-submitted'
}

/** Nobody decides on what they wrote in, whoever finished it. */
export function whyNotReviewed(question: UnderWay | undefined, reviewer: string): ProblemCode | null {
  if (!question) return 'question.not-found'
  if (question.state !== 'submitted') return 'question.not-submitted'
  return question.authors.includes(reviewer) ? 'question.own' : null
}
