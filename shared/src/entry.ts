/** What is said about entries: clips and written initiatives that units, groups and people send in, and what becomes of them. */
import { type Static, type TSchema, Type } from 'typebox'
import { type Api, closed, Id, Instant, noControls, oneOf } from './api.ts'
import { ClipFacts } from './clip.ts'
import { ContestParams } from './contest.ts'
import { entryKinds, guardianConsents, senders as senderKinds } from './unit-rules.ts'

const orNull = <const S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()])
const line = (most: number) => Type.String({ maxLength: most, pattern: noControls })
/** Line ends and tabs, and no other control characters. */
const paragraphs = (most: number) => Type.String({ maxLength: most, pattern: '^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f]*$' })

/** `checking` what it is; `refused`, for a reason that says what to do; `processing` into what phones can play; `ready`; `failed`: it is safe, and is tried again. */
const EntryFileState = oneOf('checking', 'refused', 'processing', 'ready', 'failed')
export type EntryFileState = Static<typeof EntryFileState>

const Credit = Type.Object({ name: line(120), part: line(120) }, closed)
export type Credit = Static<typeof Credit>

/** What the sender answers for. Nothing is ticked beforehand. */
const Declarations = Type.Object(
  {
    /** Our own work, and nobody else's. */
    isOriginal: Type.Boolean(),
    /** Not sent to another contest, and not published before. */
    isNew: Type.Boolean(),
    /** Where the music comes from and why it may be used; empty: there is none. */
    music: paragraphs(500),
    /** The same of pictures and footage of others. */
    pictures: paragraphs(500),
    /** Who is seen in it. */
    people: oneOf('none', 'adults', 'minors'),
    /** Whoever is seen has agreed to be shown. */
    hasConsents: Type.Boolean(),
    /** So has a parent or guardian of each minor. */
    hasGuardianConsents: Type.Boolean()
  },
  closed
)
export type Declarations = Static<typeof Declarations>

const Rendition = Type.Object({
  name: oneOf('240p', '720p', 'poster', 'thumbnails'),
  url: Type.String(),
  bytes: Type.Integer(),
  width: Type.Integer(),
  height: Type.Integer()
})

const EntryFile = Type.Object({
  uploadId: Id,
  fileName: Type.String(),
  bytes: Type.Integer(),
  state: EntryFileState,
  /** Of a refused or failed file. */
  reason: orNull(Type.String()),
  sha256: orNull(Type.String()),
  facts: orNull(ClipFacts),
  /** Of the making, in percent. */
  progress: Type.Integer(),
  /** Nothing is made of it before: a round comes to its end. */
  putOffUntil: orNull(Instant),
  /** Files that a browser plays and shows: what was made, or the original where nothing could be. */
  renditions: Type.Array(Rendition)
})
export type EntryFile = Static<typeof EntryFile>

/** As those see it who watch it, and did not send it. */
export const WatchedFile = Type.Pick(EntryFile, ['uploadId', 'state', 'facts', 'renditions'])
export type WatchedFile = Static<typeof WatchedFile>

export const paperTypes = ['application/pdf', 'image/jpeg', 'image/png', 'image/heic'] as const
export type PaperType = (typeof paperTypes)[number]

/** A signed consent of somebody who is seen in it, or of their parents or guardian. */
const EntryPaper = Type.Object({
  id: Id,
  fileName: Type.String(),
  type: oneOf(...paperTypes),
  bytes: Type.Integer(),
  addedAt: Instant
})

const written = {
  title: line(150),
  kind: oneOf(...entryKinds),
  summary: paragraphs(2000),
  madeIn: orNull(Type.Integer({ minimum: 1990, maximum: 2100 })),
  groupName: orNull(line(120)),
  credits: Type.Array(Credit, { maxItems: 50 }),
  declarations: Declarations,
  /** WebVTT. */
  captions: orNull(paragraphs(500_000)),
  transcript: orNull(paragraphs(60_000)),
  uploadId: orNull(Id)
}
const EntryText = Type.Object(written, closed)
export type EntryText = Static<typeof EntryText>

/** What is missing before it may be submitted. */
const EntryGap = oneOf(
  'title',
  'summary',
  'made-in',
  'group-name',
  'file',
  'file-checking',
  'file-refused',
  'original',
  'new',
  'consents',
  'guardian-consents',
  'guardian-papers',
  'captions',
  'kind',
  'document',
  'too-large',
  'too-long'
)
export type EntryGap = Static<typeof EntryGap>

const EntryVersion = Type.Object({
  ...written,
  number: Type.Integer(),
  file: orNull(EntryFile),
  savedAt: Instant,
  submittedAt: orNull(Instant),
  receipt: orNull(Type.String())
})

/** `draft` nothing submitted yet; `submitted`; then what organizers decided of the last submitted version; `withdrawn` by the sender. */
export const EntryState = oneOf('draft', 'submitted', 'returned', 'accepted', 'disqualified', 'withdrawn')
export type EntryState = Static<typeof EntryState>

const senders = oneOf(...senderKinds)

export const EntryRow = Type.Object({
  id: Id,
  number: Type.Integer(),
  sender: senders,
  unitId: orNull(Id),
  unitName: orNull(Type.String()),
  state: EntryState,
  title: Type.String(),
  kind: oneOf(...entryKinds),
  fileState: orNull(EntryFileState),
  submittedAt: orNull(Instant),
  isPublished: Type.Boolean()
})
export type EntryRow = Static<typeof EntryRow>

