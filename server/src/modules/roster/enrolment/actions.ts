/** Confirms a roster, all of it or nothing, and takes it back until somebody has come in. */
import type { Import } from '@hoi-thi/shared/import'
import { audit } from '../../../audit.ts'
import { type ActorCtx, transaction } from '../../../context.ts'
import { Problem, refuse } from '../../../problem.ts'
import { hashOfText } from '../../account/consent-texts.ts'
import { guardianTexts } from '../../contest/guardian-texts.ts'
import { shownImport } from '../../import/actions.ts'
import {
  findImport,
  type ImportRecord,
  type ImportScope,
  listRows,
  markConfirmed,
  markProgress,
  markUndone,
  updateRowResults,
  updateRowStatuses
} from '../../import/queries.ts'
import { createNamer, prefixOf } from '../made-name.ts'
import { judge, rulesOf } from '../preview/actions.ts'
import { leadsEnrolment, listHighestNumbers, listRosterUnits } from '../queries.ts'
import type { RosterLine } from '../roster-columns.ts'
import type { RowVerdict } from '../row-status.ts'
import { plan } from './plan.ts'
import {
  confirmMembers,
  deleteEnrolment,
  insertEnrolledAccounts,
  insertEnrolledParticipants,
  insertReviews,
  isUsed,
  lockMadeAccounts,
  markDeclared
} from './queries.ts'

const rowsAtOnce = 500
const mostRows = 20_000

/** `guardiansVersion`: of the declaration about minors, where one is made. */
export async function confirmRoster(ctx: ActorCtx, scope: ImportScope, id: string, guardiansVersion: number | undefined): Promise<Import> {
  if (guardiansVersion !== undefined && guardiansVersion !== guardianTexts.version) throw new Problem('contest.consent-outdated')
  const progress = (state: 'previewed' | 'running' | 'failed', done: number) => markProgress(ctx.db, id, state, done)
  const state = { isBegun: false }
  try {
    const outcome = await transaction(ctx, async (ctx) => {
      const declared = async <Outcome extends string>(outcome: Outcome, record: RosterRecord) => {
        if (outcome === 'confirmed' && guardiansVersion !== undefined) await declareGuardians(ctx, scope, record)
        return outcome
      }
      if (!(await leadsEnrolment(ctx.db))) throw new Problem('server.busy')
      const record = await rosterOf(ctx, scope, id)
      // Who forgot to declare may do so afterwards.
      if (record.state === 'confirmed') return declared('confirmed', record)
      if (record.state === 'undone') throw new Problem('import.undone')
      await progress('running', 0)
      state.isBegun = true
      return declared(await enrol(ctx, scope, record, (done) => progress('running', done)), record)
    })
    if (outcome === 'outdated') throw new Problem('import.outdated')
  } catch (error) {
    if (state.isBegun) await progress(error instanceof Problem ? 'previewed' : 'failed', 0)
    throw error
  }
  return shownImport(ctx, scope, id)
}

type RosterRecord = ImportRecord & { contestId: string }

async function rosterOf(ctx: ActorCtx, scope: ImportScope, id: string): Promise<RosterRecord> {
  const record = (await findImport(ctx.db, scope, id)) ?? refuse('import.not-found')
  return { ...record, contestId: record.contestId ?? refuse('import.not-found') }
}

type Progress = (done: number) => Promise<void>

/** What was previewed is what is done: where a row would now become something else, the preview is made anew, and nobody is enrolled. */
async function enrol(ctx: ActorCtx, scope: ImportScope, record: RosterRecord, progress: Progress): Promise<'confirmed' | 'outdated'> {
  const stored = await listRows(ctx.db, record.id, { after: 0, limit: mostRows, status: undefined })
  const lines = stored.map(({ line, cells }) => ({ line, cells: cells as RosterLine['cells'] }))
  const verdicts = await judge(ctx, { contestId: record.contestId, scope, fileHash: record.fileHash, lines })
  const differing = verdicts.filter(({ status, reason }, index) => status !== stored[index]?.status || reason !== stored[index]?.reason)
  if (differing.length > 0) {
    await updateRowStatuses(ctx.db, record.id, differing)
    return 'outdated'
  }
  await writeAll(ctx, record, verdicts, progress)
  await markConfirmed(ctx.db, record.id, ctx.now)
  const counted = { enrolled: verdicts.filter(({ does }) => does.endsWith('-account')).length, rows: verdicts.length }
  await audit(ctx, { action: 'import.confirmed', scope, subject: { kind: 'import', id: record.id }, detail: counted })
  return 'confirmed'
}

