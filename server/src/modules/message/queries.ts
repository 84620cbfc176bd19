import type { OptionalKind } from '@hoi-thi/shared/message'
import { and, desc, eq, isNull, lt, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { addingJob } from '../../db/job-queue.ts'
import { accounts } from '../../db/schema/account.ts'
import { mailChoices, messages } from '../../db/schema/message.ts'

/**
 * The message, its delivery and the job that sends it, in one statement: all of them or none, also outside a transaction. Without an address
 * there is the message only. Whoever declined this kind by mail gets a delivery that says so, and no job.
 */
export async function insertMessage(
  db: Db,
  message: typeof messages.$inferInsert,
  mail: { task: string; address: string; mayDecline: boolean } | null
): Promise<void> {
  const { id, accountId, kind, title, body, link = null, createdAt, createdBy = null } = message
  await db.execute(sql`
    with told as (
      insert into messages (id, account_id, kind, title, body, link, created_at, created_by)
      values (${id}, ${accountId}, ${kind}, ${title}, ${body}, ${link}, ${createdAt.toISOString()}, ${createdBy})
      returning id, account_id, kind
    ), delivery as (
      insert into deliveries (message_id, channel, address, state, attempts)
      select id, 'mail', ${mail?.address ?? null}::text, case when ${mail?.mayDecline ?? false} and exists (
        select from mail_choices c where c.account_id = told.account_id and c.kind in (told.kind, 'all')
      ) then 'suppressed' else 'queued' end, 0
      from told where ${mail?.address ?? null}::text is not null
      returning message_id, state
    )
    select job.id from delivery,
      lateral ${addingJob(mail?.task ?? '', sql`json_build_object('messageId', message_id)`, sql`'mail ' || message_id`)} job
    where delivery.state = 'queued'`)
}

/** Ids begin with their time. */
export async function listMessages(db: Db, accountId: string, before: string | undefined, limit: number) {
  return db
    .select()
    .from(messages)
    .where(and(eq(messages.accountId, accountId), before === undefined ? undefined : lt(messages.id, before)))
    .orderBy(desc(messages.id))
    .limit(limit)
}

export async function countUnread(db: Db, accountId: string): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(messages)
    .where(and(eq(messages.accountId, accountId), isNull(messages.readAt)))
  return row?.count ?? 0
}

/** False when this account has no such message. The first reading stays. */
export async function markRead(db: Db, id: string, accountId: string, now: Date): Promise<boolean> {
  const rows = await db
    .update(messages)
    .set({ readAt: sql`coalesce(read_at, ${now.toISOString()})` })
    .where(and(eq(messages.id, id), eq(messages.accountId, accountId)))
    .returning({ id: messages.id })
  return rows.length > 0
}

export async function listMailChoices(db: Db, accountId: string) {
  const rows = await db.select({ kind: mailChoices.kind }).from(mailChoices).where(eq(mailChoices.accountId, accountId))
  return rows.map(({ kind }) => kind)
}

/** The kinds that this account has no mail of from now on, and no others. One that was declined before keeps its date. */
export async function replaceMailChoices(db: Db, accountId: string, declined: OptionalKind[], now: Date): Promise<void> {
  await db.execute(sql`
    with dropped as (delete from mail_choices where account_id = ${accountId} and kind <> all(${sql.param(declined)}::text[]))
    insert into mail_choices (account_id, kind, unsubscribed_at)
    select ${accountId}, kind, ${now.toISOString()} from unnest(${sql.param(declined)}::text[]) kind
    on conflict do nothing`)
}

/** False when there is no such account. */
export async function declineMail(db: Db, accountId: string, kind: OptionalKind | 'all', now: Date): Promise<boolean> {
  const { rows } = await db.execute<{ isThere: boolean }>(sql`
    with account as (select id from ${accounts} where id = ${accountId}), declined as (
      insert into mail_choices (account_id, kind, unsubscribed_at) select id, ${kind}, ${now.toISOString()} from account
      on conflict do nothing
    )
    select exists (select from account) as "isThere"`)
  return rows[0]?.isThere ?? false
}
