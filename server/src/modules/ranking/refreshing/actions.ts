/** Makes the boards of a contest anew where there is news: units while a round runs, individuals as the rules allow, the whole contest after each. */
import type { Rules } from '@hoi-thi/shared/rules'
import type { Ctx } from '../../../context.ts'
import type { contests, rounds } from '../../../db/schema/contest.ts'
import { dayOf } from '../../../lib/day.ts'
import { periodsOf } from '../../contest/periods.ts'
import { lastDeadline, phaseOfContest, phaseOfRound } from '../../contest/phase.ts'
import { findRules, findRulesAt, findSealSeed, listRounds } from '../../contest/queries.ts'
import { individualBoardKey, periodCode, unitBoardKey } from '../board-key.ts'
import { contestLineage } from '../contest-lineage.ts'
import { overallBoard } from '../overall-board.ts'
import { guessedOver, hiddenBy, mayShowIndividuals, predictionTarget } from '../prediction-target.ts'
import {
  countUnmarked,
  countWinners,
  findLatestSnapshot,
  hashOutsideScores,
  listAllStandings,
  listDisputed,
  listOutsidePapers,
  listPapers
} from '../queries.ts'
import { type CountedPaper, individualBoard, rankedPapers, tieBreakersOf } from '../standings.ts'
import { type Refreshed, refreshUnits, storeIfChanged } from '../storing/actions.ts'
import { listContestLineage } from '../storing/queries.ts'
import { isPublicationTime } from '../unit-counts.ts'
import { needsResults, papersForUnits, unitResults } from '../unit-results.ts'

type Contest = typeof contests.$inferSelect
type Round = typeof rounds.$inferSelect

interface Of extends Refreshed {
  /** All that count, and those of them that have opened. */
  all: Round[]
  begun: Round[]
}

export async function refreshContest(ctx: Ctx, contest: Contest): Promise<void> {
  const rules = (await findRules(ctx.db, contest.id, contest.rulesVersion))?.body
  if (!rules) return
  const all = (await listRounds(ctx.db, contest.id)).filter(({ kind }) => kind !== 'practice')
  const begun = all.filter((round) => ['open', 'closed'].includes(phaseOfRound(round, ctx.now)))
  const lineage = contestLineage(await listContestLineage(ctx.db, contest.id, dayOf(ctx.now)))
  const of: Of = { contest, rules, lineage, all, begun }
  let isNews = false
  for (const round of begun) isNews = (await refreshRound(ctx, of, round)) || isNews
  if (isNews) await refreshWhole(ctx, of)
}

/** False when there can be nothing new: once all of a round is marked and its boards are made, nothing happens in it unless units become others. */
async function refreshRound(ctx: Ctx, of: Of, round: Round): Promise<boolean> {
  const { contest, lineage } = of
  const latest = await findLatestSnapshot(ctx.db, contest.id, unitBoardKey(round.code, null))
  const rules = await rulesOfRound(ctx, of, round)
  const areUnitsDone = latest?.status === 'provisional' && latest.figures.lineage === lineage.hash
  const outside = await hashOutsideScores(ctx.db, outsidePartsOf(of, round))
  if (areUnitsDone && !(await lacksIndividuals(ctx, of, round, { rules, outside }))) return false
  const isSettled = await isRoundSettled(ctx, round, rules)
  const maySee = mayShowIndividuals(rules, isSettled)
  const papers = maySee ? await papersOf(ctx, of, round) : []
  if (!areUnitsDone) await refreshUnitsOf(ctx, of, round, { isSettled, rules, latestAt: latest?.asOf ?? null, papers })
  if (maySee) await refreshIndividuals(ctx, of, round, { rules, papers, isSettled, outside })
  return true
}

/** While a round runs nothing is told that a prediction could be counted by, nor oftener than the rules say. */
async function refreshUnitsOf(
  ctx: Ctx,
  of: Of,
  round: Round,
  { isSettled, rules, latestAt, papers }: { isSettled: boolean; rules: Rules; latestAt: Date | null; papers: CountedPaper[] }
): Promise<void> {
  const isHidden = hiddenBy(rules.prediction).participation || !isPublicationTime(of.rules.publication.unitCountsAt, latestAt, ctx.now)
  if (!isSettled && isHidden) return
  const results = isSettled ? await resultsOf(ctx, of, [{ papers, rules }]) : null
  await refreshUnits(ctx, of, { code: round.code, rounds: [round], status: isSettled ? 'provisional' : 'live', results })
}

async function refreshIndividuals(
  ctx: Ctx,
  of: Of,
  round: Round,
  { rules, papers, isSettled, outside }: { rules: Rules; papers: CountedPaper[]; isSettled: boolean; outside: string | undefined }
): Promise<void> {
  const guessed = isSettled ? await guessedPapers(ctx, of, round, { rules, papers }) : papers
  if (guessed === null) return
  const lotSeed = isSettled && rules.ties === 'lot' ? await findSealSeed(ctx.db, round.id) : null
  for (const { id } of rules.divisions) {
    const target = isSettled && rules.prediction && round.kind === 'quiz' ? predictionTarget(rules.prediction, guessed, id) : null
    const theirs = papers.filter(({ divisionId }) => divisionId === id)
    const { figures, standings } = individualBoard(theirs, rules, { target, lotSeed })
    const content = { figures: { ...figures, ...(outside !== undefined && { outside }) }, standings }
    await storeIfChanged(ctx, of.contest.id, individualBoardKey(round.code, id), isSettled ? 'provisional' : 'live', content)
  }
}

