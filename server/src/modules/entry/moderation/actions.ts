/** What organizers do with entries: look, accept, return, disqualify, answer appeals, publish, and say what a likeness is. */
import type { Entry } from '@hoi-thi/shared/entry'
import type { moderationApi, ReviewedEntry } from '@hoi-thi/shared/moderation'
import { audit } from '../../../audit.ts'
import { type ActorCtx, type Ctx, transaction } from '../../../context.ts'
import type { Actions } from '../../../http/serve.ts'
import { groupBy } from '../../../lib/group-by.ts'
import { Problem, refuse } from '../../../problem.ts'
import { appealsUntil } from '../../contest/appeals.ts'
import { stateOf } from '../entry-state.ts'
import { retryUpload } from '../making/actions.ts'
import { listPapers } from '../papers/queries.ts'
import { findAppeal, findOwnEntry, listFiles, listLastDecisions, listRenditions, listVersions, lockEntry, updateEntry } from '../queries.ts'
import { shownEntry, shownRow } from '../shown-entry.ts'
import { tellSenders } from '../telling/actions.ts'
import { newsOfDecision } from '../telling/sentence.ts'
import { contestWithClips, filesOf, told } from '../writing/actions.ts'
import { whyNotDecide } from './decision.ts'
import { spansFrom } from './likeness-spans.ts'
import {
  answerAppeal,
  countFiles,
  countLikenesses,
  findEntry,
  insertDecision,
  listAppealed,
  listDecisions,
  listEntries,
  listLikenesses,
  listUnreadyFiles,
  noteLikeness
} from './queries.ts'
import { neighboursOf, wanted } from './wanted.ts'

const perPage = 50
const mostFiles = 200

