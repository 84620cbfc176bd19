/** More time for a person or a unit: at once for attempts that are open, and for those that start later in the round. */
import type { roundControlApi } from '@hoi-thi/shared/round-control'
import { audit } from '../../../audit.ts'
import { type ActorCtx, transaction } from '../../../context.ts'
import type { Actions } from '../../../http/serve.ts'
import { Problem, refuse } from '../../../problem.ts'
import { longestPauseMs } from '../../attempt/deadline.ts'
import { findContestUnit } from '../../contest/queries.ts'
import { extendedText, withdrawnText } from '../notice-text.ts'
import { type Round, refreshLastDeadline, updateRound } from '../queries.ts'
import { about, controlOf, heldRound, refuseOver } from '../showing/actions.ts'
import { tellMany } from '../telling/actions.ts'
import { endExtension, findExtension, findPerson, insertExtension, isUsed, listExtensions, moveOpen, type Subject } from './queries.ts'

type ExtensionRoute = Extract<keyof typeof roundControlApi, `${string}/extensions${string}`>

export const extensionActions: Actions<Pick<typeof roundControlApi, ExtensionRoute>> = {
  'POST /contests/:contest/rounds/:roundId/extensions': (ctx, { params, body: { seconds, reason, ...given } }) =>
    transaction(ctx, async (ctx) => {
      const { contest, round } = await heldRound(ctx, params)
      const subject: Subject = { participantId: given.participantId ?? null, unitId: given.unitId ?? null }
      const person = await refuseUnknown(ctx, contest.id, subject)
      refuseOver(ctx, round)
      const extension = {
        id: ctx.newId(),
        roundId: round.id,
        ...subject,
        seconds,
        reason,
        grantedBy: ctx.actor.accountId,
        grantedAt: ctx.now
      }
      await insertExtension(ctx.db, extension)
      const moved = await giveTime(ctx, round, subject, seconds)
      await tellMany(ctx, person ? [person.accountId] : moved, extendedText(placeOf(contest, round), seconds, reason))
      await audit(ctx, {
        action: 'extension.granted',
        ...about(round),
        detail: { extensionId: extension.id, seconds, moved: moved.length }
      })
      const shown = (await listExtensions(ctx.db, round.id)).find(({ id }) => id === extension.id) ?? refuse('internal')
      return { ...shown, grantedAt: shown.grantedAt.toISOString(), takenBackAt: null, moved: moved.length }
    }),

  'DELETE /contests/:contest/rounds/:roundId/extensions/:extensionId': (ctx, { params }) =>
    transaction(ctx, async (ctx) => {
      const { contest, round } = await heldRound(ctx, params)
      const extension = (await findExtension(ctx.db, round.id, params.extensionId)) ?? refuse('extension.not-found')
      refuseOver(ctx, round)
      // While the clocks stand nobody can tell what has been used.
      if (round.pausedAt) throw new Problem('round.paused')
      if (await isUsed(ctx.db, round.number, extension, extension, ctx.now)) throw new Problem('extension.used')
      await endExtension(ctx.db, extension.id, { takenBackBy: ctx.actor.accountId, takenBackAt: ctx.now })
      const moved = await giveTime(ctx, round, extension, -extension.seconds)
      const person = extension.participantId ? await findPerson(ctx.db, contest.id, extension.participantId) : undefined
      await tellMany(ctx, person ? [person.accountId] : moved, withdrawnText(placeOf(contest, round), extension.seconds))
      await audit(ctx, { action: 'extension.taken-back', ...about(round), detail: { extensionId: extension.id, moved: moved.length } })
      return controlOf(ctx, (await heldRound(ctx, params)).round)
    })
}

async function refuseUnknown(ctx: ActorCtx, contestId: string, { participantId, unitId }: Subject) {
  if ((participantId === null) === (unitId === null)) throw new Problem('extension.for-one')
  if (participantId) return (await findPerson(ctx.db, contestId, participantId)) ?? refuse('participant.not-found')
  if (unitId && !(await findContestUnit(ctx.db, contestId, unitId))) throw new Problem('participant.unit-not-found')
  return undefined
}

/** For open attempts, for later starts, and for whatever waits until nobody can answer. */
async function giveTime(ctx: ActorCtx, round: Round, subject: Subject, seconds: number): Promise<string[]> {
  const id = subject.participantId ?? subject.unitId ?? ''
  const { [id]: before = 0, ...others } = round.extraSeconds
  const extraSeconds = before + seconds > 0 ? { ...others, [id]: before + seconds } : others
  await updateRound(ctx.db, round.id, { extraSeconds })
  const moved = await moveOpen(ctx.db, round.number, subject, seconds, ctx.now)
  await refreshLastDeadline(ctx.db, round, longestPauseMs)
  return moved
}

const placeOf = (contest: { slug: string; title: string }, round: Round) => ({
  contestTitle: contest.title,
  roundName: round.name,
  link: `/contests/${contest.slug}`
})
