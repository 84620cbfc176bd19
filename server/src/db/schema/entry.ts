/** What units, groups and people send in: files that come piece by piece, what was found in them, and entries with their versions. */
import type { ClipFacts } from '@hoi-thi/shared/clip'
import type { Credit, Declarations, EntryFileState, PaperType } from '@hoi-thi/shared/entry'
import { sql } from 'drizzle-orm'
import { bigint, boolean, check, index, integer, jsonb, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { bytes } from '../bytes.ts'
import { instant } from '../instant.ts'
import { accounts } from './account.ts'
import { contests } from './contest.ts'
import { units } from './unit.ts'

export const entries = pgTable(
  'entries',
  {
    id: uuid().primaryKey(),
    contestId: uuid()
      .notNull()
      .references(() => contests.id),
    /** By which people call it, and judges know it: from 1 in each contest. */
    number: integer().notNull(),
    sender: text().$type<'unit' | 'group' | 'person'>().notNull(),
    /** The unit that sends it, or that its people belong to. */
    unitId: uuid().references(() => units.id),
    createdBy: uuid()
      .notNull()
      .references(() => accounts.id),
    createdAt: instant().notNull(),
    withdrawnAt: instant(),
    /** When anybody may watch it. */
    publishedAt: instant(),
    publishedBy: uuid().references(() => accounts.id)
  },
  (table) => [
    unique().on(table.contestId, table.number),
    index().on(table.createdBy),
    index().on(table.unitId),
    check('entries_sender_known', sql`sender in ('unit', 'group', 'person')`),
    check('entries_unit_sends_as_itself', sql`sender <> 'unit' or unit_id is not null`),
    check('entries_published_whole', sql`(published_at is null) = (published_by is null)`)
  ]
)

/** A file on its way in. How much of it is safe is said here, and not by the disk: only what has been forced to it is counted. */
export const uploads = pgTable(
  'uploads',
  {
    id: uuid().primaryKey(),
    entryId: uuid()
      .notNull()
      .references(() => entries.id),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    fileName: text().notNull(),
    /** What the sender says the SHA-256 of all of it is, in hex. */
    claimedSha256: text(),
    bytes: bigint({ mode: 'number' }).notNull(),
    receivedBytes: bigint({ mode: 'number' }).notNull().default(0),
    createdAt: instant().notNull(),
    /** When the last piece came: one that is left alone is removed. */
    movedAt: instant().notNull(),
    completedAt: instant(),
    /** Its bytes are gone: nobody finished it, or an entry let it go. */
    removedAt: instant(),
    /** Who writes to it now, and until when unless it says so again. Another who wants to says that too. */
    lockHolder: uuid(),
    lockedUntil: instant(),
    isWanted: boolean().notNull().default(false)
  },
  (table) => [
    index().on(table.entryId),
    index().on(table.accountId),
    index().on(table.movedAt).where(sql`completed_at is null and removed_at is null`),
    check('uploads_bytes', sql`bytes > 0 and received_bytes between 0 and bytes`),
    check('uploads_completed_whole', sql`completed_at is null or received_bytes = bytes`),
    check('uploads_lock_whole', sql`(lock_holder is null) = (locked_until is null)`)
  ]
)

/** What became of a file that came in whole: measured, then made fit to be watched. */
export const entryFiles = pgTable(
  'entry_files',
  {
    uploadId: uuid()
      .primaryKey()
      .references(() => uploads.id),
    state: text().$type<EntryFileState>().notNull(),
    /** Why it is refused, or why making it fit to be watched failed. */
    reason: text(),
    /** Of all bytes, in hex; what the sender said it would be is compared with it. */
    sha256: text(),
    /** Null: a document, or not yet measured. */
    facts: jsonb().$type<ClipFacts>(),
    /** How far its making is, in percent. */
    progress: integer().notNull().default(0),
    tries: integer().notNull().default(0),
    /** Its making waits until then: the end of a round is near. */
    putOffUntil: instant(),
    fingerprint: bytes(),
    /** Of the sound as it was sent, in LUFS. */
    loudness: integer(),
    checkedAt: instant(),
    readyAt: instant()
  },
  () => [check('entry_files_state_known', sql`state in ('checking', 'refused', 'processing', 'ready', 'failed')`)]
)

/** What was made of a clip for those who watch: never the original. */
export const entryRenditions = pgTable(
  'entry_renditions',
  {
    uploadId: uuid()
      .notNull()
      .references(() => uploads.id),
    name: text().$type<'240p' | '720p' | 'poster' | 'thumbnails'>().notNull(),
    bytes: bigint({ mode: 'number' }).notNull(),
    sha256: text().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    /** Of thumbnails: how many, in how many columns, one each so many seconds. */
    grid: jsonb().$type<{ count: number; columns: number; everySeconds: number }>()
  },
  (table) => [primaryKey({ columns: [table.uploadId, table.name] })]
)

/** An entry as it was written at a time. The last submitted version counts; at most one, the newest, is still being written. */
export const entryVersions = pgTable(
  'entry_versions',
  {
    entryId: uuid()
      .notNull()
      .references(() => entries.id),
    number: integer().notNull(),
    uploadId: uuid().references(() => uploads.id),
    title: text().notNull(),
    kind: text().$type<'report' | 'play' | 'model'>().notNull(),
    summary: text().notNull(),
    madeIn: integer(),
    /** Of a group: how it calls itself. */
    groupName: text(),
    credits: jsonb().$type<Credit[]>().notNull(),
    declarations: jsonb().$type<Declarations>().notNull(),
    /** WebVTT. */
    captions: text(),
    /** What is said, as text. */
    transcript: text(),
    savedAt: instant().notNull(),
    savedBy: uuid()
      .notNull()
      .references(() => accounts.id),
    submittedAt: instant(),
    submittedBy: uuid().references(() => accounts.id),
    /** The version of the rules under which it was submitted. */
    rulesVersion: integer(),
    /** What the sender keeps as proof. */
    receipt: text()
  },
  (table) => [
    primaryKey({ columns: [table.entryId, table.number] }),
    index().on(table.uploadId),
    uniqueIndex('entry_versions_one_draft').on(table.entryId).where(sql`submitted_at is null`),
    check('entry_versions_kind_known', sql`kind in ('report', 'play', 'model')`),
    check('entry_versions_submitted_whole', sql`num_nulls(submitted_at, submitted_by, rules_version, receipt) in (0, 4)`),
    check('entry_versions_submitted_with_file', sql`submitted_at is null or upload_id is not null`)
  ]
)

/** Signed consents of those who are seen in an entry, or of their parents and guardians. They name children: its sender and organizers open them, nobody else. */
export const entryPapers = pgTable(
  'entry_papers',
  {
    id: uuid().primaryKey(),
    entryId: uuid()
      .notNull()
      .references(() => entries.id),
    fileName: text().notNull(),
    type: text().$type<PaperType>().notNull(),
    bytes: integer().notNull(),
    addedBy: uuid()
      .notNull()
      .references(() => accounts.id),
    addedAt: instant().notNull(),
    /** When its bytes were put away; null: they are not there yet, or are to go. */
    storedAt: instant()
  },
  (table) => [index().on(table.entryId), index().on(table.addedBy)]
)

/** What organizers decided about a submitted version: the latest decision on an entry's last submitted version holds. */
export const entryDecisions = pgTable(
  'entry_decisions',
  {
    id: uuid().primaryKey(),
    entryId: uuid()
      .notNull()
      .references(() => entries.id),
    version: integer().notNull(),
    kind: text().$type<'accepted' | 'returned' | 'disqualified' | 'reinstated'>().notNull(),
    /** By point of the list: whether it holds. */
    checklist: jsonb().$type<Record<string, boolean>>().notNull(),
    reason: text(),
    decidedBy: uuid()
      .notNull()
      .references(() => accounts.id),
    decidedAt: instant().notNull()
  },
  (table) => [
    index().on(table.entryId, table.id),
    check('entry_decisions_kind_known', sql`kind in ('accepted', 'returned', 'disqualified', 'reinstated')`),
    check('entry_decisions_reason', sql`kind in ('accepted', 'reinstated') or reason is not null`)
  ]
)

/** A sender's word against a disqualification; somebody else than who disqualified decides. */
export const entryAppeals = pgTable(
  'entry_appeals',
  {
    id: uuid().primaryKey(),
    decisionId: uuid()
      .notNull()
      .unique()
      .references(() => entryDecisions.id),
    text: text().notNull(),
    filedBy: uuid()
      .notNull()
      .references(() => accounts.id),
    filedAt: instant().notNull(),
    isGranted: boolean(),
    answer: text(),
    answeredBy: uuid().references(() => accounts.id),
    answeredAt: instant()
  },
  () => [check('entry_appeals_answered_whole', sql`num_nulls(is_granted, answer, answered_by, answered_at) in (0, 4)`)]
)

/** Two clips that look alike: shown to organizers, who say what it is. Nothing is refused for it. */
export const entryLikenesses = pgTable(
  'entry_likenesses',
  {
    uploadId: uuid()
      .notNull()
      .references(() => uploads.id),
    /** The earlier one. */
    otherUploadId: uuid()
      .notNull()
      .references(() => uploads.id),
    /** How sure it is that they share pictures, in percent; how long what they share is, the spans say. */
    percent: integer().notNull(),
    isMirrored: boolean().notNull(),
    /** From which second of one, and of the other. */
    spans: jsonb().$type<{ from: number; otherFrom: number; seconds: number }[]>().notNull(),
    foundAt: instant().notNull(),
    note: text(),
    notedBy: uuid().references(() => accounts.id),
    notedAt: instant()
  },
  (table) => [
    primaryKey({ columns: [table.uploadId, table.otherUploadId] }),
    check('entry_likenesses_noted_whole', sql`num_nulls(note, noted_by, noted_at) in (0, 3)`)
  ]
)
