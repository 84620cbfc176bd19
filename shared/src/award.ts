/** What is said about awards: an organizer names who has won, the winner confirms or declines, gives the number that paying needs, and it goes with the handing over. */
import { type Static, Type } from 'typebox'
import { type Api, Cursor, closed, Id, Instant, NextCursor, noControls, oneOf } from './api.ts'
import { ContestParams } from './contest.ts'
import { UnitParams } from './import.ts'
import { Day } from './unit.ts'

const orNull = <const S extends ReturnType<typeof Type.String>>(schema: S) => Type.Union([schema, Type.Null()])
const Line = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: noControls })
/** Whole đồng: money has no smaller part. */
const Dong = Type.Union([Type.Integer({ minimum: 0, maximum: 1_000_000_000_000 }), Type.Null()])

/** A code of what results are closed for: a round's, `period-1`, `clips`, or `contest`. */
const Occasion = Type.String({ maxLength: 100 })

const awardFields = {
  id: Id,
  to: oneOf('people', 'units', 'clips'),
  /** A person's, a unit's; of an entry its title and who sent it. */
  winnerName: Type.String(),
  title: Type.String(),
  valueDong: Dong,
  namedAt: Instant,
  state: oneOf('named', 'declined', 'taken-back', 'handed-over'),
  /** What the winner said; `none`: nobody asked, `late`: not a word until the day. */
  answer: oneOf('none', 'asked', 'confirmed', 'declined', 'late'),
  /** The last day to answer. */
  answerBy: orNull(Day),
  declinedReason: orNull(Type.String()),
  takenBackReason: orNull(Type.String()),
  handedOverOn: orNull(Day),
  /** Of the winner's personal ID number. `none`: a unit or a group has none. `gone`: it is not kept any more, and no longer asked for. */
  number: oneOf('none', 'asked', 'given', 'declined', 'gone'),
  /** The last digits of a number that was given: enough to compare with. */
  lastFour: orNull(Type.String()),
  /** From then on no number is kept, whatever became of the award. */
  numberUntil: Instant
}

const Award = Type.Object({
  ...awardFields,
  /** Of the participant, the unit or the entry. */
  winnerId: Id,
  /** The winner's; null: of a unit, or of somebody without one. */
  unitName: orNull(Type.String()),
  /** What the plan gives it for; null: it was named freely. */
  occasion: orNull(Occasion),
  /** Of the award that was declined or taken back, in whose place it comes. */
  substituteFor: orNull(Id),
  /** Why the winner was chosen among more who shared the rank. */
  tieReason: orNull(Type.String()),
  /** By a correction the prize is somebody else's, or its entry is out of the contest: the award is to be taken back. */
  isLost: Type.Boolean(),
  /** Whether the winner has agreed that lists of winners show the whole name. */
  showsName: Type.Boolean()
})
export type Award = Static<typeof Award>

const OwnAward = Type.Object({ ...awardFields, contest: Type.Object({ id: Id, slug: Type.String(), title: Type.String() }) })
export type OwnAward = Static<typeof OwnAward>

const PaymentPurpose = oneOf('payment', 'tax', 'check')
export type PaymentPurpose = Static<typeof PaymentPurpose>

/** Confirm, or decline with a reason. */
export const AwardAnswer = Type.Union([
  Type.Object({ answer: Type.Literal('confirmed') }, closed),
  Type.Object({ answer: Type.Literal('declined'), reason: Line(500) }, closed)
])
export type AwardAnswer = Static<typeof AwardAnswer>

const answerRefusals = [
  'award.not-found',
  'award.taken-back',
  'award.handed-over',
  'award.declined',
  'award.answer-not-asked',
  'award.answer-too-late'
] as const

const AwardParams = Type.Object({ ...ContestParams.properties, awardId: Id })
const OwnParams = Type.Object({ awardId: Id })

/** Nothing can be done about it any more. */
const ended = ['award.taken-back', 'award.handed-over', 'award.declined'] as const

