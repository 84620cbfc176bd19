/** What is said about rosters: enrolling the people of a unit from a file, and the codes with which they come in. */
import { type Static, Type } from 'typebox'
import { Account } from './account.ts'
import { type Api, closed, Id, Instant, noControls, oneOf } from './api.ts'
import { ContestParams } from './contest.ts'
import { ContestImportParams, Import, UnitImportParams, UnitParams } from './import.ts'

/** Who was enrolled comes in for the first time, or who has forgotten the password comes in again. */
const SlipKind = oneOf('enrolment', 'reset')
export type SlipKind = Static<typeof SlipKind>

/** Or who has an attempt open goes on with it on another device. */
const CodeKind = oneOf('enrolment', 'reset', 'resume')
export type CodeKind = Static<typeof CodeKind>

/** What is printed for one person. The code is said this once. */
const Slip = Type.Object({
  accountId: Id,
  fullName: Type.String(),
  signInName: Type.String(),
  unitName: Type.String(),
  kind: SlipKind,
  code: Type.String(),
  /** Holds the code behind a `#`, which no server sees. */
  url: Type.String(),
  expiresAt: Instant
})
export type Slip = Static<typeof Slip>

const Code = Type.String({ minLength: 8, maxLength: 60 })
const FileName = Type.Optional(Type.String({ maxLength: 200, pattern: noControls }))

/** `guardiansVersion`: the officer declares, in the words of this version, that the unit holds the written consents of its minors' guardians. */
const ConfirmationBody = Type.Object({ guardiansVersion: Type.Optional(Type.Integer()) }, closed)

const previewRefusals = ['contest.not-found', 'import.unreadable', 'import.columns-missing', 'request.too-many', 'server.busy'] as const
const confirmRefusals = ['contest.consent-outdated', 'import.not-found', 'import.outdated', 'import.undone', 'server.busy'] as const
const undoRefusals = ['import.not-found', 'import.not-confirmed', 'import.undone', 'import.used', 'server.busy'] as const

export const rosterApi = {
  'POST /units/:unitId/rosters': {
    summary: 'Read a unit’s roster (.xlsx, .csv): a preview of each row. Nobody is enrolled yet',
    access: 'members.manage',
    params: UnitParams,
    query: Type.Object({ ...ContestParams.properties, fileName: FileName }),
    takesFile: true,
    reply: Import,
    status: [201],
    limit: 'import',
    refuses: ['unit.not-found', 'participant.unit-not-found', 'participant.unit-ended', ...previewRefusals]
  },
  'POST /contests/:contest/rosters': {
    summary: 'Read a roster of several units, which a column names: a preview of each row. Nobody is enrolled yet',
    access: 'contest.manage',
    params: ContestParams,
    query: Type.Object({ fileName: FileName }),
    takesFile: true,
    reply: Import,
    status: [201],
    limit: 'import',
    refuses: [...previewRefusals]
  },
  'PUT /units/:unitId/rosters/:importId/confirmation': {
    summary: 'Enrol the people of a roster as previewed: all, or none; idempotent',
    access: 'members.manage',
    params: UnitImportParams,
    body: ConfirmationBody,
    reply: Import,
    refuses: ['unit.not-found', 'participant.unit-not-found', 'participant.unit-ended', ...confirmRefusals]
  },
  'PUT /contests/:contest/rosters/:importId/confirmation': {
    summary: 'Enrol the people of a contest’s roster as previewed: all, or none; idempotent',
    access: 'contest.manage',
    params: ContestImportParams,
    body: ConfirmationBody,
    reply: Import,
    refuses: ['contest.not-found', ...confirmRefusals]
  },
  'DELETE /units/:unitId/rosters/:importId/confirmation': {
    summary: 'Take an enrolment back, until the first of its people has come in',
    access: 'members.manage',
    params: UnitImportParams,
    reply: null,
    refuses: ['unit.not-found', ...undoRefusals]
  },
  'DELETE /contests/:contest/rosters/:importId/confirmation': {
    summary: 'Take a contest’s enrolment back, until the first of its people has come in',
    access: 'contest.manage',
    params: ContestImportParams,
    reply: null,
    refuses: ['contest.not-found', ...undoRefusals]
  },
  'POST /units/:unitId/slips': {
    summary: 'Codes for people of the unit who have no password: those named, else all who have no code that works. Said this once',
    access: 'members.manage',
    params: UnitParams,
    body: Type.Object({ accountIds: Type.Optional(Type.Array(Id, { maxItems: 5000 })) }, closed),
    reply: Type.Object({ items: Type.Array(Slip) }),
    status: [201],
    refuses: ['unit.not-found']
  },
  'POST /units/:unitId/members/:accountId/codes': {
    summary: 'A new code for one person, to come in or to choose another password; the former works no more',
    access: 'members.manage',
    params: Type.Object({ unitId: Id, accountId: Id }),
    reply: Slip,
    status: [201],
    refuses: ['unit.not-found', 'participant.not-found', 'account.protected', 'code.not-needed']
  },
  'POST /codes': {
    summary: 'Whom a code is for, their name masked',
    access: 'anyone',
    body: Type.Object({ code: Code }, closed),
    /** No unit: an empty name. */
    reply: Type.Object({ kind: CodeKind, maskedName: Type.String(), unitName: Type.String(), expiresAt: Instant }),
    limit: 'code',
    refuses: ['code.unknown', 'request.too-many']
  },
  'POST /codes/uses': {
    summary: 'Use a code: choose a password, agree to the notice unless that was done before, and be signed in',
    access: 'anyone',
    body: Type.Object(
      {
        code: Code,
        password: Type.String({ minLength: 8, maxLength: 200 }),
        /** Not for a new password. */
        consentVersion: Type.Optional(Type.Integer()),
        /** Others use the device too. */
        isShared: Type.Optional(Type.Boolean())
      },
      closed
    ),
    reply: Type.Object({ accessToken: Type.String(), expiresAt: Instant, account: Account }),
    session: 'begins',
    limit: 'code',
    refuses: ['code.unknown', 'account.consent-outdated', 'account.password-common', 'request.too-many', 'server.busy']
  },
  'POST /codes/sessions': {
    summary: 'Use a code to go on with an attempt: be signed in, with nothing changed',
    access: 'anyone',
    body: Type.Object({ code: Code, isShared: Type.Optional(Type.Boolean()) }, closed),
    reply: Type.Object({ accessToken: Type.String(), expiresAt: Instant, account: Account }),
    session: 'begins',
    limit: 'code',
    refuses: ['code.unknown', 'request.too-many', 'server.busy']
  }
} as const satisfies Api
