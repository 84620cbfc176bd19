/** What is said about contests, their rounds, units and participants. */
import { type Static, Type } from 'typebox'
import { FullName } from './account.ts'
import { type Api, Cursor, closed, Id, Instant, NextCursor, noControls, oneOf } from './api.ts'
import { roundKinds } from './round-rules.ts'
import { Rules } from './rules.ts'

export const RoundPhase = oneOf('draft', 'sealed', 'open', 'closed')
export type RoundPhase = Static<typeof RoundPhase>
const ContestPhase = oneOf('upcoming', 'running', 'over')
export type ContestPhase = Static<typeof ContestPhase>

const Round = Type.Object({
  id: Id,
  code: Type.String(),
  name: Type.String(),
  subject: Type.String(),
  /** Practice counts for nothing; what is marked outside has no papers. */
  kind: oneOf(...roundKinds),
  phase: RoundPhase,
  opensAt: Instant,
  closesAt: Instant,
  durationSeconds: Type.Integer(),
  questions: Type.Integer(),
  /** Only for those who were let in from an earlier round. */
  isByAdmission: Type.Boolean()
})
export type Round = Static<typeof Round>

/** Who agrees for a minor. */
export const relations = ['father', 'mother', 'guardian'] as const
const Relation = oneOf(...relations)
export type Relation = Static<typeof Relation>

/** What people may say of themselves on joining, if they like: for sums by gender and nothing else. Silence is not kept. */
export const genders = ['female', 'male'] as const
const Gender = oneOf(...genders)
export type Gender = Static<typeof Gender>

/** One version of what a parent or guardian agrees to, and of what a unit declares that holds their written consents. */
const GuardianTexts = Type.Object({ version: Type.Integer(), consent: Type.String(), declaration: Type.String() })
export type GuardianTexts = Static<typeof GuardianTexts>

const ContestSummary = { id: Id, slug: Type.String(), title: Type.String(), phase: ContestPhase }
const Contest = Type.Object({
  ...ContestSummary,
  summary: Type.String(),
  organizer: Type.String(),
  rounds: Type.Array(Round),
  divisions: Rules.properties.divisions,
  blocs: Rules.properties.blocs,
  /** What the rules need to know of a person beside unit and division. */
  joinFields: Type.Array(Type.String()),
  consentVersion: Type.Integer(),
  consentText: Type.String(),
  /** Null where no division is of minors. */
  guardian: Type.Union([GuardianTexts, Type.Null()]),
  rulesVersion: Type.Integer(),
  /** What somebody agrees to who says their gender, for sums. */
  genderText: Type.String(),
  /** Until when clips and written initiatives are sent in; null: the rules take none. */
  entriesUntil: Type.Union([Instant, Type.Null()]),
  hasPrediction: Type.Boolean(),
  /** Whether people are ranked over all rounds, too. */
  hasOverall: Type.Boolean(),
  /** Names of the periods that have a ranking of people of their own: the first is asked for as `period-1`. */
  periods: Type.Array(Type.String()),
  serverNow: Instant
})
export type Contest = Static<typeof Contest>

export const Bloc = oneOf('commune-level', 'administrative', 'service', 'association')
export type Bloc = Static<typeof Bloc>

const Unit = Type.Object({
  id: Id,
  name: Type.String(),
  kind: Type.String(),
  bloc: Bloc,
  /** What it was called, or was made from, before: people still type these. */
  formerNames: Type.Array(Type.String())
})
export type Unit = Static<typeof Unit>

const Participant = Type.Object({
  id: Id,
  divisionId: Type.String(),
  unit: Type.Union([Type.Object({ id: Id, name: Type.String() }), Type.Null()]),
  joinedAt: Instant,
  /** What the unit says of it. */
  membership: oneOf('unconfirmed', 'confirmed', 'disputed'),
  /** False for who was enrolled by the unit: they agree by joining, for the unit and division that are given, before their first attempt. */
  hasConsented: Type.Boolean(),
  /** A minor for whom no parent or guardian has agreed, and no unit has declared that one has. */
  needsGuardian: Type.Boolean(),
  /** If the person chose to say; it is counted in sums only. */
  gender: Type.Union([Gender, Type.Null()]),
  /** The rounds that are only for those who were let in, and into which this person was. */
  admittedTo: Type.Array(Id)
})
export type Participant = Static<typeof Participant>

