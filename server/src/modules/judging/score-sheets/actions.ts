/** Sheets of scores: read, previewed row by row, entered as a whole, and taken back until something of them is signed. */
import type { judgingApi } from '@hoi-thi/shared/judging'
import { audit } from '../../../audit.ts'
import { type ActorCtx, transaction } from '../../../context.ts'
import type { Actions } from '../../../http/serve.ts'
import { Problem, refuse } from '../../../problem.ts'
import { auditScope, hashOf, importsOf, readLines, rowsOf, shownImport, storePreview } from '../../import/actions.ts'
import {
  findImport,
  type ImportPlace,
  type ImportRecord,
  listRows,
  markConfirmed,
  markUndone,
  updateRowResults,
  updateRowStatuses
} from '../../import/queries.ts'
import { lockRound } from '../../question-pool/queries.ts'
import { type OutsideRound, outsideRound } from '../part/actions.ts'
import { deleteScoresOf, insertScores, isSheetUsed, listKnownPeople } from './queries.ts'
import { type ScoreVerdict, verdictsOf } from './row-status.ts'
import { type ScoreLine, scoreColumns } from './sheet-columns.ts'

const mostRows = 20_000

type Routes = Extract<keyof typeof judgingApi, `${string}/score-sheets${string}`>

export const scoreSheetActions: Pick<Actions<typeof judgingApi>, Routes> = {
  'GET /contests/:contest/rounds/:roundId/score-sheets': async (ctx, { params, query }) =>
    importsOf(ctx, scopeOf(await outsideRound(ctx, params)), query.cursor),

  'POST /contests/:contest/rounds/:roundId/score-sheets': async (ctx, { params, query, body }) => {
    const part = await outsideRound(ctx, params)
    const lines = await readLines(body, scoreColumns, ['name', 'signInName'])
    const verdicts = await judge(ctx, part, lines)
    const rows = verdicts.map(({ line, status, reason }, index) => ({ line, status, reason, cells: lines[index]?.cells ?? {} }))
    const { contestId } = part
    return storePreview(ctx, {
      kind: 'scores',
      scope: scopeOf(part),
      contestId,
      fileName: query.fileName ?? null,
      fileHash: hashOf(body),
      rows
    })
  },

  'GET /contests/:contest/rounds/:roundId/score-sheets/:importId': async (ctx, { params, query }) =>
    rowsOf(ctx, scopeOf(await outsideRound(ctx, params)), params.importId, query),

  'PUT /contests/:contest/rounds/:roundId/score-sheets/:importId/confirmation': async (ctx, { params }) => {
    const part = await outsideRound(ctx, params)
    const outcome = await transaction(ctx, async (ctx) => {
      await lockRound(ctx.db, part.round.id)
      const record = (await findImport(ctx.db, scopeOf(part), params.importId)) ?? refuse('import.not-found')
      if (record.state === 'undone') throw new Problem('import.undone')
      return record.state === 'confirmed' ? 'confirmed' : confirm(ctx, part, record)
    })
    if (outcome === 'outdated') throw new Problem('import.outdated')
    return shownImport(ctx, scopeOf(part), params.importId)
  },

  'DELETE /contests/:contest/rounds/:roundId/score-sheets/:importId/confirmation': (ctx, { params }) =>
    transaction(ctx, async (ctx) => {
      const part = await outsideRound(ctx, params)
      await lockRound(ctx.db, part.round.id)
      const record = (await findImport(ctx.db, scopeOf(part), params.importId)) ?? refuse('import.not-found')
      if (record.state === 'undone') throw new Problem('import.undone')
      if (record.state !== 'confirmed') throw new Problem('import.not-confirmed')
      if (await isSheetUsed(ctx.db, part.round.id, record.id)) throw new Problem('import.used')
      await deleteScoresOf(ctx.db, record.id)
      await markUndone(ctx.db, record.id, ctx.now)
      await audit(ctx, { action: 'import.undone', ...subjectOf(part, record.id) })
      return undefined
    })
}

const scopeOf = ({ contestId, round }: OutsideRound): ImportPlace => ({ kind: 'round', id: round.id, contestId })

const subjectOf = (part: OutsideRound, id: string) => ({ scope: auditScope(scopeOf(part)), subject: { kind: 'import' as const, id } })

async function judge(ctx: ActorCtx, { contestId, round, maximum }: OutsideRound, lines: readonly ScoreLine[]): Promise<ScoreVerdict[]> {
  const column = (key: 'name' | 'signInName') => [...new Set(lines.flatMap(({ cells }) => cells[key] ?? []))]
  const asked = { names: column('name'), signInNames: column('signInName') }
  const people = await listKnownPeople(ctx.db, { contestId, roundId: round.id }, asked)
  return verdictsOf(lines, { people, maximum, askerId: ctx.actor.accountId })
}

/** What was previewed is what is done: where a row would now become something else, the preview is made anew, and nothing is entered. */
async function confirm(ctx: ActorCtx, part: OutsideRound, { id }: ImportRecord): Promise<'confirmed' | 'outdated'> {
  const stored = await listRows(ctx.db, id, { after: 0, limit: mostRows, status: undefined })
  const verdicts = await judge(ctx, part, stored)
  const now = verdicts.map(({ line, status, reason }) => ({ line, status, reason, unitId: null }))
  const differing = now.filter(({ status, reason }, index) => status !== stored[index]?.status || reason !== stored[index]?.reason)
  if (differing.length > 0) {
    await updateRowStatuses(ctx.db, id, differing)
    return 'outdated'
  }
  if (verdicts.some(({ status }) => status === 'error' || status === 'duplicate')) throw new Problem('import.has-errors')
  const entered = await enterAll(ctx, part, id, verdicts)
  await markConfirmed(ctx.db, id, ctx.now)
  await audit(ctx, { action: 'import.confirmed', ...subjectOf(part, id), detail: { rows: verdicts.length, entered } })
  return 'confirmed'
}

async function enterAll(ctx: ActorCtx, { round }: OutsideRound, importId: string, verdicts: readonly ScoreVerdict[]): Promise<number> {
  const found = verdicts.flatMap(({ line, status, person, points }) =>
    person && points !== null ? [{ line, status, person, points }] : []
  )
  const by = { roundId: round.id, enteredBy: ctx.actor.accountId, enteredAt: ctx.now, importId }
  const fresh = found.filter(({ status }) => status === 'ok')
  await insertScores(
    ctx.db,
    fresh.map(({ person: { participantId }, points }) => ({ ...by, participantId, points }))
  )
  const results = found.map(({ line, person: { accountId, participantId } }) => ({ line, accountId, participantId, ...nothingMade }))
  await updateRowResults(ctx.db, importId, results)
  return fresh.length
}

const nothingMade = { madeAccount: false, madeParticipant: false }
