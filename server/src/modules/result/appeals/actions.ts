/** Appeals against results: filed while the rules take them, answered with the evidence at hand. */
import type { Appeal, AppealCase, resultApi } from '@hoi-thi/shared/result'
import { type AuditAction, audit } from '../../../audit.ts'
import { type ActorCtx, type Ctx, transaction } from '../../../context.ts'
import type { Actions } from '../../../http/serve.ts'
import { Problem, refuse } from '../../../problem.ts'
import { findParticipant } from '../../contest/queries.ts'
import { tell } from '../../message/actions.ts'
import type { Of } from '../../ranking/gathering/actions.ts'
import { answeredText } from '../appeal-text.ts'
import { lockChangeSet } from '../change-sets/queries.ts'
import { occasionName } from '../occasion-name.ts'
import { holdFiling, listTakenSteps } from '../queries.ts'
import { appealsEnd, closeOf, contestOf } from '../showing/actions.ts'
import { timelineOf } from '../timeline.ts'
import { type AppealRow, decideAppeal, insertAppeal, listAppeals, listPapersOf, listReceived } from './queries.ts'

type AppealRoute = Extract<keyof typeof resultApi, `${string}appeals${string}`>

export const appealActions: Actions<Pick<typeof resultApi, AppealRoute>> = {
  'POST /contests/:contest/appeals': (ctx, { params, body: { occasion, text } }) =>
    transaction(ctx, async (ctx) => {
      const of = await contestOf(ctx, params)
      await holdFiling(ctx.db, of.contest.id)
      const close = await closeOf(ctx, of, occasion)
      const participant = (await findParticipant(ctx.db, of.contest.id, ctx.actor.accountId)) ?? refuse('participant.not-found')
      const end = appealsEnd(of, close, await listTakenSteps(ctx.db, of.contest.id))
      if (close.state !== 'verified' || end === null || ctx.now > end) throw new Problem('appeal.closed')
      const appeal = { id: ctx.newId(), contestId: of.contest.id, occasion, participantId: participant.id, text, filedAt: ctx.now }
      if (!(await insertAppeal(ctx.db, appeal))) throw new Problem('appeal.open-already')
      await tellAudit(ctx, of, 'appeal.filed', appeal.id)
      return shown(of, await found(ctx, of, appeal.id))
    }),

  'GET /contests/:contest/own-appeals': async (ctx, { params }) => {
    const of = await contestOf(ctx, params)
    const participant = await findParticipant(ctx.db, of.contest.id, ctx.actor.accountId)
    if (!participant) return { items: [] }
    return { items: (await listAppeals(ctx.db, of.contest.id, { participantId: participant.id })).map((row) => shown(of, row)) }
  },

  'GET /contests/:contest/appeals': async (ctx, { params }) => {
    const of = await contestOf(ctx, params)
    const rows = await listAppeals(ctx.db, of.contest.id)
    return { items: rows.map((row) => ({ ...shown(of, row), fullName: row.fullName, unitName: row.unitName })) }
  },

  'GET /contests/:contest/appeals/:appealId': async (ctx, { params }) => {
    const of = await contestOf(ctx, params)
    const row = await found(ctx, of, params.appealId)
    await tellAudit(ctx, of, 'appeals.seen', row.appeal.id)
    return caseOf(ctx, of, row)
  },

  'PUT /contests/:contest/appeals/:appealId': (ctx, { params, body: { outcome, answer, changeSetId } }) =>
    transaction(ctx, async (ctx) => {
      const of = await contestOf(ctx, params)
      const { appeal, accountId } = await found(ctx, of, params.appealId)
      if (accountId === ctx.actor.accountId) throw new Problem('appeal.own')
      if (changeSetId && !(await lockChangeSet(ctx.db, of.contest.id, changeSetId))) throw new Problem('change.not-found')
      const decided = { outcome, answer, decidedBy: ctx.actor.accountId, decidedAt: ctx.now, changeSetId: changeSetId ?? null }
      if (!(await decideAppeal(ctx.db, appeal.id, decided))) throw new Problem('appeal.decided')
      const text = answeredText({ contestTitle: of.contest.title, about: occasionName(of, appeal.occasion), outcome, answer })
      await tell(ctx, { accountId, kind: 'contest', ...text })
      await tellAudit(ctx, of, 'appeal.decided', appeal.id)
      return caseOf(ctx, of, await found(ctx, of, appeal.id))
    })
}

async function found(ctx: Ctx, { contest }: Of, id: string): Promise<AppealRow> {
  const [row] = await listAppeals(ctx.db, contest.id, { id })
  return row ?? refuse('appeal.not-found')
}

const tellAudit = (ctx: ActorCtx, { contest }: Of, action: AuditAction, id: string) =>
  audit(ctx, { action, scope: { kind: 'contest', id: contest.id }, subject: { kind: 'appeal', id } })

function shown(of: Of, { appeal: { id, occasion, text, filedAt, outcome, answer, decidedAt } }: AppealRow): Appeal {
  const about = { occasion, occasionName: occasionName(of, occasion) }
  return { id, ...about, text, filedAt: filedAt.toISOString(), outcome, answer, decidedAt: decidedAt?.toISOString() ?? null }
}

async function caseOf(ctx: Ctx, of: Of, row: AppealRow): Promise<AppealCase> {
  const { participantId, occasion } = row.appeal
  const rounds = of.all.filter(({ code, kind }) => kind === 'quiz' && (code === occasion || !of.all.some((each) => each.code === occasion)))
  const attempts = []
  for (const { number } of rounds)
    for (const paper of await listPapersOf(ctx.db, number, participantId))
      attempts.push({ ...paper, timeline: timelineOf(paper, await listReceived(ctx.db, number, paper.id)) })
  const { fullName, unitName, changeSet } = row
  return { ...shown(of, row), fullName, unitName, participantId, changeSet, attempts }
}
