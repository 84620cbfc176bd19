/** Makes the boards of a contest anew where there is news: live ones while a round runs, as the rules allow, and a close once it is settled. */
import type { Rules } from '@hoi-thi/shared/rules'
import type { Ctx } from '../../../context.ts'
import { dayOf } from '../../../lib/day.ts'
import { phaseOfContest, phaseOfRound } from '../../contest/phase.ts'
import { findRules, listRounds } from '../../contest/queries.ts'
import { adjustmentsOf } from '../adjustments.ts'
import { unitBoardKey } from '../board-key.ts'
import type { KeyedBoard } from '../close-hash.ts'
import { closeRoundIfNew, closeWholeIfNew, storedOf } from '../closes/actions.ts'
import { findLatestClose, listHeldChanges } from '../closes/queries.ts'
import { contestLineage } from '../contest-lineage.ts'
import {
  type Contest,
  isRoundSettled,
  type Of,
  outsidePartsOf,
  papersOf,
  type Round,
  resultsOfAll,
  rulesOfRound
} from '../gathering/actions.ts'
import { roundsOfPeriods } from '../occasion.ts'
import { liveIndividuals, overallIndividuals } from '../outcomes/actions.ts'
import { hiddenBy, mayShowIndividuals } from '../prediction-target.ts'
import { findLatestSnapshot, hashOutsideScores } from '../queries.ts'
import { storeIfChanged, unitBoards } from '../storing/actions.ts'
import { listContestLineage } from '../storing/queries.ts'
import { isPublicationTime } from '../unit-counts.ts'

/** Undefined: its rules are not published. */
export async function boardedContest(ctx: Ctx, contest: Contest): Promise<Of | undefined> {
  const rules = (await findRules(ctx.db, contest.id, contest.rulesVersion))?.body
  if (!rules) return undefined
  const all = (await listRounds(ctx.db, contest.id)).filter(({ kind }) => kind !== 'practice')
  const begun = all.filter((round) => ['open', 'closed'].includes(phaseOfRound(round, ctx.now)))
  const lineage = contestLineage(await listContestLineage(ctx.db, contest.id, dayOf(ctx.now)))
  return { contest, rules, lineage, all, begun, adjustments: adjustmentsOf(await listHeldChanges(ctx.db, contest.id)) }
}

export async function refreshContest(ctx: Ctx, contest: Contest): Promise<void> {
  const of = await boardedContest(ctx, contest)
  if (!of) return
  const closed: string[] = []
  let isNews = false
  for (const round of of.begun) {
    const rules = await rulesOfRound(ctx, of, round)
    if (await isClosed(ctx, of, round, rules)) {
      isNews = (await closeRoundIfNew(ctx, of, round)) || isNews
      closed.push(round.code)
    } else {
      await refreshRound(ctx, of, round, rules)
      isNews = true
    }
  }
  if (isNews) await refreshWhole(ctx, of, closed)
}

/** Nobody can answer any more, and every paper is marked. What has been closed once stays so, and is not counted again. */
async function isClosed(ctx: Ctx, { contest }: Of, round: Round, rules: Rules): Promise<boolean> {
  return (await findLatestClose(ctx.db, contest.id, round.code)) !== undefined || isRoundSettled(ctx, round, rules)
}

/** Of a round that runs, or of which papers are still to be marked. */
async function refreshRound(ctx: Ctx, of: Of, round: Round, rules: Rules): Promise<void> {
  const { contest } = of
  const latest = await findLatestSnapshot(ctx.db, contest.id, unitBoardKey(round.code, null))
  // Nothing is told that a prediction could be counted by, nor oftener than the rules say.
  const isHidden =
    hiddenBy(rules.prediction).participation || !isPublicationTime(of.rules.publication.unitCountsAt, latest?.asOf ?? null, ctx.now)
  if (!isHidden) await storeLive(ctx, of, await unitBoards(ctx, of, { code: round.code, rounds: [round], isLive: true, results: null }))
  if (!mayShowIndividuals(rules, false)) return
  const outside = await hashOutsideScores(ctx.db, outsidePartsOf(of, round))
  await storeLive(ctx, of, liveIndividuals(round, { rules, papers: await papersOf(ctx, of, round), outside }))
}

/** Units over all rounds that have begun; individuals over those that are closed, where the rules have a standing over all. */
async function refreshWhole(ctx: Ctx, of: Of, closed: readonly string[]): Promise<void> {
  const areAllClosed = closed.length === of.begun.length
  const isOver = areAllClosed && phaseOfContest(of.all, ctx.now) === 'over'
  await closeWholeIfNew(ctx, of, { closed, isOver })
  const made = storedOf(ctx, of.contest.id)
  const running = roundsOfPeriods(of.rules).filter(({ codes }) => !codes.every((code) => closed.includes(code)))
  for (const { occasion, codes } of running) {
    const own = codes.filter((code) => closed.includes(code))
    await storeLive(ctx, of, await overallIndividuals(of, made, { key: occasion, codes: own, roundsInAll: codes.length }))
  }
  if (isOver) return
  if (!hiddenBy(of.rules.prediction).participation) {
    const results = areAllClosed ? await resultsOfAll(ctx, of) : null
    // A round is being answered or marked: valid papers are counted at its close.
    await storeLive(ctx, of, await unitBoards(ctx, of, { code: null, rounds: of.begun, isLive: true, results }))
  }
  await storeLive(ctx, of, await overallIndividuals(of, made, { key: null, codes: closed, roundsInAll: of.all.length }))
}

async function storeLive(ctx: Ctx, { contest }: Of, boards: readonly KeyedBoard[]): Promise<void> {
  for (const board of boards) await storeIfChanged(ctx, contest.id, board)
}
