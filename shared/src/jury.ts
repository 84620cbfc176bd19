/** What is said about judging entries: panels, who marks what, mark sheets, and what comes of them. */
import { type Static, type TSchema, Type } from 'typebox'
import { type Api, closed, Id, Instant, noControls, oneOf } from './api.ts'
import { ContestParams } from './contest.ts'
import { WatchedFile } from './entry.ts'
import { ClipRules, entryKinds, senders } from './unit-rules.ts'
import { PublicVote } from './vote.ts'

const orNull = <const S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()])
const Reason = Type.String({ minLength: 1, maxLength: 500, pattern: noControls })
const Kinds = Type.Array(oneOf(...entryKinds), { minItems: 1, maxItems: 3, uniqueItems: true })

/** Why a judge may not mark an entry: it is of their own unit or one above or below it, their own, declared by them, or said by an organizer. */
export const conflictKinds = ['own-unit', 'own-entry', 'declared', 'set'] as const
const ConflictKind = oneOf(...conflictKinds)
export type ConflictKind = Static<typeof ConflictKind>

/** How the rules have entries marked. */
const Marking = Type.Object({
  criteria: ClipRules.properties.criteria,
  most: Type.Number(),
  judges: Type.Integer(),
  isBlind: Type.Boolean(),
  aggregate: ClipRules.properties.aggregate,
  missingJudges: ClipRules.properties.missingJudges,
  ranksApart: Type.Boolean()
})
export type Marking = Static<typeof Marking>

const PanelJudge = Type.Object({
  judgeId: Id,
  fullName: Type.String(),
  /** Where they work, as the organizer says. */
  unit: orNull(Type.Object({ id: Id, name: Type.String() })),
  /** Whether they hold the role of judge now. */
  isJudge: Type.Boolean(),
  assigned: Type.Integer(),
  signed: Type.Integer()
})
const Panel = Type.Object({ id: Id, name: Type.String(), kinds: Kinds, judges: Type.Array(PanelJudge) })
export type Panel = Static<typeof Panel>

const JudgedEntry = Type.Object({
  entryId: Id,
  number: Type.Integer(),
  title: Type.String(),
  kind: oneOf(...entryKinds),
  sender: oneOf(...senders),
  /** The unit's or the group's name, or that of the unit to which a person belongs. */
  senderName: orNull(Type.String()),
  panelId: orNull(Id),
  judges: Type.Array(
    Type.Object({
      judgeId: Id,
      fullName: Type.String(),
      signedAt: orNull(Instant),
      /** Of a signed sheet; a draft says nothing. */
      total: orNull(Type.Number())
    })
  )
})
export type JudgedEntry = Static<typeof JudgedEntry>

const Conflict = Type.Object({
  id: Id,
  entryId: Id,
  judgeId: Id,
  fullName: Type.String(),
  kind: oneOf('declared', 'set'),
  reason: Type.String(),
  setAt: Instant
})

const Judging = Type.Object({
  marking: Marking,
  /** Entries are assigned from then on. */
  entriesCloseAt: Instant,
  isClosed: Type.Boolean(),
  panels: Type.Array(Panel),
  /** Who holds the role of judge and sits in no panel. */
  free: Type.Array(Type.Object({ judgeId: Id, fullName: Type.String() })),
  entries: Type.Array(JudgedEntry),
  conflicts: Type.Array(Conflict)
})
export type Judging = Static<typeof Judging>

const AssignmentPreview = Type.Object({
  seed: Type.String(),
  /** Of what would be assigned: doing it names what was seen. */
  hash: Type.String(),
  added: Type.Array(Type.Object({ entryId: Id, judgeId: Id })),
  unstaffed: Type.Array(
    Type.Object({
      entryId: Id,
      /** No panel takes its kind. */
      hasPanel: Type.Boolean(),
      missing: Type.Integer(),
      barred: Type.Array(Type.Object({ judgeId: Id, reason: ConflictKind }))
    })
  ),
  panels: Type.Array(
    Type.Object({
      panelId: Id,
      lightest: Type.Integer(),
      heaviest: Type.Integer(),
      /** 1: all entries can be compared through judges in common. */
      blocks: Type.Integer()
    })
  )
})
export type AssignmentPreview = Static<typeof AssignmentPreview>

