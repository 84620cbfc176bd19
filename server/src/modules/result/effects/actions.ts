/** What a correction would do, and doing it: the same reckoning, stored or not. */
import type { Ctx } from '../../../context.ts'
import type { ChangeEffect } from '../../../db/schema/result.ts'
import { adjustmentsOf, type HeldChanges } from '../../ranking/adjustments.ts'
import type { KeyedBoard } from '../../ranking/close-hash.ts'
import { type ClosedBy, goneBoards, storeClose, storedOf } from '../../ranking/closes/actions.ts'
import { listHeldChanges, listLatestCloses } from '../../ranking/closes/queries.ts'
import { type Of, roundsTouched } from '../../ranking/gathering/actions.ts'
import { roundsOfPeriods, wholeContest } from '../../ranking/occasion.ts'
import { type Made, type Outcome, outcomeOfContest, outcomeOfPeriod, outcomeOfRound } from '../../ranking/outcomes/actions.ts'
import { announce } from '../../ranking/serving/actions.ts'
import { movesBetween, prizesBetween } from '../difference.ts'
import { moneyBetween } from '../prize-money.ts'
import { proposalsOf } from '../proposals/actions.ts'
import { dropSteps } from '../queries.ts'

const movesKept = 500

/** With the set, or (`isReversal`) without it. */
export interface Tried {
  set: HeldChanges
  isReversal: boolean
}

export interface TriedOutcomes {
  outcomes: Outcome[]
  effect: ChangeEffect
}

/** What every result that is closed and touched would come to. */
export async function tried(ctx: Ctx, of: Of, { set, isReversal }: Tried): Promise<TriedOutcomes> {
  const others = (await listHeldChanges(ctx.db, of.contest.id)).filter(({ id }) => id !== set.id)
  const adjustments = adjustmentsOf(isReversal ? others : [...others, set])
  const stored = storedOf(ctx, of.contest.id)
  const outcomes = await outcomesUnder(ctx, { ...of, adjustments }, set, stored)
  const boards: KeyedBoard[] = []
  for (const outcome of outcomes) boards.push(...outcome.boards, ...(await goneBoards(ctx, of.contest.id, outcome)))
  const made = over(stored, outcomes, boards)
  const moves = []
  for (const { key, content } of boards)
    moves.push(...movesBetween({ boardKey: key, before: await stored.standingsOf(key), after: content.standings }))
  const closes = await Promise.all(
    outcomes.map(async ({ occasion, hash }) => ({ occasion, before: (await stored.closeOf(occasion))?.hash ?? null, after: hash }))
  )
  const [had, has] = [await proposalsOf(ctx, of, stored), await proposalsOf(ctx, of, made)]
  const prizes = { prizes: prizesBetween(had, has), money: moneyBetween(had, has) }
  return { outcomes, effect: { closes, moves: moves.slice(0, movesKept), moved: moves.length, ...prizes } }
}

/** Rounds first, then what rests on them. */
async function outcomesUnder(ctx: Ctx, of: Of, set: HeldChanges, stored: Made): Promise<Outcome[]> {
  const closed = new Set((await listLatestCloses(ctx.db, of.contest.id)).map(({ occasion }) => occasion))
  const touched = await roundsTouched(ctx, of, set.changes)
  const outcomes: Outcome[] = []
  for (const round of of.all) if (closed.has(round.code) && touched.has(round.code)) outcomes.push(await outcomeOfRound(ctx, of, round))
  for (const { occasion } of roundsOfPeriods(of.rules))
    if (closed.has(occasion)) outcomes.push(await outcomeOfPeriod(ctx, of, over(stored, outcomes), occasion))
  if (closed.has(wholeContest)) outcomes.push(await outcomeOfContest(ctx, of, over(stored, outcomes)))
  return outcomes
}

/** What has been tried lies over what is stored. */
const over = (stored: Made, outcomes: readonly Outcome[], boards = outcomes.flatMap((outcome) => outcome.boards)): Made => ({
  async standingsOf(boardKey) {
    const board = boards.find(({ key }) => key === boardKey)
    return board ? [...board.content.standings] : stored.standingsOf(boardKey)
  },
  closeOf: async (occasion) => outcomes.find((outcome) => outcome.occasion === occasion) ?? stored.closeOf(occasion)
})

/** New versions of all that is touched; proposals of steps for the versions before them end. */
export async function applied(ctx: Ctx, of: Of, outcomes: readonly Outcome[], by: ClosedBy): Promise<void> {
  for (const outcome of outcomes) {
    await dropSteps(ctx.db, of.contest.id, outcome.occasion, { decidedBy: by.accountId, decidedAt: ctx.now })
    await storeClose(ctx, of.contest.id, outcome, by)
  }
  await announce(ctx)
}