export const moderationActions: Actions<typeof moderationApi> = {
  'GET /contests/:contest/entries': async (ctx, { params, query }) => {
    const { contest } = await contestWithClips(ctx, params.contest)
    const rows = await rowsOf(ctx, contest.id)
    const counts: Record<string, number> = {}
    for (const { state } of rows) counts[state] = (counts[state] ?? 0) + 1
    const found = rows.filter(wanted(query))
    const from = Number(query.cursor ?? 0)
    const next = from + perPage
    return { items: found.slice(from, next), counts, nextCursor: next < found.length ? String(next) : null }
  },

  'GET /contests/:contest/entries/:entryId/review': async (ctx, { params, query }) => {
    const reviewed = await readReviewed(ctx, params)
    const { contest } = await contestWithClips(ctx, params.contest)
    const others = (await rowsOf(ctx, contest.id)).filter(wanted(query))
    await audit(ctx, { action: 'entry.seen', ...told(contest.id, params.entryId) })
    return { ...reviewed, ...neighboursOf(others, reviewed.number) }
  },

  'POST /contests/:contest/entries/:entryId/decisions': (ctx, { params, body }) =>
    decide(ctx, params, async (ctx, { entry, version, state, rules }) => {
      const { kind, checklist } = body
      const reason = body.reason?.trim()
      const fault = whyNotDecide({ ...body, reason }, { state, version })
      if (fault) throw new Problem(fault)
      const { accountId } = ctx.actor
      const decision = { id: ctx.newId(), entryId: entry.id, version: body.version, kind, checklist, reason: reason ?? null }
      await insertDecision(ctx.db, { ...decision, decidedBy: accountId, decidedAt: ctx.now })
      await audit(ctx, { action: 'entry.decided', ...told(entry.contestId, entry.id), detail: { kind, version: body.version } })
      if (kind !== 'accepted') await updateEntry(ctx.db, entry.id, { publishedAt: null, publishedBy: null })
      await tellSenders(ctx, entry.id, newsOfDecision(kind, reason ?? '', appealsUntil(ctx.now, rules.appealDays)))
    }),

  'PUT /contests/:contest/entries/:entryId/appeal/answer': (ctx, { params, body }) =>
    decide(ctx, params, async (ctx, { entry, version, decision }) => {
      const appeal = await findAppeal(ctx.db, entry.id)
      // One whose decision holds no longer is answered by that.
      if (!appeal || appeal.answeredAt || appeal.decisionId !== decision?.id) throw new Problem('entry.no-appeal')
      const { accountId } = ctx.actor
      if (decision.decidedBy === accountId) throw new Problem('entry.own')
      const answer = { isGranted: body.isGranted, answer: body.answer, answeredBy: accountId, answeredAt: ctx.now }
      if (!(await answerAppeal(ctx.db, appeal.id, answer))) throw new Problem('entry.no-appeal')
      if (body.isGranted) {
        const reinstated = {
          id: ctx.newId(),
          entryId: entry.id,
          version: version ?? 1,
          kind: 'reinstated' as const,
          checklist: {},
          reason: null
        }
        await insertDecision(ctx.db, { ...reinstated, decidedBy: accountId, decidedAt: ctx.now })
      }
      await audit(ctx, { action: 'entry.appeal-answered', ...told(entry.contestId, entry.id), detail: { isGranted: body.isGranted } })
      await tellSenders(ctx, entry.id, { state: body.isGranted ? 'appeal-granted' : 'appeal-rejected', answer: body.answer })
    }),

  'PUT /contests/:contest/entries/:entryId/publication': (ctx, { params }) =>
    change(ctx, params, async (ctx, { entry, state, file }) => {
      if (state !== 'accepted') throw new Problem('entry.not-accepted')
      if (file?.state !== 'ready') throw new Problem('entry.not-ready')
      if (entry.publishedAt) return
      await updateEntry(ctx.db, entry.id, { publishedAt: ctx.now, publishedBy: ctx.actor.accountId })
      await audit(ctx, { action: 'entry.published', ...told(entry.contestId, entry.id) })
      await tellSenders(ctx, entry.id, { state: 'published' })
    }),

  'DELETE /contests/:contest/entries/:entryId/publication': (ctx, { params }) =>
    change(ctx, params, async (ctx, { entry }) => {
      if (!entry.publishedAt) return
      await updateEntry(ctx.db, entry.id, { publishedAt: null, publishedBy: null })
      await audit(ctx, { action: 'entry.unpublished', ...told(entry.contestId, entry.id) })
    }),

  'PUT /contests/:contest/entries/:entryId/likenesses/:otherUploadId': (ctx, { params, body }) =>
    change(ctx, params, async (ctx, { entry, uploadIds }) => {
      const note = { note: body.note, notedBy: ctx.actor.accountId, notedAt: ctx.now }
      if (!(await noteLikeness(ctx.db, uploadIds, params.otherUploadId, note))) throw new Problem('entry.no-likeness')
      await audit(ctx, { action: 'entry.likeness-noted', ...told(entry.contestId, entry.id) })
    }),

  'GET /contests/:contest/entry-files': async (ctx, { params }) => {
    const { contest } = await contestWithClips(ctx, params.contest)
    const tool = ctx.deps.mediaTool()
    const items = await listUnreadyFiles(ctx.db, contest.id, mostFiles)
    return {
      tool: tool && { version: tool.version, lacks: tool.lacks },
      counts: await countFiles(ctx.db, contest.id),
      items: items.map(({ since, putOffUntil, ...item }) => ({
        ...item,
        since: since.toISOString(),
        putOffUntil: putOffUntil?.toISOString() ?? null
      }))
    }
  },

  'PUT /contests/:contest/entry-files/:uploadId/retry': (ctx, { params: { contest: slugOrId, uploadId } }) =>
    transaction(ctx, async (ctx: ActorCtx) => {
      const { contest } = await contestWithClips(ctx, slugOrId)
      const [file] = await listFiles(ctx.db, [uploadId])
      if (!file || !(await findEntry(ctx.db, contest.id, file.entryId))) throw new Problem('upload.not-found')
      await retryUpload(ctx, uploadId)
      return undefined
    })
}

interface EntryParams {
  contest: string
  entryId: string
}

