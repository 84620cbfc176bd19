/** What the site tells one person: the inbox, and which kinds come by mail too. There is no marketing: the kinds are a closed list. */
import { type Static, Type } from 'typebox'
import { type Api, closed, Id, Instant, NextCursor, oneOf } from './api.ts'

/** Kinds that a person may choose not to have by mail. */
export const optionalKinds = ['contest', 'unit', 'question'] as const
/** What concerns the account's safety or a person's rights is always sent. */
export const obligatoryKinds = ['security', 'privacy'] as const

const OptionalKind = oneOf(...optionalKinds)
export type OptionalKind = Static<typeof OptionalKind>
const MessageKind = oneOf(...optionalKinds, ...obligatoryKinds)
export type MessageKind = Static<typeof MessageKind>

const Message = Type.Object({
  id: Id,
  kind: MessageKind,
  title: Type.String(),
  /** Plain text; lines end with a line feed. */
  body: Type.String(),
  /** A path within the site. */
  link: Type.Optional(Type.String()),
  createdAt: Instant,
  readAt: Type.Optional(Instant)
})
export type Message = Static<typeof Message>

const Choices = Type.Object({
  /** Where mail goes; null when the account has no mail address, or the site sends none. */
  address: Type.Union([Type.String(), Type.Null()]),
  items: Type.Array(Type.Object({ kind: MessageKind, byMail: Type.Boolean(), isOptional: Type.Boolean() }))
})
export type Choices = Static<typeof Choices>

/** Of the link in a mail: account, kind or `all`, and a seal over both. */
const Token = Type.String({ pattern: '^[0-9a-f-]{36}\\.[a-z]{1,20}\\.[\\w-]{43}$' })

export const messageApi = {
  'GET /messages': {
    summary: 'One’s own messages, newest first, and how many are unread',
    access: 'account',
    query: Type.Object({ cursor: Type.Optional(Id) }),
    reply: Type.Object({ items: Type.Array(Message), unread: Type.Integer(), nextCursor: NextCursor }),
    refuses: []
  },
  'GET /messages/unread': {
    summary: 'How many messages are unread',
    access: 'account',
    reply: Type.Object({ unread: Type.Integer() }),
    refuses: []
  },
  'PUT /messages/:messageId/read': {
    summary: 'Mark as read; idempotent',
    access: 'account',
    params: Type.Object({ messageId: Id }),
    reply: null,
    refuses: ['message.not-found']
  },
  'GET /messages/choices': {
    summary: 'Which kinds of messages come by mail too',
    access: 'account',
    reply: Choices,
    refuses: []
  },
  'PUT /messages/choices': {
    summary: 'Choose which of the optional kinds come by mail; the others do not',
    access: 'account',
    body: Type.Object({ byMail: Type.Array(OptionalKind, { uniqueItems: true }) }, closed),
    reply: Choices,
    refuses: []
  },
  'POST /messages/unsubscriptions': {
    summary: 'End mail of a kind by the token in a mail’s link; idempotent. In one click (RFC 8058) the token is in the address',
    access: 'anyone',
    query: Type.Object({ token: Type.Optional(Token) }),
    body: Type.Object({ token: Type.Optional(Token) }, closed),
    takesForms: true,
    reply: null,
    refuses: ['message.unknown-token']
  }
} as const satisfies Api
