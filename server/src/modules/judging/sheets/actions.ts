/** A judge's own entries and sheets: drafts that nobody else sees, signatures, entries given back; and a signed sheet that is reopened. */
import type { EntryToMark, juryApi, OwnEntry, Sheet } from '@hoi-thi/shared/jury'
import { audit } from '../../../audit.ts'
import { type ActorCtx, type Ctx, transaction } from '../../../context.ts'
import type { Actions } from '../../../http/serve.ts'
import { Problem, refuse } from '../../../problem.ts'
import { watchedFile } from '../../entry/watching/actions.ts'
import { keepApart } from '../assignments/actions.ts'
import { listStanding, lockStanding } from '../assignments/queries.ts'
import { type JudgedContest, judgedContest, judgedEntry, markingOf, subjectOf } from '../entries/actions.ts'
import { type JudgedEntryRow, listJudged } from '../entries/queries.ts'
import { senderSeen } from '../judge-view.ts'
import { isSameSheet, mostOf, totalOf, whyNotKept, whyNotSigned } from '../mark-sheet.ts'
import { lockedJudging } from '../panels/actions.ts'
import { findSheet, insertSheet, listSheetsOf, type SheetRow, updateSheet } from './queries.ts'

type Routes = Extract<keyof typeof juryApi, `${string}/judging/own${string}` | `${string}/reopening`>

export const sheetActions: Pick<Actions<typeof juryApi>, Routes> = {
  'GET /contests/:contest/judging/own': async (ctx, { params }) => {
    const judged = await judgedContest(ctx, params)
    const entries = await ownEntries(ctx, judged)
    const sheets = await listSheetsOf(ctx.db, judged.contestId, ctx.actor.accountId)
    const items = entries.map((entry) =>
      ownEntry(
        judged,
        entry,
        sheets.filter(({ entryId }) => entryId === entry.entryId)
      )
    )
    return { contestTitle: judged.rules.title, most: mostOf(judged.clips), items }
  },

  'GET /contests/:contest/judging/own/:entryId': async (ctx, { params }) => {
    const judged = await judgedContest(ctx, params)
    const entry = (await ownEntries(ctx, judged)).find(({ entryId }) => entryId === params.entryId) ?? refuse('entry.not-found')
    const sheets = await listSheetsOf(ctx.db, judged.contestId, ctx.actor.accountId)
    return entryToMark(
      ctx,
      judged,
      entry,
      sheets.filter(({ entryId }) => entryId === entry.entryId)
    )
  },

  'PUT /contests/:contest/judging/own/:entryId/sheet': (ctx, { params, body: { revision, ...sheet } }) =>
    transaction(ctx, async (ctx) => {
      const judged = await judgedContest(ctx, params)
      await heldEntry(ctx, judged, params.entryId)
      const before = await findSheet(ctx.db, params.entryId, ctx.actor.accountId)
      if (before?.signedAt) throw new Problem('sheet.signed')
      // A reply that was lost on its way is given again.
      if (before?.revision === revision + 1 && isSameSheet(before, sheet)) return shown(before)
      if ((before?.revision ?? 0) !== revision) throw new Problem('sheet.changed')
      if (whyNotKept(judged.clips, sheet)) throw new Problem('sheet.invalid')
      const saved = { ...sheet, revision: revision + 1, savedAt: ctx.now }
      if (before) await updateSheet(ctx.db, before.id, saved)
      else await insertSheet(ctx.db, { id: ctx.newId(), entryId: params.entryId, judgeId: ctx.actor.accountId, number: 1, ...saved })
      return shown({ ...saved, signedAt: null })
    }),

  'PUT /contests/:contest/judging/own/:entryId/signature': (ctx, { params, body: { revision } }) =>
    transaction(ctx, async (ctx) => {
      const judged = await judgedContest(ctx, params)
      await heldEntry(ctx, judged, params.entryId)
      const sheet = await findSheet(ctx.db, params.entryId, ctx.actor.accountId)
      if (sheet?.revision !== revision) throw new Problem('sheet.changed')
      if (sheet.signedAt) return shown(sheet)
      if (whyNotSigned(judged.clips, sheet)) throw new Problem('sheet.incomplete')
      await updateSheet(ctx.db, sheet.id, { signedAt: ctx.now, rulesVersion: judged.rulesVersion })
      await audit(ctx, { action: 'sheet.signed', ...subjectOf(judged, params.entryId), detail: { sheet: sheet.id, number: sheet.number } })
      return shown({ ...sheet, signedAt: ctx.now })
    }),

  'PUT /contests/:contest/judging/own/:entryId/conflict': (ctx, { params, body: { reason } }) =>
    transaction(ctx, async (ctx) => {
      const judged = await lockedJudging(ctx, params)
      await heldEntry(ctx, judged, params.entryId)
      await keepApart(ctx, judged, { entryId: params.entryId, judgeId: ctx.actor.accountId, kind: 'declared', reason })
      return undefined
    }),

  'PUT /contests/:contest/judging/entries/:entryId/judges/:judgeId/reopening': (ctx, { params, body: { reason } }) =>
    transaction(ctx, async (ctx) => {
      const judged = await judgedContest(ctx, params)
      const { entryId, judgeId } = params
      if (judgeId === ctx.actor.accountId) throw new Problem('sheet.own')
      await judgedEntry(ctx, judged, entryId)
      if (!(await lockStanding(ctx.db, entryId, judgeId))) throw new Problem('assignment.not-found')
      const signed = await findSheet(ctx.db, entryId, judgeId)
      if (!signed?.signedAt) throw new Problem('sheet.not-signed')
      await updateSheet(ctx.db, signed.id, { reopenedAt: ctx.now, reopenedBy: ctx.actor.accountId, reopenReason: reason })
      const { marks, remarks, number } = signed
      await insertSheet(ctx.db, { id: ctx.newId(), entryId, judgeId, number: number + 1, marks, remarks, revision: 1, savedAt: ctx.now })
      await audit(ctx, { action: 'sheet.reopened', ...subjectOf(judged, entryId), detail: { judge: judgeId, sheet: signed.id, number } })
      return undefined
    })
}

