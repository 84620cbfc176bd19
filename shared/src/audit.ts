/** What is said about the audit log. */
import { Type } from 'typebox'
import { type Api, Cursor, Id, Instant, NextCursor, oneOf } from './api.ts'

const filter = {
  action: Type.Optional(Type.String({ maxLength: 60 })),
  actor: Type.Optional(Id),
  subject: Type.Optional(Type.String({ maxLength: 60 }))
}

export const auditApi = {
  'GET /audit/entries': {
    summary: 'The audit log, newest first; who reads it is told in it',
    access: 'audit.read',
    query: Type.Object({
      ...filter,
      cursor: Cursor
    }),
    reply: Type.Object({
      items: Type.Array(
        Type.Object({
          id: Type.Integer(),
          at: Instant,
          actor: Type.Union([Type.Object({ id: Id, fullName: Type.String() }), Type.Null()]),
          action: Type.String(),
          scopeKind: oneOf('system', 'contest', 'unit'),
          scopeId: Type.Union([Id, Type.Null()]),
          subjectKind: Type.Union([Type.String(), Type.Null()]),
          subjectId: Type.Union([Type.String(), Type.Null()]),
          detail: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()])),
          hash: Type.Union([Type.String(), Type.Null()])
        })
      ),
      nextCursor: NextCursor
    }),
    refuses: []
  },
  'GET /audit/file': {
    summary: 'The audit log as a file, oldest first: ids and no names, for keeping elsewhere; who takes it is told in it',
    access: 'audit.read',
    query: Type.Object({ format: oneOf('csv', 'jsonl'), ...filter }),
    reply: null,
    sendsFile: ['text/csv', 'application/jsonl'],
    refuses: []
  },
  'GET /audit/roots': {
    summary: 'The last hash of each day: printed and kept elsewhere, it fixes all that came before',
    access: 'audit.read',
    reply: Type.Object({ items: Type.Array(Type.Object({ day: Type.String(), place: Type.Integer(), hash: Type.String() })) }),
    refuses: []
  },
  'GET /audit/verification': {
    summary: 'Goes over the whole chain and names the first place where it does not hold',
    access: 'audit.read',
    reply: Type.Object({
      isWhole: Type.Boolean(),
      links: Type.Optional(Type.Integer()),
      lastHash: Type.Optional(Type.String()),
      place: Type.Optional(Type.Integer()),
      entryId: Type.Optional(Type.Integer()),
      because: Type.Optional(Type.String())
    }),
    refuses: []
  }
} as const satisfies Api