/** The papers over which a prediction's target is counted; null: some of them are still to come. */
async function guessedPapers(
  ctx: Ctx,
  of: Of,
  round: Round,
  { rules: { prediction }, papers }: { rules: Rules; papers: CountedPaper[] }
): Promise<CountedPaper[] | null> {
  const quizzes = of.all.filter(({ kind }) => kind === 'quiz')
  const over = guessedOver(prediction, round, quizzes).filter((each) => each !== round)
  for (const each of over) if (!(await isRoundSettled(ctx, each, of.rules))) return null
  return [papers, ...(await Promise.all(over.map((each) => papersOf(ctx, of, each))))].flat()
}

/** Units over all rounds that have begun; individuals over those that are settled, where the rules have a standing over all. */
async function refreshWhole(ctx: Ctx, of: Of): Promise<void> {
  const settled = await asyncFilter(of.begun, async (round) => isRoundSettled(ctx, round, of.rules))
  const areAllSettled = settled.length === of.begun.length
  const isOver = areAllSettled && phaseOfContest(of.all, ctx.now) === 'over'
  const status = isOver ? 'provisional' : 'live'
  if (isOver || !hiddenBy(of.rules.prediction).participation) {
    const results = areAllSettled ? await resultsOfAll(ctx, of) : null
    await refreshUnits(ctx, of, { code: null, rounds: of.begun, status, results })
  }
  await refreshOverall(ctx, of, settled, status)
}

async function refreshOverall(ctx: Ctx, { contest, rules, all }: Of, settled: Round[], status: 'provisional' | 'live'): Promise<void> {
  if (!rules.overall) return
  const counted = settled.filter(({ code }) => rules.rounds.find((round) => round.code === code)?.breaksTiesOf === null)
  const periods = periodsOf(rules)
  for (const { id } of rules.divisions) {
    const boards = await Promise.all(
      counted.map(async ({ code }) => {
        const snapshot = await findLatestSnapshot(ctx.db, contest.id, individualBoardKey(code, id))
        return { code, standings: snapshot ? await listAllStandings(ctx.db, snapshot.id) : [] }
      })
    )
    await storeIfChanged(ctx, contest.id, individualBoardKey(null, id), status, overallBoard(rules.overall, boards, all.length))
    for (const [place, period] of periods.entries()) {
      const codes = rules.rounds.flatMap((round) => (round.period === period ? [round.code] : []))
      const own = boards.filter(({ code }) => codes.includes(code))
      await storeIfChanged(
        ctx,
        contest.id,
        individualBoardKey(periodCode(place), id),
        status,
        overallBoard(rules.overall, own, codes.length)
      )
    }
  }
}

interface Wanted {
  rules: Rules
  outside: string | undefined
}

/** Whether an individual board is to be made for this round, or anew with scores signed since: not while what was guessed at cannot be known. */
async function lacksIndividuals(ctx: Ctx, of: Of, round: Round, { rules, outside }: Wanted): Promise<boolean> {
  const [first] = rules.divisions
  const latest = first && (await findLatestSnapshot(ctx.db, of.contest.id, individualBoardKey(round.code, first.id)))
  const isMade = latest?.status === 'provisional' && latest.figures.outside === outside
  return !isMade && (await guessedPapers(ctx, of, round, { rules, papers: [] })) !== null
}

async function isRoundSettled(ctx: Ctx, round: Round, { graceSeconds }: Rules): Promise<boolean> {
  return ctx.now.getTime() > lastDeadline(round).getTime() + graceSeconds * 1000 && (await countUnmarked(ctx.db, round.number)) === 0
}

/** Rounds are marked and ranked by the rules that held when they opened, whatever has been amended since. */
async function rulesOfRound(ctx: Ctx, { contest, rules }: Of, round: Round): Promise<Rules> {
  return (await findRulesAt(ctx.db, contest.id, round.opensAt))?.body ?? rules
}

function papersOf(ctx: Ctx, of: Of, round: Round): Promise<CountedPaper[]> {
  const parts = outsidePartsOf(of, round)
  return round.kind === 'outside' ? listOutsidePapers(ctx.db, round.id) : listPapers(ctx.db, round.number, parts)
}

/** The parts marked outside whose signed scores stand on a round's board: itself, or those that break its ties. */
function outsidePartsOf({ rules, all }: Of, round: Round): string[] {
  if (round.kind === 'outside') return [round.id]
  const breakers = tieBreakersOf(rules, round.code)
  return all.flatMap(({ id, code }) => (breakers.includes(code) ? [id] : []))
}

async function resultsOfAll(ctx: Ctx, of: Of) {
  if (!needsResults(of.rules.units)) return resultsOf(ctx, of, [])
  const quizzes = of.begun.filter(({ kind }) => kind === 'quiz')
  return resultsOf(
    ctx,
    of,
    await Promise.all(quizzes.map(async (round) => ({ papers: await papersOf(ctx, of, round), rules: await rulesOfRound(ctx, of, round) })))
  )
}

/** What the counted papers of units' people brought. Which paper of a person counts is said by the rules of its round. */
async function resultsOf(ctx: Ctx, { contest, rules }: Of, rounds: { papers: CountedPaper[]; rules: Rules }[]) {
  if (!needsResults(rules.units)) return new Map()
  const disputed = await listDisputed(ctx.db, contest.id)
  const counted = rounds.flatMap(({ papers, rules: own }) =>
    rankedPapers(papers, own, { target: null, lotSeed: null }).map(({ item }) => item)
  )
  return unitResults(papersForUnits(counted, rules.units, disputed), await countWinners(ctx.db, contest.id))
}

async function asyncFilter<T>(items: readonly T[], holds: (item: T) => Promise<boolean>): Promise<T[]> {
  const kept = await Promise.all(items.map(holds))
  return items.filter((_, index) => kept[index])
}