export const Entry = Type.Object({
  id: Id,
  number: Type.Integer(),
  sender: senders,
  unitId: orNull(Id),
  unitName: orNull(Type.String()),
  state: EntryState,
  /** Until when it can be changed, replaced or withdrawn. */
  closesAt: Instant,
  isOpen: Type.Boolean(),
  /** Newest first. The first is being written if it has not been submitted. */
  versions: Type.Array(EntryVersion),
  /** The oldest first. */
  papers: Type.Array(EntryPaper),
  /** Why the newest version cannot be submitted yet. */
  gaps: Type.Array(EntryGap),
  decision: orNull(
    Type.Object({ kind: oneOf('accepted', 'returned', 'disqualified', 'reinstated'), reason: orNull(Type.String()), decidedAt: Instant })
  ),
  appeal: orNull(
    Type.Object({
      text: Type.String(),
      filedAt: Instant,
      isGranted: orNull(Type.Boolean()),
      answer: orNull(Type.String()),
      answeredAt: orNull(Instant)
    })
  ),
  /** Until when its sender may appeal against the disqualification; null: there is none, or they have appealed against it. */
  appealing: orNull(Type.Object({ until: Instant, isOpen: Type.Boolean() }))
})
export type Entry = Static<typeof Entry>

const EntryParams = Type.Object({ ...ContestParams.properties, entryId: Id })
const notThere = ['contest.not-found', 'entry.not-found'] as const
const whileOpen = [...notThere, 'entry.closed', 'entry.withdrawn', 'entry.disqualified'] as const

export const entryApi = {
  'GET /contests/:contest/entries/own': {
    summary: 'The entries that the person, or a unit of which they are officer, has in this contest, and what may be sent',
    access: 'account',
    params: ContestParams,
    reply: Type.Object({
      /** Null: the rules take no entries. */
      takes: orNull(
        Type.Object({
          senders: Type.Array(senders),
          kinds: Type.Array(oneOf(...entryKinds)),
          takesDocuments: Type.Boolean(),
          longestSeconds: Type.Integer(),
          largestMegabytes: Type.Integer(),
          guardianConsent: oneOf(...guardianConsents),
          madeIn: orNull(Type.Integer()),
          entriesEach: orNull(Type.Integer()),
          closesAt: Instant,
          isOpen: Type.Boolean()
        })
      ),
      /** The units for which the person may send. */
      units: Type.Array(Type.Object({ id: Id, name: Type.String() })),
      items: Type.Array(EntryRow)
    }),
    refuses: ['contest.not-found']
  },
  'POST /contests/:contest/entries': {
    summary: 'Begin an entry: of a unit by its officer, of a group or a person by somebody who takes part',
    access: 'account',
    params: ContestParams,
    body: Type.Object({ sender: senders, unitId: Type.Optional(Id) }, closed),
    reply: Entry,
    status: [201],
    limit: 'upload',
    refuses: [
      'contest.not-found',
      'entry.not-taken',
      'entry.closed',
      'entry.sender-not-taken',
      'entry.too-many',
      'unit.not-found',
      'participant.not-found'
    ]
  },
  'GET /contests/:contest/entries/:entryId': {
    summary: 'An entry as its sender sees it: versions, files, what is missing, what was decided',
    access: 'account',
    params: EntryParams,
    reply: Entry,
    refuses: notThere
  },
  'PUT /contests/:contest/entries/:entryId': {
    summary: 'Write the entry: the version that is being written, or a new one after the last submission',
    access: 'account',
    params: EntryParams,
    body: EntryText,
    reply: Entry,
    refuses: [...whileOpen, 'upload.not-found', 'entry.captions-unreadable']
  },
  'PUT /contests/:contest/entries/:entryId/submission': {
    summary: 'Submit what is written; it counts in place of what was submitted before. Idempotent',
    access: 'account',
    params: EntryParams,
    reply: Entry,
    refuses: [...whileOpen, 'entry.incomplete']
  },
  'DELETE /contests/:contest/entries/:entryId/draft': {
    summary: 'Drop what has been written since the last submission',
    access: 'account',
    params: EntryParams,
    reply: Entry,
    refuses: [...whileOpen, 'entry.no-draft']
  },
  'PUT /contests/:contest/entries/:entryId/withdrawal': {
    summary: 'Withdraw the entry; until the deadline it can be taken back',
    access: 'account',
    params: EntryParams,
    reply: Entry,
    refuses: [...notThere, 'entry.closed']
  },
  'DELETE /contests/:contest/entries/:entryId/withdrawal': {
    summary: 'Take a withdrawal back',
    access: 'account',
    params: EntryParams,
    reply: Entry,
    refuses: [...notThere, 'entry.closed', 'entry.too-many']
  },
  'POST /contests/:contest/entries/:entryId/appeal': {
    summary: 'Appeal against a disqualification, once, for as many days as the rules say and for three at least',
    access: 'account',
    params: EntryParams,
    body: Type.Object({ text: Type.String({ minLength: 1, maxLength: 2000, pattern: '\\S' }) }, closed),
    reply: Entry,
    status: [201],
    limit: 'upload',
    refuses: [...notThere, 'entry.not-disqualified', 'entry.appeals-closed', 'entry.appealed']
  },
  'PUT /uploads/:uploadId/digest': {
    summary: 'Say what the SHA-256 of a file is by the sender’s own reckoning; a file that is found to be other bytes is refused',
    access: 'account',
    params: Type.Object({ uploadId: Id }),
    body: Type.Object({ sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }) }, closed),
    reply: null,
    refuses: ['upload.not-found']
  },
  'PUT /contests/:contest/entries/:entryId/files/:uploadId/retry': {
    summary: 'Try again to make a file fit to be watched, after that has failed',
    access: 'account',
    params: Type.Object({ ...EntryParams.properties, uploadId: Id }),
    reply: Entry,
    limit: 'upload',
    refuses: [...notThere, 'upload.not-found', 'upload.not-failed']
  }
} as const satisfies Api
