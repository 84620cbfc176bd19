/** What an officer's decision makes of a request, or why it cannot be taken. */
import type { RequestState } from '@hoi-thi/shared/privacy'
import type { ProblemCode } from '@hoi-thi/shared/problem'
import { deadlinesOf } from './deadlines.ts'
import type { EnteredDays } from './working-days.ts'

export interface Decision {
  state: Exclude<RequestState, 'received'>
  answer?: string | undefined
  reason?: string | undefined
  hasThirdParties?: boolean | undefined
}

export interface Decided {
  accountId: string
  receivedAt: Date
  hasThirdParties: boolean
  answeredAt: Date | null
  extendedAt: Date | null
  closedAt: Date | null
}

const wordsOf = (text: string | undefined) => text?.trim() || null

export function whyNotDecide(request: Decided, decision: Decision, actorId: string): ProblemCode | null {
  if (request.accountId === actorId) return 'privacy.request-own'
  if (request.closedAt) return 'privacy.request-closed'
  if (decision.state === 'extended' && request.extendedAt) return 'privacy.extended-already'
  const { state } = decision
  const isSaid = state === 'answered' ? wordsOf(decision.answer) : state === 'done' || wordsOf(decision.reason)
  return isSaid ? null : 'privacy.reason-required'
}

/** The columns that change. Whatever is said counts as an answer. */
export function changeOf(request: Decided, { state, ...said }: Decision, by: string, now: Date, entered: EnteredDays) {
  const [answer, reason] = [wordsOf(said.answer), wordsOf(said.reason)]
  const hasThirdParties = said.hasThirdParties ?? request.hasThirdParties
  const extendedAt = state === 'extended' ? now : request.extendedAt
  return {
    state,
    hasThirdParties,
    extendedAt,
    ...deadlinesOf({ receivedAt: request.receivedAt, hasThirdParties, isExtended: extendedAt !== null }, entered),
    answeredAt: request.answeredAt ?? now,
    handledBy: by,
    ...(answer && { answer }),
    ...(state === 'extended' && { extensionReason: reason }),
    ...((state === 'done' || state === 'refused') && { closedAt: now, closingReason: reason })
  }
}
