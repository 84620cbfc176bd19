/** Steps of results: one organizer proposes, another takes it. And closing again while nobody has decided. */
import type { resultApi } from '@hoi-thi/shared/result'
import { audit, type Deed } from '../../../audit.ts'
import { type ActorCtx, type Ctx, transaction } from '../../../context.ts'
import type { Actions } from '../../../http/serve.ts'
import { Problem, refuse } from '../../../problem.ts'
import { phaseOfContest } from '../../contest/phase.ts'
import { closeWholeIfNew, isPassed, storeClose, storedOf } from '../../ranking/closes/actions.ts'
import { type Close, findLatestClose, listLatestCloses, setCloseState } from '../../ranking/closes/queries.ts'
import type { Of } from '../../ranking/gathering/actions.ts'
import { clipsPart, wholeContest } from '../../ranking/occasion.ts'
import { type Outcome, outcomeOfClips, outcomeOfContest, outcomeOfPeriod, outcomeOfRound } from '../../ranking/outcomes/actions.ts'
import { holdBoards } from '../../ranking/queries.ts'
import { announce } from '../../ranking/serving/actions.ts'
import { listPublicChangeSets } from '../change-sets/queries.ts'
import { addCheck } from '../checking/queries.ts'
import { decideStep, holdAppeals, insertStep, lockStep } from '../queries.ts'
import { closeOf, contestOf, detailOf, nextOf, onwardsOf, shownResults } from '../showing/actions.ts'

type StepRoute = Extract<keyof typeof resultApi, `${string}/${'results' | 'result-steps'}${string}`>

export const stepActions: Actions<Pick<typeof resultApi, StepRoute>> = {
  'GET /contests/:contest/results': async (ctx, { params }) => {
    const of = await contestOf(ctx, params)
    return { items: await shownResults(ctx, of), changeSets: await listPublicChangeSets(ctx.db, of.contest.id) }
  },

  'GET /contests/:contest/results/:occasion': async (ctx, { params }) => {
    const of = await contestOf(ctx, params)
    const close = await closeOf(ctx, of, params.occasion)
    await audit(ctx, { action: 'result.seen', ...about(close) })
    return detailOf(ctx, of, close)
  },

  'GET /contests/:contest/result-steps': async (ctx, { params }) => {
    const of = await contestOf(ctx, params)
    const items = []
    for (const close of await listLatestCloses(ctx.db, of.contest.id))
      items.push({ occasion: close.occasion, ...(await onwardsOf(ctx, of, close)) })
    return { items }
  },

  'POST /contests/:contest/results/:occasion/closes': (ctx, { params, body: { reason } }) =>
    transaction(ctx, async (ctx) => {
      const of = await heldContest(ctx, params)
      const { occasion } = params
      const latest = await findLatestClose(ctx.db, of.contest.id, occasion)
      if (latest && latest.state !== 'provisional') throw new Problem('result.decided')
      if (!latest && occasion !== clipsPart) throw new Problem('result.not-found')
      const close = await storeClose(ctx, of.contest.id, await outcomeAt(ctx, of, occasion), { accountId: ctx.actor.accountId, reason })
      await audit(ctx, { action: 'result.closed', ...about(close), detail: { version: close.version, hash: close.hash } })
      await closeWhatRestsOnIt(ctx, of)
      await announce(ctx)
      return detailOf(ctx, of, close)
    }),

  'POST /contests/:contest/results/:occasion/checks': (ctx, { params }) =>
    transaction(ctx, async (ctx) => {
      const close = await closeOf(ctx, await contestOf(ctx, params), params.occasion)
      await addCheck(ctx.db, close.id)
      await audit(ctx, { action: 'result.check-asked', ...about(close) })
      return undefined
    }),

  'POST /contests/:contest/results/:occasion/steps': (ctx, { params, body: { state, hash } }) =>
    transaction(ctx, async (ctx) => {
      const of = await heldContest(ctx, params)
      const close = await closeOf(ctx, of, params.occasion)
      if (close.hash !== hash) throw new Problem('result.changed')
      await refuseBlocked(ctx, of, close, state)
      const proposed = { proposedBy: ctx.actor.accountId, proposedAt: ctx.now }
      if (!(await insertStep(ctx.db, { id: ctx.newId(), closeId: close.id, state, ...proposed }))) throw new Problem('result.step-open')
      await audit(ctx, { action: 'result.step-proposed', ...about(close), detail: { state } })
      return detailOf(ctx, of, close)
    }),

  'PUT /contests/:contest/results/:occasion/steps/:stepId': (ctx, { params, body: { decision } }) =>
    transaction(ctx, async (ctx) => {
      const of = await heldContest(ctx, params)
      const close = await closeOf(ctx, of, params.occasion)
      const step = await lockStep(ctx.db, params.stepId)
      if (!step || step.decidedAt) throw new Problem('result.step-not-found')
      if (step.closeId !== close.id) throw new Problem('result.changed')
      if (decision === 'taken') {
        if (step.proposedBy === ctx.actor.accountId) throw new Problem('result.needs-second-person')
        await holdAppeals(ctx.db, of.contest.id)
        await refuseBlocked(ctx, of, close, step.state)
        await setCloseState(ctx.db, close.id, step.state)
        await announce(ctx)
      }
      await decideStep(ctx.db, step.id, { decision, decidedBy: ctx.actor.accountId, decidedAt: ctx.now })
      const action = decision === 'taken' ? 'result.step-taken' : 'result.step-declined'
      await audit(ctx, { action, ...about(close), detail: { state: step.state, hash: close.hash } })
      return detailOf(ctx, of, await closeOf(ctx, of, params.occasion))
    })
}

const about = ({ id, contestId }: Pick<Close, 'id' | 'contestId'>): Pick<Deed, 'scope' | 'subject'> => ({
  scope: { kind: 'contest', id: contestId },
  subject: { kind: 'result', id }
})

/** Nobody else makes boards or decides about results of it meanwhile. */
export async function heldContest(ctx: Ctx, params: { contest: string }): Promise<Of> {
  await holdBoards(ctx.db)
  return contestOf(ctx, params)
}

async function refuseBlocked(ctx: Ctx, of: Of, close: Close, state: string): Promise<void> {
  // Nobody confirms what facts have passed, though it has not been made anew yet. Once it is confirmed, only corrections change it.
  if (close.state === 'provisional' && (await isPassed(ctx, of, close))) throw new Problem('result.changed')
  const next = await nextOf(ctx, of, close)
  if (next?.state !== state || next.obstacles.length > 0) throw new Problem('result.step-blocked')
}

/** What an occasion comes to by the facts of now. */
export async function outcomeAt(ctx: Ctx, of: Of, occasion: string): Promise<Outcome> {
  if (occasion === clipsPart) return outcomeOfClips(ctx, of, of.rules.clips ?? refuse('result.not-found'))
  const round = of.all.find(({ code }) => code === occasion)
  if (round) return outcomeOfRound(ctx, of, round)
  const made = storedOf(ctx, of.contest.id)
  return occasion === wholeContest ? outcomeOfContest(ctx, of, made) : outcomeOfPeriod(ctx, of, made, occasion)
}

/** Standings over several rounds, as long as nobody has decided about them. */
async function closeWhatRestsOnIt(ctx: ActorCtx, of: Of): Promise<void> {
  const closed = (await listLatestCloses(ctx.db, of.contest.id)).map(({ occasion }) => occasion)
  const areAllClosed = of.all.every(({ code }) => closed.includes(code))
  await closeWholeIfNew(ctx, of, { closed, isOver: areAllClosed && phaseOfContest(of.all, ctx.now) === 'over' })
}
