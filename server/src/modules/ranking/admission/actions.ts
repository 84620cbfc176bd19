/** What an organizer does with a round that people come into from an earlier one: look at who is in, and make the list. */
import type { AdmissionList, Admitted, admissionApi } from '@hoi-thi/shared/admission'
import type { Admission } from '@hoi-thi/shared/round-rules'
import { audit } from '../../../audit.ts'
import { type ActorCtx, type Ctx, transaction } from '../../../context.ts'
import type { contests, rounds } from '../../../db/schema/contest.ts'
import type { Actions } from '../../../http/serve.ts'
import { Problem, refuse } from '../../../problem.ts'
import { phaseOfRound } from '../../contest/phase.ts'
import { findContest, findRules, listRounds } from '../../contest/queries.ts'
import { tell } from '../../message/actions.ts'
import { lockRound } from '../../question-pool/queries.ts'
import { individualBoardKey } from '../board-key.ts'
import { findLatestSnapshot, listAllStandings } from '../queries.ts'
import { dueOf } from './due.ts'
import { admittedText, notAdmittedText } from './message-text.ts'
import { type Candidate, findAdmittedAt, listCandidates, listTakenPart, replaceAdmissions } from './queries.ts'

const perPage = 200
/** Whoever chooses sees all who are chosen: as many as may be named. */
const mostChosen = 2000

export const admissionActions: Actions<typeof admissionApi> = {
  'GET /contests/:contest/rounds/:roundId/admissions': async (ctx, { params, query }) => {
    const stage = await stageOf(ctx, params)
    await audit(ctx, { action: 'admissions.seen', ...placeOf(stage) })
    return listOf(ctx, stage, Number.parseInt(query.cursor ?? '0', 10) || 0)
  },

  'PUT /contests/:contest/rounds/:roundId/admissions': (ctx, { params, body }) =>
    transaction(ctx, async (ctx) => {
      const asked = await stageOf(ctx, params)
      // Held, so that it does not open, nor is listed by another, meanwhile.
      const stage = { ...asked, round: (await lockRound(ctx.db, asked.round.id)) ?? asked.round }
      if (isFixed(ctx, stage)) throw new Problem('round.already-open')
      const chosen = await chosenBy(ctx, stage, body.participantIds)
      const all = await listCandidates(ctx.db, stage.ids, chosen)
      const wanted = new Set(chosen)
      const people = all.filter(({ participantId }) => wanted.has(participantId))
      if (stage.admits.by === 'choice' && people.length < wanted.size) throw new Problem('admission.not-in-round')
      const ids = people.map(({ participantId }) => participantId)
      await replaceAdmissions(ctx.db, stage.round.id, ids, { accountId: ctx.actor.accountId, now: ctx.now })
      const added = people.filter(({ isIn }) => !isIn)
      const removed = all.filter(({ participantId, isIn }) => isIn && !wanted.has(participantId))
      await tellChanged(ctx, stage, { added, removed })
      const detail = { by: stage.admits.by, people: people.length, added: added.length, removed: removed.length }
      await audit(ctx, { action: 'admissions.made', ...placeOf(stage), detail })
      return listOf(ctx, stage, 0)
    })
}

interface Stage {
  contest: typeof contests.$inferSelect
  round: typeof rounds.$inferSelect
  from: typeof rounds.$inferSelect
  admits: Admission
  divisions: string[]
  ids: { contestId: string; roundId: string }
}

async function stageOf(ctx: Ctx, { contest: slugOrId, roundId }: { contest: string; roundId: string }): Promise<Stage> {
  const contest = (await findContest(ctx.db, slugOrId)) ?? refuse('contest.not-found')
  const all = await listRounds(ctx.db, contest.id)
  const round = all.find(({ id }) => id === roundId) ?? refuse('round.not-found')
  const rules = (await findRules(ctx.db, contest.id, contest.rulesVersion))?.body
  const admits = rules?.rounds.find(({ code }) => code === round.code)?.admits
  const from = all.find(({ code }) => code === admits?.from)
  if (!rules || !admits || !from) throw new Problem('round.no-admission')
  const divisions = rules.divisions.map(({ id }) => id)
  return { contest, round, from, admits, divisions, ids: { contestId: contest.id, roundId } }
}

