/** Scores one by one: entered, corrected, removed, and signed by somebody else as they were seen. */
import { createHash } from 'node:crypto'
import type { judgingApi, OutsideScore, OutsideScores } from '@hoi-thi/shared/judging'
import { audit } from '../../../audit.ts'
import { type ActorCtx, transaction } from '../../../context.ts'
import type { Actions } from '../../../http/serve.ts'
import { Problem, refuse } from '../../../problem.ts'
import { lockRound } from '../../question-pool/queries.ts'
import { arePoints, countsFor } from '../outside-part.ts'
import { type OutsideRound, outsideRound, placeOf } from '../part/actions.ts'
import { findMarkable } from '../queries.ts'
import { deleteScore, enterScore, listScores, lockScore, type ScoreRow, signScores } from './queries.ts'

const perPage = 200

type Routes = Extract<keyof typeof judgingApi, `${string}/outside-scores${string}`>

export const outsideScoreActions: Pick<Actions<typeof judgingApi>, Routes> = {
  'GET /contests/:contest/rounds/:roundId/outside-scores': async (ctx, { params, query }) => {
    const part = await outsideRound(ctx, params)
    await audit(ctx, { action: 'outside-scores.seen', ...placeOf(part) })
    return listOf(ctx, part, Number.parseInt(query.cursor ?? '0', 10) || 0)
  },

  'PUT /contests/:contest/rounds/:roundId/outside-scores/signature': (ctx, { params, body }) =>
    transaction(ctx, async (ctx) => {
      const part = await outsideRound(ctx, params)
      // Held, so that nothing is entered between looking and signing.
      await lockRound(ctx.db, part.round.id)
      const unsigned = (await listScores(ctx.db, part.round.id)).filter(({ signedAt }) => signedAt === null)
      if (hashOf(unsigned) !== body.unsignedHash) throw new Problem('score.changed')
      if (unsigned.length === 0) throw new Problem('score.none-unsigned')
      const theirs = unsigned.filter((score) => !isOwn(ctx, score)).map(({ participantId }) => participantId)
      if (theirs.length === 0) throw new Problem('score.needs-second-person')
      await signScores(ctx.db, part.round.id, theirs, { accountId: ctx.actor.accountId, now: ctx.now })
      const detail = { signed: theirs.length, left: unsigned.length - theirs.length, hash: body.unsignedHash }
      await audit(ctx, { action: 'outside-scores.signed', ...placeOf(part), detail })
      return listOf(ctx, part, 0)
    }),

  'PUT /contests/:contest/rounds/:roundId/outside-scores/:participantId': (ctx, { params, body: { points, reason = null } }) =>
    transaction(ctx, async (ctx) => {
      const part = await outsideRound(ctx, params)
      await lockRound(ctx.db, part.round.id)
      const person = (await findMarkable(ctx.db, part.contestId, params.participantId)) ?? refuse('participant.not-found')
      if (person.accountId === ctx.actor.accountId) throw new Problem('score.own')
      if (!arePoints(points, part.maximum)) throw new Problem('score.out-of-range')
      const before = await lockScore(ctx.db, part.round.id, person.participantId)
      if (before?.points !== points) await enter(ctx, part, { ...person, before, points, reason })
      return shownNow(ctx, part, person.participantId)
    }),

  'DELETE /contests/:contest/rounds/:roundId/outside-scores/:participantId': (ctx, { params }) =>
    transaction(ctx, async (ctx) => {
      const part = await outsideRound(ctx, params)
      await lockRound(ctx.db, part.round.id)
      const before = (await lockScore(ctx.db, part.round.id, params.participantId)) ?? refuse('score.not-found')
      if (before.signedAt) throw new Problem('score.signed')
      await deleteScore(ctx.db, part.round.id, params.participantId)
      await audit(ctx, { action: 'outside-score.removed', ...subjectOf(part, before), detail: { points: before.points } })
      return undefined
    })
}

interface Entry {
  participantId: string
  before: Awaited<ReturnType<typeof lockScore>>
  points: number
  reason: string | null
}

/** What had been signed is told with why, and stays told until somebody signs anew and beyond. */
async function enter(ctx: ActorCtx, part: OutsideRound, { participantId, before, points, reason }: Entry): Promise<void> {
  const wasSigned = Boolean(before?.signedAt)
  if (wasSigned && reason === null) throw new Problem('score.reason-missing')
  const why = wasSigned ? reason : (before?.reason ?? null)
  const { accountId: enteredBy } = ctx.actor
  await enterScore(ctx.db, { roundId: part.round.id, participantId, points, enteredBy, enteredAt: ctx.now, reason: why })
  await audit(ctx, {
    action: before ? 'outside-score.corrected' : 'outside-score.entered',
    ...subjectOf(part, { participantId }),
    detail: { round: part.round.id, before: before?.points ?? null, points, wasSigned }
  })
}

const subjectOf = ({ contestId }: OutsideRound, { participantId }: { participantId: string }) => ({
  scope: { kind: 'contest' as const, id: contestId },
  subject: { kind: 'participant' as const, id: participantId }
})

async function shownNow(ctx: ActorCtx, part: OutsideRound, participantId: string): Promise<OutsideScore> {
  const [row] = await listScores(ctx.db, part.round.id, participantId)
  return row ? shown(ctx, row) : refuse('score.not-found')
}

async function listOf(ctx: ActorCtx, { round, rules, maximum }: OutsideRound, offset: number): Promise<OutsideScores> {
  const scores = await listScores(ctx.db, round.id)
  const unsigned = scores.filter(({ signedAt }) => signedAt === null)
  return {
    roundId: round.id,
    name: round.name,
    maximum,
    ...countsFor(round.code, rules),
    signed: scores.length - unsigned.length,
    unsigned: unsigned.length,
    signable: unsigned.filter((score) => !isOwn(ctx, score)).length,
    unsignedHash: hashOf(unsigned),
    items: scores.slice(offset, offset + perPage).map((score) => shown(ctx, score)),
    nextCursor: scores.length > offset + perPage ? String(offset + perPage) : null
  }
}

const shown = (ctx: ActorCtx, { accountId, enteredById, ...score }: ScoreRow): OutsideScore => ({
  ...score,
  isOwn: isOwn(ctx, { accountId, enteredById })
})

const isOwn = ({ actor }: ActorCtx, { accountId, enteredById }: Pick<ScoreRow, 'accountId' | 'enteredById'>) =>
  enteredById === actor.accountId || accountId === actor.accountId

function hashOf(unsigned: readonly ScoreRow[]): string {
  const rows = unsigned.map(({ participantId, points, enteredById, enteredAt }) =>
    [participantId, points, enteredById, enteredAt].join(' ')
  )
  return createHash('sha256').update(rows.sort().join('\n')).digest('hex')
}
