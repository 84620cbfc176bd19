/** An entry as its sender sees it. Pure. */
import type { Entry, EntryFile, EntryRow } from '@hoi-thi/shared/entry'
import type { entryVersions } from '../../db/schema/entry.ts'
import { appealsUntil } from '../contest/appeals.ts'
import { type EntryRules, isOpen } from './clip-rules.ts'
import { gapsOf, stateOf } from './entry-state.ts'
import type { PaperFound } from './papers/queries.ts'
import type { DecisionFound, EntryFound, FileFound, findAppeal, RenditionFound } from './queries.ts'

type VersionFound = typeof entryVersions.$inferSelect

/** All that is known of one entry. Versions newest first. */
export interface EntryParts {
  entry: EntryFound
  versions: readonly VersionFound[]
  files: ReadonlyMap<string, FileFound>
  papers: readonly PaperFound[]
  renditions: readonly RenditionFound[]
  decision: DecisionFound | undefined
  appeal: Awaited<ReturnType<typeof findAppeal>>
}

export function shownRow({ entry, versions, files, decision }: Omit<EntryParts, 'papers' | 'renditions' | 'appeal'>): EntryRow {
  const newest = versions[0]
  const { id, number, sender, unitId, unitName } = entry
  return {
    id,
    number,
    sender,
    unitId,
    unitName,
    state: stateOf(entry.withdrawnAt, versions, decision),
    title: newest?.title ?? '',
    kind: newest?.kind ?? 'report',
    fileState: files.get(newest?.uploadId ?? '')?.state ?? null,
    submittedAt: versions.find(({ submittedAt }) => submittedAt)?.submittedAt?.toISOString() ?? null,
    isPublished: entry.publishedAt !== null
  }
}

export function shownEntry(rules: EntryRules, parts: EntryParts, now: Date): Entry {
  const { entry, versions, files, papers, renditions, decision, appeal } = parts
  const { id, number, sender, unitId, unitName, withdrawnAt } = entry
  const newest = versions[0]
  return {
    id,
    number,
    sender,
    unitId,
    unitName,
    state: stateOf(withdrawnAt, versions, decision),
    closesAt: rules.closesAt,
    isOpen: isOpen(rules, now),
    versions: versions.map((version) => shownVersion(version, files, renditions)),
    papers: papers.map(({ addedAt, ...paper }) => ({ ...paper, addedAt: addedAt.toISOString() })),
    gaps:
      newest && !newest.submittedAt ? gapsOf(rules, newest, { sender, file: files.get(newest.uploadId ?? ''), papers: papers.length }) : [],
    decision: decision ? { kind: decision.kind, reason: decision.reason, decidedAt: decision.decidedAt.toISOString() } : null,
    appeal: appeal
      ? {
          text: appeal.text,
          filedAt: appeal.filedAt.toISOString(),
          isGranted: appeal.isGranted,
          answer: appeal.answer,
          answeredAt: appeal.answeredAt?.toISOString() ?? null
        }
      : null,
    appealing: decision?.kind === 'disqualified' && appeal?.decisionId !== decision.id ? appealing(rules, decision, now) : null
  }
}

function appealing({ appealDays }: EntryRules, { decidedAt }: DecisionFound, now: Date): Entry['appealing'] {
  const until = appealsUntil(decidedAt, appealDays)
  return { until: until.toISOString(), isOpen: now <= until }
}

function shownVersion(version: VersionFound, files: EntryParts['files'], renditions: readonly RenditionFound[]): Entry['versions'][number] {
  const { entryId: _, savedBy: _saver, submittedBy: _submitter, rulesVersion: _rules, savedAt, submittedAt, ...written } = version
  const file = files.get(version.uploadId ?? '')
  return {
    ...written,
    file: file ? shownFile(file, renditions) : null,
    savedAt: savedAt.toISOString(),
    submittedAt: submittedAt?.toISOString() ?? null
  }
}

/** Where a file of an upload is fetched. */
export const fileUrl = (uploadId: string, name: string) => `/api/entry-files/${uploadId}/${name}`

function shownFile(file: FileFound, renditions: readonly RenditionFound[]): EntryFile {
  const { entryId: _, putOffUntil, ...rest } = file
  return { ...rest, putOffUntil: putOffUntil?.toISOString() ?? null, renditions: shownRenditions(renditions, file.uploadId) }
}

export const shownRenditions = (renditions: readonly RenditionFound[], of: string): EntryFile['renditions'] =>
  renditions
    .filter(({ uploadId }) => uploadId === of)
    .map(({ name, bytes, width, height }) => ({ name, bytes, width, height, url: fileUrl(of, name) }))
