/** What senders do with an entry: begin it, write it, submit it, and take it back, until the deadline of the rules. */
import type { Entry, EntryText, entryApi } from '@hoi-thi/shared/entry'
import type { ClipRules } from '@hoi-thi/shared/unit-rules'
import { audit } from '../../../audit.ts'
import { type ActorCtx, type Ctx, transaction } from '../../../context.ts'
import type { Actions } from '../../../http/serve.ts'
import { shortHash } from '../../../lib/short-hash.ts'
import { readCaptions } from '../../../lib/text/webvtt.ts'
import { Problem, refuse } from '../../../problem.ts'
import { appealsUntil } from '../../contest/appeals.ts'
import { findContest, findParticipant, findRules } from '../../contest/queries.ts'
import { type EntryRules, isOpen, whyNotBegun } from '../clip-rules.ts'
import { gapsOf } from '../entry-state.ts'
import { insertAppeal } from '../moderation/queries.ts'
import { listPapers } from '../papers/queries.ts'
import {
  countEntries,
  deleteDraft,
  type EntryFound,
  findAppeal,
  findOwnEntry,
  insertEntry,
  listFiles,
  listLastDecisions,
  listOfficerUnits,
  listOwnEntries,
  listRenditions,
  listVersions,
  lockContestEntries,
  lockEntry,
  saveDraft,
  submitDraft,
  updateEntry
} from '../queries.ts'
import { shownEntry, shownRow } from '../shown-entry.ts'

type Written = Exclude<keyof typeof entryApi, `${string}/uploads/${string}` | `${string}/retry`>

