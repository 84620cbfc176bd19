/** What is said about assistance: an officer helps a person of the unit into a session of the person's own, and both are known. */
import { type Static, Type } from 'typebox'
import { Account } from './account.ts'
import { type Api, Cursor, closed, Id, Instant, NextCursor } from './api.ts'
import { ContestParams } from './contest.ts'

const Person = Type.Object({ id: Id, fullName: Type.String() })

const Assistance = Type.Object({
  /** Of the person's session: the audit log knows it by this. */
  sessionId: Id,
  person: Person,
  unitName: Type.String(),
  helper: Person,
  beganAt: Instant,
  /** When it ended, or will at the latest. */
  endsAt: Instant,
  /** Those that were open at any time of it. */
  attempts: Type.Array(Type.Object({ id: Id, roundId: Id, startedAt: Instant }))
})
export type Assistance = Static<typeof Assistance>

export const assistanceApi = {
  'POST /units/:unitId/members/:accountId/assistances': {
    summary: 'Begin a session of a person of the unit, who types their password or code; the helper’s own session ends here',
    access: 'members.manage',
    params: Type.Object({ unitId: Id, accountId: Id }),
    body: Type.Object(
      {
        password: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
        code: Type.Optional(Type.String({ minLength: 8, maxLength: 60 })),
        /** Of the platform notice, for who has not agreed to it yet. */
        consentVersion: Type.Optional(Type.Integer())
      },
      closed
    ),
    reply: Type.Object({ accessToken: Type.String(), expiresAt: Instant, account: Account }),
    session: 'begins',
    limit: 'password',
    refuses: [
      'unit.not-found',
      'participant.not-found',
      'account.protected',
      'account.wrong-password',
      'code.unknown',
      'account.consent-outdated',
      'request.too-many',
      'server.busy'
    ]
  },
  'GET /units/:unitId/members/:accountId': {
    summary: 'A person of the unit who may be helped: what they sign in with, and whether they have agreed to the notice',
    access: 'members.manage',
    params: Type.Object({ unitId: Id, accountId: Id }),
    reply: Type.Object({ fullName: Type.String(), unitName: Type.String(), hasPassword: Type.Boolean(), hasConsented: Type.Boolean() }),
    refuses: ['unit.not-found', 'participant.not-found', 'account.protected']
  },
  'GET /contests/:contest/assistances': {
    summary: 'Who was helped by whom, newest first, with the attempts that were open meanwhile; and how many there are in all',
    access: 'contest.manage',
    params: ContestParams,
    query: Type.Object({ cursor: Cursor }),
    reply: Type.Object({
      people: Type.Integer(),
      attempts: Type.Integer(),
      items: Type.Array(Assistance),
      nextCursor: NextCursor
    }),
    refuses: ['contest.not-found']
  }
} as const satisfies Api
