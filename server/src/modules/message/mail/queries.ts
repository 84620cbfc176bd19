import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../../../db/client.ts'
import { deliveries, mailChoices, messages } from '../../../db/schema/message.ts'

/**
 * A delivery that is still to be made, held until the transaction ends; undefined when it has been made, or was given up. Whoever comes
 * second waits for the first and then sees what became of it: one mail has one sender.
 */
export async function holdDelivery(db: Db, messageId: string) {
  const [row] = await db
    .select({
      messageId: messages.id,
      accountId: messages.accountId,
      kind: messages.kind,
      title: messages.title,
      body: messages.body,
      link: messages.link,
      address: deliveries.address,
      attempts: deliveries.attempts,
      isDeclined: sql<boolean>`exists (
        select from ${mailChoices} c where c.account_id = ${messages.accountId} and c.kind in (${messages.kind}, 'all')
      )`
    })
    .from(deliveries)
    .innerJoin(messages, eq(messages.id, deliveries.messageId))
    .where(and(eq(deliveries.messageId, messageId), eq(deliveries.channel, 'mail'), eq(deliveries.state, 'queued')))
    .for('update', { of: deliveries })
  return row
}

type Outcome = Pick<typeof deliveries.$inferInsert, 'state' | 'attempts' | 'lastError' | 'sentAt'>

export async function recordDelivery(db: Db, messageId: string, outcome: Outcome): Promise<void> {
  await db
    .update(deliveries)
    .set(outcome)
    .where(and(eq(deliveries.messageId, messageId), eq(deliveries.channel, 'mail')))
}

/** Deliveries whose job was tried to the end without saying so, since each process that had it was killed. */
export async function failAbandonedDeliveries(db: Db): Promise<void> {
  await db.execute(sql`
    update deliveries set state = 'failed', last_error = coalesce(last_error, 'abandoned')
    where state = 'queued' and not exists (
      select from graphile_worker.jobs j
      where j.key = 'mail ' || message_id and (j.attempts < j.max_attempts or j.locked_at is not null)
    )`)
}
