/** Gathers the facts that boards are made of: the papers of rounds with what change sets say of them, and what units' people brought. */
import type { ResultChange } from '@hoi-thi/shared/change-set'
import type { Rules } from '@hoi-thi/shared/rules'
import type { Ctx } from '../../../context.ts'
import type { contests, rounds } from '../../../db/schema/contest.ts'
import { groupBy } from '../../../lib/group-by.ts'
import { roundNumberOf } from '../../attempt/attempt-id.ts'
import { type Remarked, remark } from '../../attempt/marking.ts'
import { listKeys } from '../../attempt/questions/queries.ts'
import { listEventsOf } from '../../attempt/recompute/queries.ts'
import { lastDeadline } from '../../contest/phase.ts'
import { findRulesAt } from '../../contest/queries.ts'
import type { Adjustments } from '../adjustments.ts'
import { listRoundsAsking } from '../closes/queries.ts'
import { guessedOver } from '../prediction-target.ts'
import { countUnmarked, countWinners, listDisputed, listOutsidePapers } from '../queries.ts'
import { type CountedPaper, rankedPapers, tieBreakersOf } from '../standings.ts'
import type { Refreshed } from '../storing/actions.ts'
import { needsResults, papersForUnits, unitResults } from '../unit-results.ts'
import { listBestClips, listPaperPage, listPapersWith, type PaperRow } from './queries.ts'

export type Contest = typeof contests.$inferSelect
export type Round = typeof rounds.$inferSelect

/** A contest whose boards are made. */
export interface Of extends Refreshed {
  /** All that count, and those of them that have opened. */
  all: Round[]
  begun: Round[]
  adjustments: Adjustments
}

const noId = '00000000-0000-0000-0000-000000000000'
const papersAtOnce = 20_000
/** With their events. */
const remarkedAtOnce = 1_000

/** Rounds are marked and ranked by the rules that held when they opened, whatever has been amended since. */
export async function rulesOfRound(ctx: Ctx, { contest, rules }: Of, round: Round): Promise<Rules> {
  return (await findRulesAt(ctx.db, contest.id, round.opensAt))?.body ?? rules
}

export async function isRoundSettled(ctx: Ctx, round: Round, { graceSeconds }: Rules): Promise<boolean> {
  return ctx.now.getTime() > lastDeadline(round).getTime() + graceSeconds * 1000 && (await countUnmarked(ctx.db, round.number)) === 0
}

/** The parts marked outside whose signed scores stand on a round's board: itself, or those that break its ties. */
export function outsidePartsOf({ rules, all }: Of, round: Round): string[] {
  if (round.kind === 'outside') return [round.id]
  const breakers = tieBreakersOf(rules, round.code)
  return all.flatMap(({ id, code }) => (breakers.includes(code) ? [id] : []))
}

/** Codes of the rounds that come to something else, as far as the changes say; all of them where a headcount changes or nothing is named. */
export async function roundsTouched(ctx: Ctx, { contest, all, rules }: Of, changes: readonly ResultChange[]): Promise<ReadonlySet<string>> {
  const isEverywhere = changes.length === 0 || changes.some(({ kind }) => kind === 'headcount') || rules.prediction?.scope === 'contest'
  if (isEverywhere) return new Set(all.map(({ code }) => code))
  const numbers = new Set(changes.flatMap((change) => (change.kind === 'void-paper' ? [roundNumberOf(change.attemptId)] : [])))
  const versionIds = changes.flatMap((change) => ('versionId' in change ? [change.versionId] : []))
  const asking = versionIds.length > 0 ? await listRoundsAsking(ctx.db, contest.id, versionIds) : []
  return new Set([...asking, ...all.flatMap(({ number, code }) => (numbers.has(number) ? [code] : []))])
}

/** Read by pages, and held without the names of columns that a page comes with: a round may have a million. */
export async function papersOf(ctx: Ctx, of: Of, round: Round): Promise<CountedPaper[]> {
  if (round.kind === 'outside') return listOutsidePapers(ctx.db, round.id)
  const breakers = outsidePartsOf(of, round)
  const remarked = await remarkedPapers(ctx, round, of.adjustments)
  const papers: CountedPaper[] = []
  const one = sharing()
  for (let afterId = noId; ; ) {
    const page = await listPaperPage(ctx.db, round.number, breakers, { afterId, limit: papersAtOnce })
    for (const row of page) papers.push(adjusted(row, of.adjustments, remarked.get(row.attemptId), one))
    const last = page.at(-1)
    if (!last || page.length < papersAtOnce) return papers
    afterId = last.attemptId
  }
}