export const writingActions: Actions<Pick<typeof entryApi, Written>> = {
  'GET /contests/:contest/entries/own': async (ctx, { params }) => {
    const { contest, rules } = await contestWithClips(ctx, params.contest)
    const entries = await listOwnEntries(ctx.db, contest.id, ctx.actor.accountId)
    const ids = entries.map(({ id }) => id)
    const versions = await listVersions(ctx.db, ids)
    const files = await filesOf(ctx, versions)
    const decisions = await listLastDecisions(ctx.db, ids)
    return {
      takes: rules && { ...takenBy(rules), isOpen: isOpen(rules, ctx.now) },
      units: await listOfficerUnits(ctx.db, contest.id, ctx.actor.accountId),
      items: entries.map((entry) =>
        shownRow({
          entry,
          versions: versions.filter(({ entryId }) => entryId === entry.id),
          files,
          decision: decisions.find(({ entryId }) => entryId === entry.id)
        })
      )
    }
  },

  'POST /contests/:contest/entries': (ctx, { params, body }) =>
    transaction(ctx, async (ctx) => {
      const { contest, rules } = await contestWithClips(ctx, params.contest)
      if (!rules) throw new Problem('entry.not-taken')
      const unitId = await unitOf(ctx, contest.id, body)
      await lockContestEntries(ctx.db, contest.id)
      const sender = { sender: body.sender, unitId, createdBy: ctx.actor.accountId }
      await refuseAnother(ctx, contest.id, rules, sender)
      const id = ctx.newId()
      await insertEntry(ctx.db, { id, contestId: contest.id, ...sender, createdAt: ctx.now })
      await audit(ctx, { action: 'entry.begun', ...told(contest.id, id), detail: { sender: body.sender } })
      return readEntry(ctx, rules, id)
    }),

  'GET /contests/:contest/entries/:entryId': async (ctx, { params }) => {
    const { rules } = await ownEntry(ctx, params)
    return readEntry(ctx, rules, params.entryId)
  },

  'PUT /contests/:contest/entries/:entryId': (ctx, { params, body }) =>
    change(ctx, params, async (ctx, { rules }) => {
      await keepWritten(ctx, params.entryId, body)
      return readEntry(ctx, rules, params.entryId)
    }),

  'PUT /contests/:contest/entries/:entryId/submission': (ctx, { params }) =>
    change(ctx, params, async (ctx, { entry, rules, rulesVersion }) => {
      const [draft] = await listVersions(ctx.db, [entry.id])
      // Submitted already: the same answer again.
      if (draft?.submittedAt) return readEntry(ctx, rules, entry.id)
      if (!draft) throw new Problem('entry.incomplete')
      const file = (await filesOf(ctx, [draft])).get(draft.uploadId ?? '')
      const { length: papers } = await listPapers(ctx.db, entry.id)
      if (gapsOf(rules, draft, { sender: entry.sender, file, papers }).length > 0) throw new Problem('entry.incomplete')
      const receipt = shortHash([entry.id, String(draft.number), file?.sha256 ?? '', JSON.stringify(draft), ctx.now.toISOString()])
      await submitDraft(ctx.db, entry.id, { submittedAt: ctx.now, submittedBy: ctx.actor.accountId, rulesVersion, receipt })
      // Anybody watches only what an organizer has looked at.
      if (entry.publishedAt) await updateEntry(ctx.db, entry.id, { publishedAt: null, publishedBy: null })
      await audit(ctx, {
        action: 'entry.submitted',
        ...told(entry.contestId, entry.id),
        detail: { version: draft.number, sha256: file?.sha256 ?? '', receipt }
      })
      return readEntry(ctx, rules, entry.id)
    }),

  'DELETE /contests/:contest/entries/:entryId/draft': (ctx, { params }) =>
    change(ctx, params, async (ctx, { rules }) => {
      if (!(await deleteDraft(ctx.db, params.entryId))) throw new Problem('entry.no-draft')
      return readEntry(ctx, rules, params.entryId)
    }),

  'POST /contests/:contest/entries/:entryId/appeal': (ctx, { params, body }) =>
    transaction(ctx, async (ctx) => {
      await lockEntry(ctx.db, params.entryId)
      const { entry, rules } = await ownEntry(ctx, params)
      const [decision] = await listLastDecisions(ctx.db, [entry.id])
      if (decision?.kind !== 'disqualified') throw new Problem('entry.not-disqualified')
      if (ctx.now > appealsUntil(decision.decidedAt, rules.appealDays)) throw new Problem('entry.appeals-closed')
      const appeal = { id: ctx.newId(), decisionId: decision.id, text: body.text, filedBy: ctx.actor.accountId, filedAt: ctx.now }
      if (!(await insertAppeal(ctx.db, appeal))) throw new Problem('entry.appealed')
      await audit(ctx, { action: 'entry.appealed', ...told(entry.contestId, entry.id) })
      return readEntry(ctx, rules, entry.id)
    }),

  'PUT /contests/:contest/entries/:entryId/withdrawal': (ctx, { params }) =>
    transaction(ctx, async (ctx) => {
      const { entry, rules } = await openEntry(ctx, params)
      if (!entry.withdrawnAt) {
        await updateEntry(ctx.db, entry.id, { withdrawnAt: ctx.now })
        await audit(ctx, { action: 'entry.withdrawn', ...told(entry.contestId, entry.id) })
      }
      return readEntry(ctx, rules, entry.id)
    }),

  'DELETE /contests/:contest/entries/:entryId/withdrawal': (ctx, { params }) =>
    transaction(ctx, async (ctx) => {
      const { entry, rules } = await openEntry(ctx, params)
      if (entry.withdrawnAt) {
        await lockContestEntries(ctx.db, entry.contestId)
        await refuseAnother(ctx, entry.contestId, rules, entry)
        await updateEntry(ctx.db, entry.id, { withdrawnAt: null })
        await audit(ctx, { action: 'entry.brought-back', ...told(entry.contestId, entry.id) })
      }
      return readEntry(ctx, rules, entry.id)
    })
}

/** What the audit log is told of an entry. */
export const told = (contestId: string, entryId: string) =>
  ({ scope: { kind: 'contest', id: contestId }, subject: { kind: 'entry', id: entryId } }) as const

/** `rules` are those about entries; null: none are taken. */
export async function contestWithClips(ctx: Ctx, slugOrId: string) {
  const contest = (await findContest(ctx.db, slugOrId)) ?? refuse('contest.not-found')
  const found = (await findRules(ctx.db, contest.id, contest.rulesVersion)) ?? refuse('contest.not-found')
  const { clips, appealDays } = found.body
  const rules: EntryRules | null = clips && { ...clips, appealDays }
  return { contest, rules, rulesVersion: found.version }
}

const takenBy = ({ criteria: _, judges: _judges, vote: _vote, ...taken }: ClipRules) => taken