/** A part of the printed rules: a heading and its sentences. */
const RulesSection = Type.Object({ id: Type.String(), title: Type.String(), paragraphs: Type.Array(Type.String()) })
export type RulesSection = Static<typeof RulesSection>

/** The files that documents come in. */
const DocumentFormat = oneOf('docx', 'pdf')

/** A contest by its slug or its id. */
export const ContestParams = Type.Object({ contest: Type.String({ pattern: '^[A-Za-z0-9-]{1,100}$' }) })

export const contestApi = {
  'GET /contests': {
    summary: 'The contests',
    access: 'anyone',
    isPublic: true,
    query: Type.Object({ cursor: Cursor }),
    reply: Type.Object({ items: Type.Array(Type.Object(ContestSummary)), nextCursor: NextCursor }),
    refuses: []
  },
  'GET /contests/:contest': {
    summary: 'One contest, with its rounds',
    access: 'anyone',
    isPublic: true,
    params: ContestParams,
    reply: Contest,
    refuses: ['contest.not-found']
  },
  'GET /contests/:contest/rules': {
    summary: 'The current rules: the data and the text made from it',
    access: 'anyone',
    isPublic: true,
    params: ContestParams,
    reply: Type.Object({ version: Type.Integer(), publishedAt: Instant, rules: Rules, sections: Type.Array(RulesSection) }),
    refuses: ['contest.not-found']
  },
  'GET /contests/:contest/rules/document': {
    summary: 'The text of the rules laid out as an official document, to print, sign and file; the current version unless one is named',
    access: 'anyone',
    isPublic: true,
    params: ContestParams,
    query: Type.Object({ format: DocumentFormat, version: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })) }),
    reply: null,
    sendsFile: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/pdf'],
    refuses: ['contest.not-found', 'rules.version-not-found']
  },
  'GET /contests/:contest/units': {
    summary: 'The units that take part, found without accents and by former names',
    access: 'anyone',
    isPublic: true,
    params: ContestParams,
    query: Type.Object({
      q: Type.Optional(Type.String({ maxLength: 100 })),
      cursor: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 }))
    }),
    reply: Type.Object({ items: Type.Array(Unit), nextCursor: NextCursor, total: Type.Integer() }),
    refuses: ['contest.not-found']
  },
  'POST /contests/:contest/participants': {
    summary: 'Join the contest for one unit, in one division',
    access: 'account',
    params: ContestParams,
    body: Type.Object(
      {
        unitId: Type.Optional(Id),
        divisionId: Type.String({ maxLength: 50 }),
        facts: Type.Optional(
          Type.Record(Type.String({ maxLength: 50, pattern: noControls }), Type.String({ maxLength: 200, pattern: noControls }))
        ),
        consentVersion: Type.Integer(),
        /** For a division of minors, unless the unit has declared it: who agrees, to the text of this version. Elsewhere it is not kept. */
        guardian: Type.Optional(Type.Object({ fullName: FullName, relation: Relation, version: Type.Integer() }, closed)),
        /** Of a unit's join link: who comes through it is confirmed. */
        joinToken: Type.Optional(Type.String({ maxLength: 100 }))
      },
      closed
    ),
    reply: Participant,
    status: [201],
    refuses: [
      'contest.not-found',
      'contest.consent-outdated',
      'participant.already-joined',
      'participant.unit-required',
      'participant.unit-not-found',
      'participant.unit-ended',
      'participant.division-not-found',
      'participant.facts-required',
      'participant.not-eligible',
      'participant.excluded',
      'participant.guardian-required',
      'link.unknown'
    ]
  },
  'PUT /contests/:contest/participants/current/gender': {
    summary: 'Say one’s gender for sums by gender, with the consent that goes with it; or take it back (null), and with it the consent',
    access: 'account',
    params: ContestParams,
    body: Type.Object({ gender: Type.Union([Gender, Type.Null()]) }, closed),
    reply: null,
    refuses: ['contest.not-found', 'participant.not-found', 'participant.not-eligible']
  },
  'GET /contests/:contest/participants/current': {
    summary: 'How the account that is signed in takes part',
    access: 'account',
    params: ContestParams,
    reply: Participant,
    refuses: ['contest.not-found', 'participant.not-found']
  }
} as const satisfies Api
