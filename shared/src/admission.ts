/** What is said about coming into a round from an earlier one: who is in, and whom the rules would let in now. */
import { type Static, Type } from 'typebox'
import { type Api, Cursor, closed, Id, Instant, NextCursor, oneOf } from './api.ts'
import { ContestParams } from './contest.ts'

export const ContestRoundParams = Type.Object({ ...ContestParams.properties, roundId: Id })

const Admitted = Type.Object({
  participantId: Id,
  fullName: Type.String(),
  unitName: Type.Union([Type.String(), Type.Null()]),
  divisionId: Type.String(),
  /** On the board of the round that people come from; null: not on it, or it is not made yet. */
  rank: Type.Union([Type.Integer(), Type.Null()]),
  points: Type.Union([Type.Number(), Type.Null()]),
  isIn: Type.Boolean(),
  /** Whether the rules would let them in now; where the jury chooses, nobody by themselves. */
  isDue: Type.Boolean()
})
export type Admitted = Static<typeof Admitted>

const AdmissionList = Type.Object({
  roundId: Id,
  name: Type.String(),
  opensAt: Instant,
  /** Once it has opened, the list stays. */
  isFixed: Type.Boolean(),
  by: oneOf('rank', 'points', 'choice'),
  limit: Type.Union([Type.Integer(), Type.Null()]),
  from: Type.Object({ roundId: Id, name: Type.String(), isSettled: Type.Boolean() }),
  /** When the list was last made; null: never. */
  admittedAt: Type.Union([Instant, Type.Null()]),
  in: Type.Integer(),
  due: Type.Integer(),
  items: Type.Array(Admitted),
  nextCursor: NextCursor
})
export type AdmissionList = Static<typeof AdmissionList>

const notThere = ['contest.not-found', 'round.not-found', 'round.no-admission'] as const

export const admissionApi = {
  'GET /contests/:contest/rounds/:roundId/admissions': {
    summary: 'Who comes into a round from an earlier one, by what, and whom the rules would let in now; the audit log is told',
    access: 'contest.manage',
    params: ContestRoundParams,
    query: Type.Object({ cursor: Cursor }),
    reply: AdmissionList,
    refuses: notThere
  },
  'PUT /contests/:contest/rounds/:roundId/admissions': {
    summary:
      'Make the list of who comes into the round: by rank or points from the provisional board, where the jury chooses by whom it names. In place of the list before; whom it changes is told',
    access: 'contest.manage',
    params: ContestRoundParams,
    body: Type.Object({ participantIds: Type.Optional(Type.Array(Id, { maxItems: 2000, uniqueItems: true })) }, closed),
    reply: AdmissionList,
    refuses: [...notThere, 'round.already-open', 'round.not-settled', 'admission.wrong-way', 'admission.not-in-round']
  }
} as const satisfies Api