export const awardApi = {
  'GET /contests/:contest/participants': {
    summary: 'People who take part, found by name without accents, to name a winner; the audit log is told',
    access: 'contest.manage',
    params: ContestParams,
    query: Type.Object({ q: Type.String({ minLength: 1, maxLength: 100, pattern: noControls }) }),
    reply: Type.Object({
      items: Type.Array(
        Type.Object({
          participantId: Id,
          fullName: Type.String(),
          signInName: Type.String(),
          unitName: orNull(Type.String()),
          divisionId: Type.String()
        })
      ),
      /** There are more: a longer name finds fewer. */
      hasMore: Type.Boolean()
    }),
    refuses: ['contest.not-found']
  },
  'GET /contests/:contest/awards': {
    summary: 'The awards of a contest, newest first; of a winner’s number only the last four digits',
    access: 'contest.manage',
    params: ContestParams,
    query: Type.Object({ cursor: Cursor }),
    reply: Type.Object({ items: Type.Array(Award), nextCursor: NextCursor }),
    refuses: ['contest.not-found']
  },
  'POST /contests/:contest/awards': {
    summary: 'Name a winner; the winner is told',
    access: 'contest.manage',
    params: ContestParams,
    body: Type.Object({ participantId: Id, title: Line(200), valueDong: Dong }, closed),
    reply: Award,
    status: [201],
    refuses: ['contest.not-found', 'participant.not-found', 'award.own', 'award.named-already']
  },
  'PUT /contests/:contest/awards/:awardId/answer-day': {
    summary: 'Move the last day to answer to a later one, also once it has passed; the winner is told',
    access: 'contest.manage',
    params: AwardParams,
    body: Type.Object({ answerBy: Day }, closed),
    reply: Award,
    refuses: [
      'contest.not-found',
      'award.not-found',
      ...ended,
      'award.take-back-first',
      'award.answer-not-asked',
      'award.answer-day-not-later'
    ]
  },
  'PUT /contests/:contest/awards/:awardId/withdrawal': {
    summary: 'Take an award back, with a reason that the winner reads; what was kept of the number goes',
    access: 'contest.manage',
    params: AwardParams,
    body: Type.Object({ reason: Line(500) }, closed),
    reply: Award,
    refuses: ['contest.not-found', 'award.not-found', ...ended]
  },
  'PUT /contests/:contest/awards/:awardId/hand-over': {
    summary: 'Write down that an award was handed over; in the same moment the winner’s number is deleted',
    access: 'contest.manage',
    params: AwardParams,
    body: Type.Object({ handedOverOn: Day }, closed),
    reply: Award,
    refuses: ['contest.not-found', 'award.not-found', ...ended, 'award.take-back-first', 'award.wrong-day']
  },
  'POST /contests/:contest/payment-lists': {
    summary:
      'The awards that wait to be handed over, with the whole numbers, as a workbook; the audit log is told who takes it, and what for',
    access: 'contest.manage',
    params: ContestParams,
    body: Type.Object({ purpose: PaymentPurpose }, closed),
    reply: null,
    sendsFile: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    limit: 'privacy',
    refuses: ['contest.not-found', 'award.none-waiting', 'request.too-many']
  },
  'GET /me/awards': {
    summary: 'One’s own awards and those of one’s entries, newest first, and the text to agree to before a number is given',
    access: 'account',
    reply: Type.Object({ items: Type.Array(OwnAward), consent: Type.Object({ version: Type.Integer(), text: Type.String() }) }),
    refuses: []
  },
  'PUT /me/awards/:awardId/number': {
    summary: 'Give the personal ID number for one’s award, agreeing to the text of this version; it is kept sealed',
    access: 'account',
    params: OwnParams,
    body: Type.Object(
      {
        /** Twelve digits, the first three of which name a province or a country. */
        idNumber: Type.String({ pattern: '^(00[1-9]|0[1-9][0-9]|[1-9][0-9]{2})[0-9]{9}$' }),
        consentVersion: Type.Integer()
      },
      closed
    ),
    reply: OwnAward,
    limit: 'privacy',
    refuses: [
      'award.not-found',
      ...ended,
      'award.number-not-asked',
      'award.number-too-late',
      'privacy.consent-outdated',
      'request.too-many'
    ]
  },
  'DELETE /me/awards/:awardId/number': {
    summary: 'Decline to give the number, or take it back; idempotent, and the award stays',
    access: 'account',
    params: OwnParams,
    reply: OwnAward,
    refuses: ['award.not-found', ...ended]
  },
  'PUT /me/awards/:awardId/answer': {
    summary: 'Confirm one’s award, or decline it for good; until the day that the organizers set',
    access: 'account',
    params: OwnParams,
    body: AwardAnswer,
    reply: OwnAward,
    refuses: answerRefusals
  },
  'GET /units/:unitId/awards': {
    summary: 'What the unit and its entries have won, newest first',
    access: 'members.manage',
    params: UnitParams,
    reply: Type.Object({ items: Type.Array(OwnAward) }),
    refuses: []
  },
  'PUT /units/:unitId/awards/:awardId/answer': {
    summary: 'Confirm an award of the unit, or decline it for good; until the day that the organizers set',
    access: 'members.manage',
    params: Type.Object({ ...UnitParams.properties, awardId: Id }),
    body: AwardAnswer,
    reply: OwnAward,
    refuses: answerRefusals
  }
} as const satisfies Api