/** Those that the judge still has, and that are still judged. */
async function ownEntries(ctx: ActorCtx, { contestId }: JudgedContest): Promise<JudgedEntryRow[]> {
  const standing = await listStanding(ctx.db, contestId)
  const own = new Set(standing.filter(({ judgeId }) => judgeId === ctx.actor.accountId).map(({ entryId }) => entryId))
  return (await listJudged(ctx.db, contestId)).filter(({ entryId }) => own.has(entryId))
}

/** Held, so that nobody takes it away meanwhile, and the judge's own saves come one after the other. */
async function heldEntry(ctx: ActorCtx, judged: JudgedContest, entryId: string): Promise<void> {
  if (!(await lockStanding(ctx.db, entryId, ctx.actor.accountId))) throw new Problem('entry.not-found')
  await judgedEntry(ctx, judged, entryId)
}

const reopenReason = (sheets: readonly SheetRow[]) => (sheets[0]?.signedAt ? null : (sheets[1]?.reopenReason ?? null))

function ownEntry({ clips }: JudgedContest, { entryId, number, title, kind }: JudgedEntryRow, sheets: readonly SheetRow[]): OwnEntry {
  const [sheet] = sheets
  return {
    ...{ entryId, number, title, kind },
    savedAt: sheet?.savedAt.toISOString() ?? null,
    signedAt: sheet?.signedAt?.toISOString() ?? null,
    total: sheet ? totalOf(clips, sheet.marks) : null,
    reopenReason: reopenReason(sheets)
  }
}

async function entryToMark(ctx: Ctx, { clips }: JudgedContest, entry: JudgedEntryRow, sheets: readonly SheetRow[]): Promise<EntryToMark> {
  const { entryId, number, title, kind, summary, hasCaptions, transcript } = entry
  const [sheet] = sheets
  return {
    ...{ entryId, number, title, kind, summary, hasCaptions, transcript },
    file: await watchedFile(ctx, entry.uploadId),
    sender: senderSeen(clips, entry),
    marking: markingOf(clips),
    sheet: sheet ? shown(sheet) : { marks: {}, remarks: {}, revision: 0, savedAt: null, signedAt: null },
    reopenReason: reopenReason(sheets)
  }
}

const shown = ({
  marks,
  remarks,
  revision,
  savedAt,
  signedAt
}: Pick<SheetRow, 'marks' | 'remarks' | 'revision' | 'savedAt' | 'signedAt'>): Sheet => ({
  ...{ marks, remarks, revision },
  savedAt: savedAt.toISOString(),
  signedAt: signedAt?.toISOString() ?? null
})
