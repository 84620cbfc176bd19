/** What organizers say and see of entries: which there are, whether each is in order, what became of their files, and what looks like another. */
import { type Static, type TSchema, Type } from 'typebox'
import { type Api, Cursor, closed, Id, Instant, NextCursor, noControls, oneOf } from './api.ts'
import { type ChecklistPoint, checklistPoints } from './checklist.ts'
import { ContestParams } from './contest.ts'
import { Entry, EntryRow, EntryState } from './entry.ts'

const orNull = <const S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()])
const Reason = Type.String({ minLength: 1, maxLength: 1000, pattern: '\\S' })

const Checklist = Type.Object(
  Object.fromEntries(checklistPoints.map((point) => [point, Type.Boolean()])) as Record<ChecklistPoint, ReturnType<typeof Type.Boolean>>,
  closed
)

const decisionKinds = oneOf('accepted', 'returned', 'disqualified', 'reinstated')

const Likeness = Type.Object({
  /** Of the reviewed entry; spans begin in it. */
  uploadId: Id,
  otherUploadId: Id,
  /** Of the other clip; null: it is of a contest that the organizer does not run. */
  other: orNull(
    Type.Object({ entryId: Id, number: Type.Integer(), title: Type.String(), unitName: orNull(Type.String()), contestTitle: Type.String() })
  ),
  /** How sure it is that they share pictures. */
  percent: Type.Integer(),
  isMirrored: Type.Boolean(),
  spans: Type.Array(Type.Object({ from: Type.Number(), otherFrom: Type.Number(), seconds: Type.Number() })),
  note: orNull(Type.String()),
  notedAt: orNull(Instant)
})

const Decision = Type.Object({
  kind: decisionKinds,
  version: Type.Integer(),
  checklist: Type.Record(Type.String(), Type.Boolean()),
  reason: orNull(Type.String()),
  decidedBy: Type.String(),
  decidedAt: Instant
})

const ReviewedEntry = Type.Object({
  ...Entry.properties,
  senderName: Type.String(),
  decisions: Type.Array(Decision),
  likenesses: Type.Array(Likeness),
  isPublished: Type.Boolean(),
  /** Whoever asks has sent it: somebody else decides. */
  isOwn: Type.Boolean(),
  /** The decision that holds is by whoever asks: somebody else answers an appeal against it. */
  isOwnDecision: Type.Boolean()
})
export type ReviewedEntry = Static<typeof ReviewedEntry>

const Wanted = {
  state: Type.Optional(EntryState),
  /** In number, title, sender or unit, without accents. */
  q: Type.Optional(Type.String({ maxLength: 100, pattern: noControls }))
}

const EntryParams = Type.Object({ ...ContestParams.properties, entryId: Id })
const notThere = ['contest.not-found', 'entry.not-found'] as const

export const moderationApi = {
  'GET /contests/:contest/entries': {
    summary: 'The entries of the contest, by number',
    access: 'contest.manage',
    params: ContestParams,
    query: Type.Object({ ...Wanted, cursor: Cursor }),
    reply: Type.Object({
      items: Type.Array(
        Type.Object({ ...EntryRow.properties, senderName: Type.String(), likenesses: Type.Integer(), hasAppeal: Type.Boolean() })
      ),
      counts: Type.Record(Type.String(), Type.Integer()),
      nextCursor: NextCursor
    }),
    refuses: ['contest.not-found']
  },
  'GET /contests/:contest/entries/:entryId/review': {
    summary: 'One entry with all that is known of it; the audit log is told',
    access: 'contest.manage',
    params: EntryParams,
    query: Type.Object(Wanted),
    reply: Type.Object({
      ...ReviewedEntry.properties,
      /** By number, among those wanted; whether or not this one is. */
      previousId: orNull(Id),
      nextId: orNull(Id)
    }),
    refuses: notThere
  },
  'POST /contests/:contest/entries/:entryId/decisions': {
    summary: 'Accept the last submitted version, return it for mending, disqualify the entry, or take it back in',
    access: 'contest.manage',
    params: EntryParams,
    body: Type.Object(
      { kind: decisionKinds, version: Type.Integer({ minimum: 1 }), checklist: Checklist, reason: Type.Optional(Reason) },
      closed
    ),
    reply: ReviewedEntry,
    status: [201],
    refuses: [
      ...notThere,
      'entry.own',
      'entry.reason-missing',
      'entry.checklist-open',
      'entry.changed',
      'entry.not-submitted',
      'entry.decided',
      'entry.withdrawn'
    ]
  },
  'PUT /contests/:contest/entries/:entryId/appeal/answer': {
    summary:
      'Answer an appeal against a disqualification; by somebody else than who disqualified. One that is granted takes the entry back in',
    access: 'contest.manage',
    params: EntryParams,
    body: Type.Object({ isGranted: Type.Boolean(), answer: Reason }, closed),
    reply: ReviewedEntry,
    refuses: [...notThere, 'entry.no-appeal', 'entry.own']
  },
  'PUT /contests/:contest/entries/:entryId/publication': {
    summary: 'Let anybody watch an accepted entry; idempotent',
    access: 'contest.manage',
    params: EntryParams,
    reply: ReviewedEntry,
    refuses: [...notThere, 'entry.not-accepted', 'entry.not-ready']
  },
  'DELETE /contests/:contest/entries/:entryId/publication': {
    summary: 'Take an entry out of the gallery; idempotent',
    access: 'contest.manage',
    params: EntryParams,
    reply: ReviewedEntry,
    refuses: notThere
  },
  'PUT /contests/:contest/entries/:entryId/likenesses/:otherUploadId': {
    summary: 'Write down what a likeness is found to be',
    access: 'contest.manage',
    params: Type.Object({ ...EntryParams.properties, otherUploadId: Id }),
    body: Type.Object({ note: Reason }, closed),
    reply: ReviewedEntry,
    refuses: [...notThere, 'entry.no-likeness']
  },
  'GET /contests/:contest/entry-files': {
    summary: 'What is being made of files, what failed, and whether this server has what it takes',
    access: 'contest.manage',
    params: ContestParams,
    reply: Type.Object({
      /** Null: clips are kept and played as they were sent. */
      tool: orNull(Type.Object({ version: Type.String(), lacks: Type.Array(Type.String()) })),
      counts: Type.Record(Type.String(), Type.Integer()),
      /** Those that are under way or have failed, the oldest first. */
      items: Type.Array(
        Type.Object({
          entryId: Id,
          number: Type.Integer(),
          uploadId: Id,
          fileName: Type.String(),
          state: oneOf('checking', 'processing', 'failed'),
          reason: orNull(Type.String()),
          progress: Type.Integer(),
          tries: Type.Integer(),
          /** Its making waits until the round that is nearly over has ended. */
          putOffUntil: orNull(Instant),
          since: Instant
        })
      )
    }),
    refuses: ['contest.not-found']
  },
  'PUT /contests/:contest/entry-files/:uploadId/retry': {
    summary: 'Try again with a file that failed, whoever sent it',
    access: 'contest.manage',
    params: Type.Object({ ...ContestParams.properties, uploadId: Id }),
    reply: null,
    refuses: ['contest.not-found', 'upload.not-found', 'upload.not-failed']
  }
} as const satisfies Api