const Severity = Type.Object({
  most: Type.Number(),
  /** More than one: between them nothing says who is severe. */
  blocks: Type.Integer(),
  judges: Type.Array(
    Type.Object({
      judgeId: Id,
      fullName: Type.String(),
      signed: Type.Integer(),
      /** Points above the fitted ones of the same entries; below 0: severe. */
      difference: Type.Number(),
      spread: Type.Number(),
      isFlagged: Type.Boolean()
    })
  ),
  entries: Type.Array(
    Type.Object({
      entryId: Id,
      number: Type.Integer(),
      title: Type.String(),
      signed: Type.Integer(),
      lowest: Type.Number(),
      highest: Type.Number(),
      deviation: Type.Number(),
      isFlagged: Type.Boolean()
    })
  )
})
export type Severity = Static<typeof Severity>

const Discussion = Type.Object({
  id: Id,
  entryId: Id,
  number: Type.Integer(),
  heldAt: Instant,
  text: Type.String(),
  recordedBy: Type.String(),
  recordedAt: Instant
})
export type Discussion = Static<typeof Discussion>

const Result = Type.Object({
  entryId: Id,
  number: Type.Integer(),
  title: Type.String(),
  sender: oneOf(...senders),
  senderName: orNull(Type.String()),
  assigned: Type.Integer(),
  signed: Type.Integer(),
  /** Of the jury, in hundredths; null: too few have signed. Votes of visitors are not in it. */
  points: orNull(Type.Number()),
  /** Of visitors, those that count; null: voting is not over, or there is none. */
  votes: orNull(Type.Integer()),
  /** What it is ranked by: the jury's points, once voting is over with the part of the votes. */
  total: orNull(Type.Number()),
  /** Fewer have signed than the rules ask for. */
  isPartial: Type.Boolean(),
  among: oneOf('all', 'units', 'people'),
  rank: orNull(Type.Integer())
})
const Results = Type.Object({ marking: Marking, blocks: Type.Integer(), vote: orNull(PublicVote), items: Type.Array(Result) })
export type Results = Static<typeof Results>

const OwnEntry = Type.Object({
  entryId: Id,
  number: Type.Integer(),
  title: Type.String(),
  kind: oneOf(...entryKinds),
  savedAt: orNull(Instant),
  signedAt: orNull(Instant),
  /** Of the judge's own sheet, draft or not; null: not begun. */
  total: orNull(Type.Number()),
  /** Why a signed sheet was reopened. */
  reopenReason: orNull(Type.String())
})
export type OwnEntry = Static<typeof OwnEntry>

const marks = Type.Record(Type.String({ pattern: '^[a-z0-9-]{1,60}$' }), Type.Number({ minimum: 0, maximum: 1000 }))
const remarks = Type.Record(
  Type.String({ pattern: '^[a-z0-9-]{1,60}$' }),
  Type.String({ maxLength: 1000, pattern: '^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f]*$' })
)
const Sheet = Type.Object({
  marks,
  remarks,
  /** 0: nothing has been saved. */
  revision: Type.Integer(),
  savedAt: orNull(Instant),
  signedAt: orNull(Instant)
})
export type Sheet = Static<typeof Sheet>

const EntryToMark = Type.Object({
  entryId: Id,
  number: Type.Integer(),
  title: Type.String(),
  kind: oneOf(...entryKinds),
  summary: Type.String(),
  /** Without the name that its sender gave it. */
  file: WatchedFile,
  hasCaptions: Type.Boolean(),
  /** What is said in it. */
  transcript: orNull(Type.String()),
  /** Null where the rules have judges mark blind. */
  sender: orNull(Type.Object({ sender: oneOf(...senders), unitName: orNull(Type.String()), groupName: orNull(Type.String()) })),
  marking: Marking,
  sheet: Sheet,
  reopenReason: orNull(Type.String())
})
export type EntryToMark = Static<typeof EntryToMark>