/** A unit is sent for by its officers; a group or a person takes part in the contest, and is of the unit that they are counted for. */
async function unitOf(ctx: ActorCtx, contestId: string, { sender, unitId }: { sender: EntryFound['sender']; unitId?: string }) {
  const { accountId } = ctx.actor
  if (sender === 'unit') {
    const own = await listOfficerUnits(ctx.db, contestId, accountId)
    return own.find(({ id }) => id === unitId)?.id ?? refuse('unit.not-found')
  }
  const participant = (await findParticipant(ctx.db, contestId, accountId)) ?? refuse('participant.not-found')
  return participant.unitId
}

const refusals = { closed: 'entry.closed', sender: 'entry.sender-not-taken', 'too-many': 'entry.too-many' } as const

async function refuseAnother(ctx: Ctx, contestId: string, rules: ClipRules, sender: Pick<EntryFound, 'sender' | 'unitId' | 'createdBy'>) {
  const already = await countEntries(ctx.db, contestId, sender)
  const fault = whyNotBegun(rules, { ...sender, already, sentAt: ctx.now })
  if (fault) throw new Problem(refusals[fault])
}

interface EntryNamed {
  /** Undefined: whichever it is of. */
  contest?: string
  entryId: string
}

/** Of another contest, or another's, it is not there. */
export async function ownEntry(ctx: ActorCtx, { contest: slugOrId, entryId }: EntryNamed) {
  const entry = (await findOwnEntry(ctx.db, ctx.actor.accountId, entryId)) ?? refuse('entry.not-found')
  const { contest, rules, rulesVersion } = await contestWithClips(ctx, slugOrId ?? entry.contestId)
  if (entry.contestId !== contest.id || !rules) throw new Problem('entry.not-found')
  return { entry, rules, rulesVersion }
}

async function openEntry(ctx: ActorCtx, params: EntryNamed) {
  await lockEntry(ctx.db, params.entryId)
  const found = await ownEntry(ctx, params)
  if (!isOpen(found.rules, ctx.now)) throw new Problem('entry.closed')
  return found
}

type Changeable = Awaited<ReturnType<typeof changeableEntry>>

/** Held until the transaction ends. */
export async function changeableEntry(ctx: ActorCtx, params: EntryNamed) {
  const found = await openEntry(ctx, params)
  if (found.entry.withdrawnAt) throw new Problem('entry.withdrawn')
  const [decision] = await listLastDecisions(ctx.db, [params.entryId])
  if (decision?.kind === 'disqualified') throw new Problem('entry.disqualified')
  return found
}

const change = <T>(ctx: ActorCtx, params: EntryNamed, work: (ctx: ActorCtx, found: Changeable) => Promise<T>) =>
  transaction(ctx, async (ctx) => work(ctx, await changeableEntry(ctx, params)))

/** The version that is being written, or the next one after the last submission. */
async function keepWritten(ctx: ActorCtx, entryId: string, text: EntryText): Promise<void> {
  const [file] = text.uploadId === null ? [] : await listFiles(ctx.db, [text.uploadId])
  if (text.uploadId !== null && file?.entryId !== entryId) throw new Problem('upload.not-found')
  const fault = text.captions === null ? null : readCaptions(text.captions, file?.facts?.seconds ?? null).fault
  if (fault)
    throw new Problem('entry.captions-unreadable', { detail: fault.line === null ? fault.reason : `line ${fault.line}: ${fault.reason}` })
  const [newest] = await listVersions(ctx.db, [entryId])
  const number = newest ? newest.number + (newest.submittedAt ? 1 : 0) : 1
  await saveDraft(ctx.db, { ...text, entryId, number, savedAt: ctx.now, savedBy: ctx.actor.accountId })
}

export async function filesOf(ctx: Ctx, versions: readonly { uploadId: string | null }[]) {
  const files = await listFiles(
    ctx.db,
    versions.flatMap(({ uploadId }) => uploadId ?? [])
  )
  return new Map(files.map((file) => [file.uploadId, file]))
}

export async function readEntry(ctx: ActorCtx, rules: EntryRules, entryId: string): Promise<Entry> {
  const entry = (await findOwnEntry(ctx.db, ctx.actor.accountId, entryId)) ?? refuse('entry.not-found')
  const versions = await listVersions(ctx.db, [entryId])
  const files = await filesOf(ctx, versions)
  const renditions = await listRenditions(ctx.db, [...files.keys()])
  const [decision] = await listLastDecisions(ctx.db, [entryId])
  const papers = await listPapers(ctx.db, entryId)
  return shownEntry(rules, { entry, versions, files, papers, renditions, decision, appeal: await findAppeal(ctx.db, entryId) }, ctx.now)
}