async function rowsOf(ctx: Ctx, contestId: string) {
  const entries = await listEntries(ctx.db, contestId)
  const ids = entries.map(({ id }) => id)
  const versions = groupBy(await listSubmitted(ctx, ids), ({ entryId }) => entryId)
  const files = await filesOf(ctx, [...versions.values()].flat())
  const decisions = new Map((await listLastDecisions(ctx.db, ids)).map((decision) => [decision.entryId, decision]))
  const likenesses = await countLikenesses(ctx.db, contestId)
  const appealed = new Set(await listAppealed(ctx.db, contestId))
  return entries.map((entry) => ({
    ...shownRow({ entry, versions: versions.get(entry.id) ?? [], files, decision: decisions.get(entry.id) }),
    senderName: entry.senderName,
    likenesses: likenesses.get(entry.id) ?? 0,
    hasAppeal: appealed.has(entry.id)
  }))
}

/** What is being written is its sender's alone. */
const listSubmitted = async (ctx: Ctx, entryIds: string[]) =>
  (await listVersions(ctx.db, entryIds)).filter(({ submittedAt }) => submittedAt)

async function partsOf(ctx: Ctx, { contest: slugOrId, entryId }: EntryParams) {
  const { contest, rules } = await contestWithClips(ctx, slugOrId)
  const entry = (await findEntry(ctx.db, contest.id, entryId)) ?? refuse('entry.not-found')
  const versions = await listSubmitted(ctx, [entryId])
  const files = await filesOf(ctx, versions)
  const [decision] = await listLastDecisions(ctx.db, [entryId])
  const last = versions.find(({ submittedAt }) => submittedAt)
  return {
    rules: rules ?? refuse('entry.not-found'),
    entry,
    versions,
    files,
    decision,
    state: stateOf(entry.withdrawnAt, versions, decision),
    version: last?.number ?? null,
    file: files.get(last?.uploadId ?? ''),
    uploadIds: [...files.keys()]
  }
}
type Parts = Awaited<ReturnType<typeof partsOf>>

async function readReviewed(ctx: ActorCtx, params: EntryParams): Promise<ReviewedEntry> {
  const parts = await partsOf(ctx, params)
  const { entry, uploadIds, rules } = parts
  const renditions = await listRenditions(ctx.db, uploadIds)
  // What comes with a draft is its sender's alone, as the draft is.
  const papers = parts.version === null ? [] : await listPapers(ctx.db, entry.id)
  const shown: Entry = shownEntry(rules, { ...parts, papers, renditions, appeal: await findAppeal(ctx.db, entry.id) }, ctx.now)
  const decisions = await listDecisions(ctx.db, entry.id)
  const likenesses = await listLikenesses(ctx.db, uploadIds)
  return {
    ...shown,
    senderName: entry.senderName,
    decisions: decisions.map(({ id: _, decidedById: _by, decidedAt, ...rest }) => ({ ...rest, decidedAt: decidedAt.toISOString() })),
    likenesses: likenesses.map(({ uploadId, otherUploadId, percent, isMirrored, isLater, spans, note, notedAt, ...other }) => ({
      uploadId,
      otherUploadId,
      percent,
      isMirrored,
      spans: spansFrom(isLater, spans),
      note,
      notedAt: notedAt?.toISOString() ?? null,
      other:
        other.contestId === entry.contestId
          ? { entryId: other.entryId, number: other.number, title: other.title, unitName: other.unitName, contestTitle: other.contestTitle }
          : null
    })),
    isPublished: entry.publishedAt !== null,
    isOwn: (await findOwnEntry(ctx.db, ctx.actor.accountId, entry.id)) !== undefined,
    isOwnDecision: decisions[0]?.decidedById === ctx.actor.accountId
  }
}

const change = (ctx: ActorCtx, params: EntryParams, work: (ctx: ActorCtx, parts: Parts) => Promise<void>) =>
  transaction(ctx, async (ctx) => {
    await lockEntry(ctx.db, params.entryId)
    await work(ctx, await partsOf(ctx, params))
    return readReviewed(ctx, params)
  })

/** Nobody decides on what they have sent. */
const decide = (ctx: ActorCtx, params: EntryParams, work: (ctx: ActorCtx, parts: Parts) => Promise<void>) =>
  change(ctx, params, async (ctx, parts) => {
    if (await findOwnEntry(ctx.db, ctx.actor.accountId, parts.entry.id)) throw new Problem('entry.own')
    await work(ctx, parts)
  })
