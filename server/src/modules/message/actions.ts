/** What each message endpoint does, and `tell`, through which everything else speaks to a person. */
import {
  type Choices,
  type Message,
  type MessageKind,
  type messageApi,
  type OptionalKind,
  obligatoryKinds,
  optionalKinds
} from '@hoi-thi/shared/message'
import type { Ctx } from '../../context.ts'
import type { messages } from '../../db/schema/message.ts'
import type { Actions } from '../../http/serve.ts'
import { Problem, refuse } from '../../problem.ts'
import { findAccount } from '../account/queries.ts'
import { mailAddressOf } from './mail-address.ts'
import { countUnread, declineMail, insertMessage, listMailChoices, listMessages, markRead, replaceMailChoices } from './queries.ts'
import { readUnsubscriptionToken } from './unsubscription-token.ts'

const messagesPerPage = 20

/** The name of the task that sends mail; its payload is `{ messageId }`. */
export const mailTask = 'mail'

export const messageActions: Actions<typeof messageApi> = {
  'GET /messages': async (ctx, { query }) => {
    const { accountId } = ctx.actor
    const rows = await listMessages(ctx.db, accountId, query.cursor, messagesPerPage + 1)
    const items = rows.slice(0, messagesPerPage)
    const last = rows.length > messagesPerPage ? items.at(-1) : undefined
    return { items: items.map(shown), unread: await countUnread(ctx.db, accountId), nextCursor: last?.id ?? null }
  },

  'GET /messages/unread': async (ctx) => ({ unread: await countUnread(ctx.db, ctx.actor.accountId) }),

  'PUT /messages/:messageId/read': async (ctx, { params }) => {
    if (!(await markRead(ctx.db, params.messageId, ctx.actor.accountId, ctx.now))) throw new Problem('message.not-found')
    return undefined
  },

  'GET /messages/choices': (ctx) => choicesOf(ctx, ctx.actor.accountId),

  'PUT /messages/choices': async (ctx, { body }) => {
    const declined = optionalKinds.filter((kind) => !body.byMail.includes(kind))
    await replaceMailChoices(ctx.db, ctx.actor.accountId, declined, ctx.now)
    return choicesOf(ctx, ctx.actor.accountId)
  },

  'POST /messages/unsubscriptions': async (ctx, { query, body }) => {
    const token = body.token ?? query.token ?? refuse('message.unknown-token')
    const wish = readUnsubscriptionToken(ctx.deps.sessionSecret, token) ?? refuse('message.unknown-token')
    if (!(await declineMail(ctx.db, wish.accountId, wish.kind, ctx.now))) throw new Problem('message.unknown-token')
    return undefined
  }
}

export interface Telling {
  accountId: string
  kind: MessageKind
  /** Becomes one line. */
  title: string
  /** Plain text with line breaks. */
  body: string
  /** A path within the site. */
  link?: string
}

/** Leaves a message for an account and, where mail can go, has it sent. In a transaction it is told if and when that commits. */
export async function tell(ctx: Ctx, { accountId, kind, title, body, link }: Telling): Promise<{ messageId: string }> {
  const address = ctx.deps.mail ? await addressOf(ctx, accountId) : null
  const message = {
    id: ctx.newId(),
    accountId,
    kind,
    title: oneLine(title),
    body: body.replace(/\r\n?/g, '\n'),
    link: link ?? null,
    createdAt: ctx.now,
    createdBy: ctx.actor?.accountId ?? null
  }
  await insertMessage(ctx.db, message, address === null ? null : { task: mailTask, address, mayDecline: isOptional(kind) })
  return { messageId: message.id }
}

export const isOptional = (kind: MessageKind): kind is OptionalKind => optionalKinds.some((each) => each === kind)

const oneLine = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()

async function addressOf(ctx: Ctx, accountId: string): Promise<string | null> {
  const account = await findAccount(ctx.db, accountId)
  return account ? mailAddressOf(account.signInName) : null
}

function shown({ id, kind, title, body, link, createdAt, readAt }: typeof messages.$inferSelect): Message {
  return {
    id,
    kind,
    title,
    body,
    ...(link !== null && { link }),
    createdAt: createdAt.toISOString(),
    ...(readAt && { readAt: readAt.toISOString() })
  }
}

async function choicesOf(ctx: Ctx, accountId: string): Promise<Choices> {
  const declined = await listMailChoices(ctx.db, accountId)
  const isDeclined = (kind: MessageKind) => declined.some((each) => each === kind || each === 'all')
  return {
    address: ctx.deps.mail ? await addressOf(ctx, accountId) : null,
    items: [
      ...optionalKinds.map((kind) => ({ kind, byMail: !isDeclined(kind), isOptional: true })),
      ...obligatoryKinds.map((kind) => ({ kind, byMail: true, isOptional: false }))
    ]
  }
}
