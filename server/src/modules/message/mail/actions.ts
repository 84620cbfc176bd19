/** Sending what was told: the queue's task, and the chore that closes what the queue gave up. */
import type { OptionalKind } from '@hoi-thi/shared/message'
import { type Ctx, transaction } from '../../../context.ts'
import { isUuid } from '../../../lib/id.ts'
import { type Mail, MailFault } from '../../../lib/mailer.ts'
import { isOptional } from '../actions.ts'
import { mailText } from '../mail-text.ts'
import { unsubscriptionToken } from '../unsubscription-token.ts'
import { failAbandonedDeliveries, holdDelivery, recordDelivery } from './queries.ts'

type Delivery = NonNullable<Awaited<ReturnType<typeof holdDelivery>>>
type Site = NonNullable<Ctx['deps']['mail']>

/**
 * Throws what is worth another try. The delivery is held meanwhile, so that it has one sender at a time, and a killed process lets go of it
 * at once. Killed between the mail server's yes and our commit, a mail goes out again: under the same Message-ID, so that mail systems can
 * know it for the same mail.
 */
export async function sendMail(ctx: Ctx, payload: unknown, turn: { isLast: boolean }): Promise<void> {
  const fault = await transaction(ctx, (ctx) => deliver(ctx, messageIdOf(payload), turn.isLast))
  if (fault) throw fault
}

/** A chore. */
export const closeAbandonedDeliveries = (ctx: Ctx): Promise<void> => failAbandonedDeliveries(ctx.db)

/** The fault, when it is to be tried again: it is returned, so that the transaction keeps what is known of this try. */
async function deliver(ctx: Ctx, messageId: string, isLast: boolean): Promise<MailFault | null> {
  const delivery = await holdDelivery(ctx.db, messageId)
  if (!delivery) return null
  if (delivery.isDeclined && isOptional(delivery.kind)) {
    await recordDelivery(ctx.db, messageId, { state: 'suppressed', attempts: delivery.attempts })
    return null
  }
  const attempts = delivery.attempts + 1
  const fault = await faultOfSending(ctx, delivery)
  if (!fault) {
    await recordDelivery(ctx.db, messageId, { state: 'sent', attempts, sentAt: ctx.now, lastError: null })
    return null
  }
  const isOver = isLast || fault.isFinal
  await recordDelivery(ctx.db, messageId, { state: isOver ? 'failed' : 'queued', attempts, lastError: fault.message })
  return isOver ? null : fault
}

async function faultOfSending(ctx: Ctx, delivery: Delivery): Promise<MailFault | null> {
  const { mail: site } = ctx.deps
  if (!site) return new MailFault('mail is switched off', false)
  try {
    await site.mailer.send(mailOf(ctx, site, delivery))
    return null
  } catch (error) {
    if (error instanceof MailFault) return error
    throw error
  }
}

function mailOf(ctx: Ctx, { origin }: Site, { messageId, accountId, kind, title, body, link, address }: Delivery): Mail {
  const token = (of: OptionalKind | 'all') => unsubscriptionToken(ctx.deps.sessionSecret, { accountId, kind: of })
  const page = (of: OptionalKind | 'all') => `${origin}/thu/dung?token=${token(of)}`
  return {
    to: address,
    ...mailText({ title, body, link }, origin, isOptional(kind) ? { kind: page(kind), all: page('all') } : null),
    messageId: `${messageId}.mail@${new URL(origin).hostname}`,
    unsubscribeUrl: isOptional(kind) ? `${origin}/api/messages/unsubscriptions?token=${token(kind)}` : null
  }
}

function messageIdOf(payload: unknown): string {
  const { messageId } = (payload ?? {}) as { messageId?: unknown }
  if (typeof messageId !== 'string' || !isUuid(messageId)) throw new Error('The payload of a mail job names no message')
  return messageId
}
