/** Requests of people about their data: made, listed by what is due next, answered, and carried out. */
import { choices, type HandledRequest, type OwnRequest, type RequestKind } from '@hoi-thi/shared/privacy'
import { audit } from '../../../audit.ts'
import { type ActorCtx, type Ctx, transaction } from '../../../context.ts'
import { isUuid } from '../../../lib/id.ts'
import { Problem, refuse } from '../../../problem.ts'
import { withdrawGuardians } from '../../contest/guardians/actions.ts'
import { tell } from '../../message/actions.ts'
import { readEnteredDays } from '../calendar/queries.ts'
import { recordChoice } from '../consent/actions.ts'
import { deadlinesOf, isOverdue, nextDue } from '../deadlines.ts'
import { changeOf, type Decision, whyNotDecide } from '../decision.ts'
import { eraseAccount } from '../erasure/actions.ts'
import { deleteRows } from '../erasure/queries.ts'
import { requestMessage } from '../wording.ts'
import {
  findFullName,
  findRequest,
  insertRequest,
  listByDue,
  listRequestsOf,
  lockRequest,
  type StoredRequest,
  updateRequest
} from './queries.ts'

const requestsPerPage = 50

export function makeRequest(ctx: ActorCtx, kind: RequestKind, text: string | null): Promise<OwnRequest> {
  const { accountId } = ctx.actor
  return transaction(ctx, async (ctx) => {
    const clocks = deadlinesOf({ receivedAt: ctx.now, hasThirdParties: false, isExtended: false }, await readEnteredDays(ctx.db))
    const said = { id: ctx.newId(), accountId, kind, text: text?.trim() || null, state: 'received', receivedAt: ctx.now } as const
    const request = (await insertRequest(ctx.db, { ...said, hasThirdParties: false, ...clocks })) ?? refuse('internal')
    await tell(ctx, { accountId, kind: 'privacy', ...requestMessage({ ...request, words: null }) })
    await audit(ctx, { action: 'request.made', subject: { kind: 'request', id: request.id }, detail: { kind } })
    return shownToOwner(request)
  })
}

export async function listOwnRequests(ctx: ActorCtx): Promise<{ items: OwnRequest[] }> {
  return { items: (await listRequestsOf(ctx.db, ctx.actor.accountId)).map(shownToOwner) }
}

export async function requestOf(ctx: Ctx, id: string): Promise<StoredRequest> {
  return (await findRequest(ctx.db, id)) ?? refuse('privacy.request-not-found')
}

export async function listRequests(ctx: ActorCtx, state: 'open' | 'closed', cursor: string | undefined) {
  const found = await listByDue(ctx.db, state === 'closed', placeOf(cursor), requestsPerPage + 1)
  const shown = found.slice(0, requestsPerPage)
  const last = found.length > requestsPerPage ? shown.at(-1)?.request : undefined
  const next = last && (last.closedAt ?? nextDue(last))
  await audit(ctx, { action: 'request.read', detail: { requests: shown.length } })
  return {
    items: shown.map(({ request, fullName }) => shownToOfficer(request, fullName, ctx.now)),
    nextCursor: last && next ? `${next.toISOString()}_${last.id}` : null
  }
}

export function handleRequest(ctx: ActorCtx, id: string, decision: Decision): Promise<HandledRequest> {
  return transaction(ctx, async (ctx) => {
    // Before the request: whoever changes the calendar holds requests after it.
    const entered = await readEnteredDays(ctx.db)
    const request = (await lockRequest(ctx.db, id)) ?? refuse('privacy.request-not-found')
    const reason = whyNotDecide(request, decision, ctx.actor.accountId)
    if (reason) throw new Problem(reason)
    const change = changeOf(request, decision, ctx.actor.accountId, ctx.now, entered)
    await updateRequest(ctx.db, id, change)
    const { accountId, kind } = request
    const isErased = decision.state === 'done' && kind === 'erasure'
    if (decision.state === 'done' && kind === 'withdrawal') await withdrawAll(ctx, accountId)
    await audit(ctx, { action: 'request.handled', subject: { kind: 'request', id }, detail: { kind, state: decision.state } })
    // Nobody is left to read it; that it would come to this stood in the answer.
    if (isErased) await eraseAccount(ctx, accountId, 'request')
    else {
      const told = { kind, ...change, words: decision.answer ?? decision.reason ?? null }
      await tell(ctx, { accountId, kind: 'privacy', ...requestMessage(told) })
    }
    const stored = await requestOf(ctx, id)
    return shownToOfficer(stored, await findFullName(ctx.db, accountId), ctx.now)
  })
}

async function withdrawAll(ctx: ActorCtx, accountId: string): Promise<void> {
  for (const purpose of choices) await recordChoice(ctx, { accountId, purpose, given: false, channel: 'request' })
  const isNumberGone = (await deleteRows(ctx.db, 'award_numbers', accountId)) > 0
  if (isNumberGone) await recordChoice(ctx, { accountId, purpose: 'id-number', given: false, channel: 'request' })
  await withdrawGuardians(ctx, accountId)
}

/** A cursor that is not ours begins at the beginning. */
function placeOf(cursor: string | undefined): { at: Date; id: string } | null {
  const [at = '', id = ''] = cursor?.split('_') ?? []
  const instant = new Date(at)
  return Number.isNaN(instant.getTime()) || !isUuid(id) ? null : { at: instant, id }
}

const orNull = (instant: Date | null) => instant?.toISOString() ?? null

function shownToOwner(request: StoredRequest): OwnRequest {
  const { id, kind, text, state, answer, extensionReason, closingReason } = request
  return {
    id,
    kind,
    text,
    state,
    receivedAt: request.receivedAt.toISOString(),
    answerDueAt: request.answerDueAt.toISOString(),
    doneDueAt: request.doneDueAt.toISOString(),
    answer,
    answeredAt: orNull(request.answeredAt),
    extensionReason,
    closedAt: orNull(request.closedAt),
    closingReason
  }
}

function shownToOfficer(request: StoredRequest, fullName: string, now: Date): HandledRequest {
  const { accountId, hasThirdParties } = request
  const dueAt = orNull(nextDue(request))
  return { ...shownToOwner(request), person: { id: accountId, fullName }, hasThirdParties, dueAt, isOverdue: isOverdue(request, now) }
}
