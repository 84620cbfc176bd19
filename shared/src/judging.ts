/** What is said about parts that are marked outside (essay, stage, buzzer): scores entered by one organizer, or from a sheet, and signed by another. */
import { type Static, type TSchema, Type } from 'typebox'
import { ContestRoundParams } from './admission.ts'
import { type Api, Cursor, closed, Id, Instant, NextCursor, noControls, oneOf } from './api.ts'
import { Import, importsReply, rowsQuery, rowsReply } from './import.ts'

const orNull = <const S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()])
const Reason = Type.String({ minLength: 1, maxLength: 500, pattern: noControls })
const Points = Type.Number({ minimum: 0, maximum: 10_000 })

const OutsideScore = Type.Object({
  participantId: Id,
  fullName: Type.String(),
  signInName: Type.String(),
  unitName: orNull(Type.String()),
  divisionId: Type.String(),
  points: Type.Number(),
  enteredBy: Type.String(),
  enteredAt: Instant,
  /** Who is asked has entered it, or it is their own: somebody else signs it. */
  isOwn: Type.Boolean(),
  /** Null: not signed, and then it does not count. */
  signedBy: orNull(Type.String()),
  signedAt: orNull(Instant),
  /** Why it was corrected after it had been signed. */
  reason: orNull(Type.String())
})
export type OutsideScore = Static<typeof OutsideScore>

const OutsideScores = Type.Object({
  roundId: Id,
  name: Type.String(),
  maximum: Type.Integer(),
  /** What signed scores decide: ties of another round, the standing over all rounds, or the board of this part alone. */
  countsFor: oneOf('ties', 'overall', 'board'),
  tiesOf: orNull(Type.String()),
  signed: Type.Integer(),
  unsigned: Type.Integer(),
  /** Of the unsigned ones: those that who is asked may sign. */
  signable: Type.Integer(),
  /** Of all that is unsigned: a signature names what it has seen. */
  unsignedHash: Type.String(),
  /** The unsigned ones first, then by name. */
  items: Type.Array(OutsideScore),
  nextCursor: NextCursor
})
export type OutsideScores = Static<typeof OutsideScores>

const ScoreParams = Type.Object({ ...ContestRoundParams.properties, participantId: Id })
const SheetParams = Type.Object({ ...ContestRoundParams.properties, importId: Id })
const notThere = ['contest.not-found', 'round.not-found', 'round.not-outside'] as const

export const judgingApi = {
  'GET /contests/:contest/rounds/:roundId/outside-scores': {
    summary: 'The scores of a part that is marked outside, and what they will count for; the audit log is told',
    access: 'contest.manage',
    params: ContestRoundParams,
    query: Type.Object({ cursor: Cursor }),
    reply: OutsideScores,
    refuses: notThere
  },
  'PUT /contests/:contest/rounds/:roundId/outside-scores/signature': {
    summary: 'Sign all unsigned scores that others have entered, as they were seen: from then on they count',
    access: 'contest.manage',
    params: ContestRoundParams,
    body: Type.Object({ unsignedHash: Type.String({ pattern: '^[0-9a-f]{64}$' }) }, closed),
    reply: OutsideScores,
    refuses: [...notThere, 'score.changed', 'score.none-unsigned', 'score.needs-second-person']
  },
  'PUT /contests/:contest/rounds/:roundId/outside-scores/:participantId': {
    summary: 'Enter a score, or correct one; one that had been signed is unsigned again, for a reason, and does not count until then',
    access: 'contest.manage',
    params: ScoreParams,
    body: Type.Object({ points: Points, reason: Type.Optional(Reason) }, closed),
    reply: OutsideScore,
    refuses: [...notThere, 'participant.not-found', 'score.own', 'score.out-of-range', 'score.reason-missing']
  },
  'DELETE /contests/:contest/rounds/:roundId/outside-scores/:participantId': {
    summary: 'Remove a score that is not signed',
    access: 'contest.manage',
    params: ScoreParams,
    reply: null,
    refuses: [...notThere, 'score.not-found', 'score.signed']
  },
  'GET /contests/:contest/rounds/:roundId/score-sheets': {
    summary: 'The sheets of scores brought in for this part, newest first',
    access: 'contest.manage',
    params: ContestRoundParams,
    query: Type.Object({ cursor: Type.Optional(Id) }),
    reply: importsReply,
    refuses: notThere
  },
  'POST /contests/:contest/rounds/:roundId/score-sheets': {
    summary: 'Read a sheet of scores (.xlsx, .csv): a preview of each row. Nothing is entered yet',
    access: 'contest.manage',
    params: ContestRoundParams,
    query: Type.Object({ fileName: Type.Optional(Type.String({ maxLength: 200, pattern: noControls })) }),
    takesFile: true,
    reply: Import,
    status: [201],
    limit: 'import',
    refuses: [...notThere, 'import.unreadable', 'import.columns-missing', 'request.too-many', 'server.busy']
  },
  'GET /contests/:contest/rounds/:roundId/score-sheets/:importId': {
    summary: 'What becomes of each row of a sheet of scores',
    access: 'contest.manage',
    params: SheetParams,
    query: rowsQuery,
    reply: rowsReply,
    refuses: [...notThere, 'import.not-found']
  },
  'PUT /contests/:contest/rounds/:roundId/score-sheets/:importId/confirmation': {
    summary: 'Enter the scores of a sheet as previewed: all, or none; idempotent',
    access: 'contest.manage',
    params: SheetParams,
    reply: Import,
    refuses: [...notThere, 'import.not-found', 'import.outdated', 'import.has-errors', 'import.undone']
  },
  'DELETE /contests/:contest/rounds/:roundId/score-sheets/:importId/confirmation': {
    summary: 'Take a sheet of scores back, as long as none of it is signed or corrected',
    access: 'contest.manage',
    params: SheetParams,
    reply: null,
    refuses: [...notThere, 'import.not-found', 'import.not-confirmed', 'import.undone', 'import.used']
  }
} as const satisfies Api