/** The same text once, however many rows say it. */
function sharing(): <T extends string | null>(text: T) => T {
  const known = new Map<string, string>()
  return <T extends string | null>(text: T) => {
    if (text === null) return text
    if (!known.has(text)) known.set(text, text)
    return known.get(text) as T
  }
}

export function adjusted(
  row: PaperRow,
  { voided }: Adjustments,
  remarked: Remarked | undefined,
  one: ReturnType<typeof sharing>
): CountedPaper {
  const { points, correct, questions } = remarked ?? row
  const isVoided = row.isValid && voided.has(row.attemptId)
  // Named one by one and not spread: what is spread takes nearly twice the room, and a round may have a million.
  const paper: CountedPaper = {
    participantId: row.participantId,
    fullName: row.fullName,
    unitId: one(row.unitId),
    unitName: one(row.unitName),
    divisionId: one(row.divisionId),
    points,
    correct,
    questions,
    prediction: row.prediction,
    isValid: row.isValid && !isVoided,
    startedAtMs: row.startedAtMs,
    durationMs: row.durationMs,
    standstillMs: row.standstillMs,
    tieBreak: row.tieBreak
  }
  return isVoided ? { ...paper, isVoided } : paper
}

/** What papers come to by what change sets say of their questions; of those that hold one of them. */
async function remarkedPapers(ctx: Ctx, round: Round, { amendments }: Adjustments): Promise<Map<string, Remarked>> {
  const found = new Map<string, Remarked>()
  if (amendments.size === 0) return found
  for (let afterId = noId; ; ) {
    const page = await listPapersWith(ctx.db, round.number, [...amendments.keys()], { afterId, limit: remarkedAtOnce })
    const last = page.at(-1)
    if (!last) return found
    const events = groupBy(await listEventsOf(ctx.db, round.number, page), ({ attemptId }) => attemptId)
    const key = await listKeys(ctx.db, [...new Set(page.flatMap(({ paper }) => paper.map(({ versionId }) => versionId)))])
    for (const { id, paper, marking } of page) found.set(id, remark(paper, events.get(id) ?? [], key, marking, amendments))
    afterId = last.id
  }
}

/** The papers over which a prediction's target is counted; null: some of them are still to come. */
export async function guessedPapers(
  ctx: Ctx,
  of: Of,
  round: Round,
  { rules: { prediction }, papers }: { rules: Rules; papers: CountedPaper[] }
): Promise<CountedPaper[] | null> {
  if (!(await canGuessBeCounted(ctx, of, round, prediction))) return null
  const over = othersGuessedOver(of, round, prediction)
  if (over.length === 0) return papers
  return [papers, ...(await Promise.all(over.map((each) => papersOf(ctx, of, each))))].flat()
}

/** Not while a round that it is counted over is still to be settled. */
export async function canGuessBeCounted(ctx: Ctx, of: Of, round: Round, prediction: Rules['prediction']): Promise<boolean> {
  for (const each of othersGuessedOver(of, round, prediction)) if (!(await isRoundSettled(ctx, each, of.rules))) return false
  return true
}

function othersGuessedOver(of: Of, round: Round, prediction: Rules['prediction']): Round[] {
  const quizzes = of.all.filter(({ kind }) => kind === 'quiz')
  return guessedOver(prediction, round, quizzes).filter((each) => each !== round)
}

export async function resultsOfAll(ctx: Ctx, of: Of) {
  if (!needsResults(of.rules.units)) return resultsOf(ctx, of, [])
  const quizzes = of.begun.filter(({ kind }) => kind === 'quiz')
  return resultsOf(
    ctx,
    of,
    await Promise.all(quizzes.map(async (round) => ({ papers: await papersOf(ctx, of, round), rules: await rulesOfRound(ctx, of, round) })))
  )
}

/** What the counted papers of units' people brought. Which paper of a person counts is said by the rules of its round. */
export async function resultsOf(ctx: Ctx, { contest, rules }: Of, rounds: { papers: CountedPaper[]; rules: Rules }[]) {
  if (!needsResults(rules.units)) return new Map()
  const disputed = await listDisputed(ctx.db, contest.id)
  const counted = rounds.flatMap(({ papers, rules: own }) =>
    rankedPapers(papers, own, { target: null, lotSeed: null }).map(({ item }) => item)
  )
  return unitResults(
    papersForUnits(counted, rules.units, disputed),
    await countWinners(ctx.db, contest.id),
    await listBestClips(ctx.db, contest.id)
  )
}
