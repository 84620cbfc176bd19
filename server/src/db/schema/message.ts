/** What the site tells people, what of it went by mail to which address, and who wants no mail of which kind. */
import type { MessageKind, OptionalKind } from '@hoi-thi/shared/message'
import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../instant.ts'
import { accounts } from './account.ts'

export const messages = pgTable(
  'messages',
  {
    /** Begins with its time: the order of ids is the order of messages. */
    id: uuid().primaryKey(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    kind: text().$type<MessageKind>().notNull(),
    /** One line: it becomes the subject of a mail. */
    title: text().notNull(),
    /** Plain text with line breaks. */
    body: text().notNull(),
    /** A path within the site. */
    link: text(),
    createdAt: instant().notNull(),
    readAt: instant(),
    /** Who caused it; nobody, when the site did by itself. */
    createdBy: uuid().references(() => accounts.id)
  },
  (table) => [
    index().on(table.accountId, table.id),
    index('messages_unread').on(table.accountId).where(sql`read_at is null`),
    check('messages_title_is_one_line', sql`title !~ '[[:cntrl:]]'`),
    check('messages_link_stays_here', sql`link ~ '^/([^/\\\\[:cntrl:]]|$)'`)
  ]
)

export type DeliveryState = 'queued' | 'sent' | 'failed' | 'suppressed'

/** One row for each message that has somewhere to go. Never deleted by sending: it is the record of what went to whom. */
export const deliveries = pgTable(
  'deliveries',
  {
    messageId: uuid()
      .notNull()
      .references(() => messages.id),
    channel: text().$type<'mail'>().notNull(),
    /** As it was then. */
    address: text().notNull(),
    /** `suppressed`: the person wants no mail of this kind. `failed`: given up. */
    state: text().$type<DeliveryState>().notNull(),
    attempts: integer().notNull(),
    /** Codes only: what a mail server says may hold addresses. */
    lastError: text(),
    sentAt: instant()
  },
  (table) => [
    primaryKey({ columns: [table.messageId, table.channel] }),
    index('deliveries_queued').on(table.messageId).where(sql`state = 'queued'`),
    check('deliveries_state_known', sql`state in ('queued', 'sent', 'failed', 'suppressed')`),
    check('deliveries_sent_when_sent', sql`(state = 'sent') = (sent_at is not null)`)
  ]
)

/** A row means: no mail of this kind. */
export const mailChoices = pgTable(
  'mail_choices',
  {
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    /** `all`: also of optional kinds that come to be later. */
    kind: text().$type<OptionalKind | 'all'>().notNull(),
    unsubscribedAt: instant().notNull()
  },
  (table) => [primaryKey({ columns: [table.accountId, table.kind] })]
)