const PanelText = Type.Object({ name: Type.String({ minLength: 1, maxLength: 100, pattern: noControls }), kinds: Kinds }, closed)
const PanelParams = Type.Object({ ...ContestParams.properties, panelId: Id })
const PanelJudgeParams = Type.Object({ ...PanelParams.properties, judgeId: Id })
const EntryParams = Type.Object({ ...ContestParams.properties, entryId: Id })
const PairParams = Type.Object({ ...EntryParams.properties, judgeId: Id })
const notThere = ['contest.not-found', 'entry.not-taken'] as const

export const juryApi = {
  'GET /contests/:contest/judging': {
    summary: 'Panels, judges and entries: who marks what, and who has signed',
    access: 'contest.manage',
    params: ContestParams,
    reply: Judging,
    refuses: notThere
  },
  'POST /contests/:contest/judging/panels': {
    summary: 'Form a panel for entries of some kinds',
    access: 'contest.manage',
    params: ContestParams,
    body: PanelText,
    reply: Type.Object({ id: Id }),
    status: [201],
    refuses: [...notThere, 'panel.name-taken', 'panel.kind-taken']
  },
  'PUT /contests/:contest/judging/panels/:panelId': {
    summary: 'Rename a panel, or say which kinds it marks; what is assigned stays',
    access: 'contest.manage',
    params: PanelParams,
    body: PanelText,
    reply: null,
    refuses: [...notThere, 'panel.not-found', 'panel.name-taken', 'panel.kind-taken']
  },
  'DELETE /contests/:contest/judging/panels/:panelId': {
    summary: 'Dissolve a panel in which nobody sits',
    access: 'contest.manage',
    params: PanelParams,
    reply: null,
    refuses: [...notThere, 'panel.not-found', 'panel.has-judges']
  },
  'PUT /contests/:contest/judging/panels/:panelId/judges/:judgeId': {
    summary: 'Seat a judge in a panel, or in another, and say where they work',
    access: 'contest.manage',
    params: PanelJudgeParams,
    body: Type.Object({ unitId: orNull(Id) }, closed),
    reply: null,
    refuses: [...notThere, 'panel.not-found', 'panel.judge-not-found', 'unit.not-found']
  },
  'DELETE /contests/:contest/judging/panels/:panelId/judges/:judgeId': {
    summary: 'Take a judge out of a panel who has nothing left to mark',
    access: 'contest.manage',
    params: PanelJudgeParams,
    reply: null,
    refuses: [...notThere, 'panel.judge-not-found', 'panel.judge-marking']
  },
  'PUT /contests/:contest/judging/entries/:entryId/judges/:judgeId/conflict': {
    summary: 'Say that a judge must not mark an entry; one that they have is taken from them',
    access: 'contest.manage',
    params: PairParams,
    body: Type.Object({ reason: Reason }, closed),
    reply: null,
    refuses: [...notThere, 'entry.not-found', 'panel.judge-not-found', 'sheet.signed']
  },
  'DELETE /contests/:contest/judging/entries/:entryId/judges/:judgeId/conflict': {
    summary: 'Take back that a judge must not mark an entry; what the judge has declared stays',
    access: 'contest.manage',
    params: PairParams,
    reply: null,
    refuses: [...notThere, 'entry.not-found', 'assignment.conflict-not-found']
  },
  'GET /contests/:contest/judging/assignment': {
    summary: 'Who would mark what is not assigned yet; nothing is done',
    access: 'contest.manage',
    params: ContestParams,
    query: Type.Object({ seed: Type.Optional(Type.String({ maxLength: 100, pattern: noControls })) }),
    reply: AssignmentPreview,
    refuses: [...notThere, 'assignment.too-early']
  },
  'PUT /contests/:contest/judging/assignment': {
    summary: 'Assign as previewed',
    access: 'contest.manage',
    params: ContestParams,
    body: Type.Object(
      { seed: Type.String({ maxLength: 100, pattern: noControls }), hash: Type.String({ pattern: '^[0-9a-f]{64}$' }) },
      closed
    ),
    reply: Type.Object({ assigned: Type.Integer() }),
    refuses: [...notThere, 'assignment.too-early', 'assignment.outdated', 'assignment.none']
  },
  'PUT /contests/:contest/judging/entries/:entryId/judges/:judgeId/replacement': {
    summary: 'Have another judge of the panel mark an entry in place of one who has not signed',
    access: 'contest.manage',
    params: PairParams,
    body: Type.Object({ judgeId: Id, reason: Reason }, closed),
    reply: null,
    refuses: [...notThere, 'assignment.not-found', 'sheet.signed', 'panel.judge-not-found', 'assignment.barred', 'assignment.held-already']
  },
  'PUT /contests/:contest/judging/entries/:entryId/judges/:judgeId/reopening': {
    summary: 'Reopen a signed sheet: it does not count until the judge signs a new one',
    access: 'contest.manage',
    params: PairParams,
    body: Type.Object({ reason: Reason }, closed),
    reply: null,
    refuses: [...notThere, 'assignment.not-found', 'sheet.not-signed', 'sheet.own']
  },
  'GET /contests/:contest/judging/severity': {
    summary: 'Which judges mark otherwise than their peers, and about which entries they disagree',
    access: 'contest.manage',
    params: ContestParams,
    reply: Severity,
    refuses: notThere
  },
  'GET /contests/:contest/judging/discussions': {
    summary: 'What judges have talked about, newest first',
    access: 'contest.manage',
    params: ContestParams,
    reply: Type.Object({ items: Type.Array(Discussion) }),
    refuses: notThere
  },
  'POST /contests/:contest/judging/discussions': {
    summary: 'Record that judges have talked about an entry, and what came of it',
    access: 'contest.manage',
    params: ContestParams,
    body: Type.Object({ entryId: Id, heldAt: Instant, text: Type.String({ minLength: 1, maxLength: 3000 }) }, closed),
    reply: Type.Object({ id: Id }),
    status: [201],
    refuses: [...notThere, 'entry.not-found']
  },
  'GET /contests/:contest/judging/results': {
    summary: 'Points and ranks from signed sheets alone',
    access: 'contest.manage',
    params: ContestParams,
    reply: Results,
    refuses: notThere
  },
  'GET /contests/:contest/judging/minutes': {
    summary: 'The minutes of the judging, to be printed and signed',
    access: 'contest.manage',
    params: ContestParams,
    query: Type.Object({ format: oneOf('docx', 'pdf') }),
    reply: null,
    sendsFile: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/pdf'],
    refuses: notThere
  },
  'GET /contests/:contest/judging/own': {
    summary: 'The entries that the judge has to mark',
    access: 'entries.judge',
    params: ContestParams,
    reply: Type.Object({ contestTitle: Type.String(), most: Type.Number(), items: Type.Array(OwnEntry) }),
    refuses: notThere
  },
  'GET /contests/:contest/judging/own/:entryId': {
    summary: 'An entry to mark, and the judge’s own sheet',
    access: 'entries.judge',
    params: EntryParams,
    reply: EntryToMark,
    refuses: [...notThere, 'entry.not-found']
  },
  'PUT /contests/:contest/judging/own/:entryId/sheet': {
    summary: 'Save the draft of the sheet, whole or not; the revision is that of the draft it was made from',
    access: 'entries.judge',
    params: EntryParams,
    body: Type.Object({ marks, remarks, revision: Type.Integer({ minimum: 0 }) }, closed),
    reply: Sheet,
    refuses: [...notThere, 'entry.not-found', 'sheet.changed', 'sheet.signed', 'sheet.invalid']
  },
  'PUT /contests/:contest/judging/own/:entryId/signature': {
    summary: 'Sign the sheet as it was saved; idempotent',
    access: 'entries.judge',
    params: EntryParams,
    body: Type.Object({ revision: Type.Integer({ minimum: 1 }) }, closed),
    reply: Sheet,
    refuses: [...notThere, 'entry.not-found', 'sheet.changed', 'sheet.incomplete']
  },
  'PUT /contests/:contest/judging/own/:entryId/conflict': {
    summary: 'Declare that one should not mark the entry: it is given back',
    access: 'entries.judge',
    params: EntryParams,
    body: Type.Object({ reason: Reason }, closed),
    reply: null,
    refuses: [...notThere, 'entry.not-found', 'sheet.signed']
  }
} as const satisfies Api