const isFixed = ({ now }: Ctx, { round }: Stage) => ['open', 'closed'].includes(phaseOfRound(round, now))

const placeOf = ({ ids }: Stage) => ({
  scope: { kind: 'contest' as const, id: ids.contestId },
  subject: { kind: 'round' as const, id: ids.roundId }
})

interface Boards {
  /** Whether each division has its provisional board: before that, ranks and points still move. */
  isSettled: boolean
  placed: Map<string, { rank: number; points: number | null }>
  due: string[]
}

async function boardsOf(ctx: Ctx, { contest, from, admits, divisions }: Stage): Promise<Boards> {
  const snapshots = await Promise.all(divisions.map((id) => findLatestSnapshot(ctx.db, contest.id, individualBoardKey(from.code, id))))
  const settled = snapshots.flatMap((snapshot) => (snapshot?.status === 'provisional' ? [snapshot] : []))
  if (settled.length < divisions.length) return { isSettled: false, placed: new Map(), due: [] }
  const boards = await Promise.all(settled.map(({ id }) => listAllStandings(ctx.db, id)))
  const placed = boards.flat().map(({ id, rank, points = null }) => [id, { rank, points }] as const)
  return { isSettled: true, placed: new Map(placed), due: boards.flatMap((standings) => dueOf(admits, standings)) }
}

async function chosenBy(ctx: Ctx, stage: Stage, given: string[] | undefined): Promise<string[]> {
  if ((stage.admits.by === 'choice') !== (given !== undefined)) throw new Problem('admission.wrong-way')
  if (!given) {
    const { isSettled, due } = await boardsOf(ctx, stage)
    return isSettled ? due : refuse('round.not-settled')
  }
  const ids = given.map((id) => id.toLowerCase())
  const tookPart = await listTakenPart(ctx.db, stage.from, ids)
  return ids.every((id) => tookPart.has(id)) ? ids : refuse('admission.not-in-round')
}

async function tellChanged(ctx: ActorCtx, { contest, round }: Stage, { added, removed }: Record<'added' | 'removed', Candidate[]>) {
  const place = { contestTitle: contest.title, slug: contest.slug, roundName: round.name }
  for (const { accountId } of added) await tell(ctx, { accountId, kind: 'contest', ...admittedText({ ...place, opensAt: round.opensAt }) })
  for (const { accountId } of removed) await tell(ctx, { accountId, kind: 'contest', ...notAdmittedText(place) })
}

async function listOf(ctx: Ctx, stage: Stage, offset: number): Promise<AdmissionList> {
  const { isSettled, placed, due } = await boardsOf(ctx, stage)
  const isDue = new Set(due)
  const shown = stage.admits.by === 'choice' ? mostChosen : perPage
  const people = (await listCandidates(ctx.db, stage.ids, due)).map(({ accountId: _, ...person }): Admitted => {
    const { rank = null, points = null } = placed.get(person.participantId) ?? {}
    return { ...person, rank, points, isDue: isDue.has(person.participantId) }
  })
  const { round, from, admits } = stage
  return {
    roundId: round.id,
    name: round.name,
    opensAt: round.opensAt.toISOString(),
    isFixed: isFixed(ctx, stage),
    by: admits.by,
    limit: admits.limit,
    from: { roundId: from.id, name: from.name, isSettled },
    admittedAt: (await findAdmittedAt(ctx.db, round.id))?.toISOString() ?? null,
    in: people.filter(({ isIn }) => isIn).length,
    due: people.filter((person) => person.isDue).length,
    items: people.sort(byPlace(stage.divisions)).slice(offset, offset + shown),
    nextCursor: people.length > offset + shown ? String(offset + shown) : null
  }
}

const byPlace = (divisions: string[]) => (one: Admitted, other: Admitted) =>
  divisions.indexOf(one.divisionId) - divisions.indexOf(other.divisionId) ||
  (one.rank ?? Number.POSITIVE_INFINITY) - (other.rank ?? Number.POSITIVE_INFINITY) ||
  (one.participantId < other.participantId ? -1 : 1)