async function writeAll(ctx: ActorCtx, record: RosterRecord, verdicts: readonly RowVerdict[], progress: Progress): Promise<void> {
  const nextName = await namerFor(ctx, record.contestId)
  const { people, reviews, results } = plan(verdicts, nextName, ctx.newId)
  const by = { contestId: record.contestId, officerId: ctx.actor.accountId, now: ctx.now }
  for (let done = 0; done < people.length; done += rowsAtOnce) {
    const batch = people.slice(done, done + rowsAtOnce)
    const made = batch.filter(({ isNew }) => isNew)
    expectAll(made.length, await insertEnrolledAccounts(ctx.db, made, ctx.now))
    expectAll(batch.length, await insertEnrolledParticipants(ctx.db, batch, by))
    await progress(Math.min(done + rowsAtOnce, people.length))
  }
  const members = verdicts.flatMap(({ does, participantId }) => (does === 'confirm-member' && participantId ? [participantId] : []))
  expectAll(members.length, await confirmMembers(ctx.db, members, ctx.actor.accountId, ctx.now))
  await insertReviews(ctx.db, record.contestId, reviews, ctx.now)
  await updateRowResults(ctx.db, record.id, results)
}

/** Where the roster holds minors; each of them is told in their own copy once they have joined. */
async function declareGuardians(ctx: ActorCtx, scope: ImportScope, { id, contestId }: RosterRecord): Promise<void> {
  const { divisions } = await rulesOf(ctx, contestId)
  const minors = divisions.flatMap((division) => (division.minors ? [division.id] : []))
  const { version, declaration } = guardianTexts
  const declared = {
    guardiansAt: ctx.now,
    guardiansBy: ctx.actor.accountId,
    guardiansVersion: version,
    guardiansTextHash: hashOfText(declaration)
  }
  if (!(await markDeclared(ctx.db, id, minors, declared))) return
  await audit(ctx, { action: 'guardians.declared', scope, subject: { kind: 'import', id }, detail: { version } })
}

/** Names for people without any: those of a unit run on from the last. */
async function namerFor(ctx: ActorCtx, contestId: string): Promise<(unitId: string) => string> {
  const units = await listRosterUnits(ctx.db, contestId)
  const prefixes = new Map(units.map(({ id, key }) => [id, prefixOf(key)]))
  const next = createNamer(await listHighestNumbers(ctx.db, [...new Set(prefixes.values())]))
  return (unitId) => next(prefixes.get(unitId) ?? prefixOf(''))
}

/** Somebody else came first, between the judgement and the writing. */
function expectAll(wanted: number, made: number): void {
  if (made !== wanted) throw new Problem('import.outdated')
}

export function undoRoster(ctx: ActorCtx, scope: ImportScope, id: string): Promise<undefined> {
  return transaction(ctx, async (ctx) => {
    if (!(await leadsEnrolment(ctx.db))) throw new Problem('server.busy')
    const record = await rosterOf(ctx, scope, id)
    if (record.state === 'undone') throw new Problem('import.undone')
    if (record.state !== 'confirmed') throw new Problem('import.not-confirmed')
    await lockMadeAccounts(ctx.db, id)
    if (await isUsed(ctx.db, id)) throw new Problem('import.used')
    await deleteEnrolment(ctx.db, id)
    await markUndone(ctx.db, id, ctx.now)
    await audit(ctx, { action: 'import.undone', scope, subject: { kind: 'import', id } })
    return undefined
  })
}
