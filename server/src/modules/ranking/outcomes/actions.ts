/** What the facts of a round, a period or a contest come to: boards, figures and a hash over them. Nothing is stored here, so that a correction can be tried. */
import type { Standing } from '@hoi-thi/shared/ranking'
import type { Rules } from '@hoi-thi/shared/rules'
import type { ClipRules } from '@hoi-thi/shared/unit-rules'
import type { Ctx } from '../../../context.ts'
import type { CloseFigures, CloseInputs } from '../../../db/schema/result.ts'
import { findRulesAt, findSealSeed } from '../../contest/queries.ts'
import { reachedEntries } from '../../judging/results/actions.ts'
import { individualBoardKey } from '../board-key.ts'
import { clipBoards } from '../clip-board.ts'
import { closeHash, type KeyedBoard } from '../close-hash.ts'
import { countPeople, findLatestClose } from '../closes/queries.ts'
import {
  canGuessBeCounted,
  guessedPapers,
  type Of,
  outsidePartsOf,
  papersOf,
  type Round,
  resultsOf,
  resultsOfAll,
  roundsTouched,
  rulesOfRound
} from '../gathering/actions.ts'
import { clipsPart, roundsOfPeriods, wholeContest } from '../occasion.ts'
import { overallBoard } from '../overall-board.ts'
import { predictionTarget } from '../prediction-target.ts'
import { hashOutsideScores } from '../queries.ts'
import { type CountedPaper, individualBoard } from '../standings.ts'
import { unitBoards } from '../storing/actions.ts'
import { countsClips } from '../unit-results.ts'

export interface Outcome {
  occasion: string
  boards: KeyedBoard[]
  figures: CloseFigures
  inputs: CloseInputs
  hash: string
}

/** What an earlier step has made, or what is stored: the rows of a board, and what an occasion came to. */
export interface Made {
  standingsOf(boardKey: string): Promise<readonly Standing[]>
  closeOf(occasion: string): Promise<{ hash: string; figures: CloseFigures } | null>
}

/** What would have to be another for a round to come to something else, as far as nobody decides about it. */
async function inputsOfRound(ctx: Ctx, of: Of, round: Round): Promise<CloseInputs> {
  const held = await findRulesAt(ctx.db, of.contest.id, round.opensAt)
  const outside = await hashOutsideScores(ctx.db, outsidePartsOf(of, round))
  const isKnown = await canGuessBeCounted(ctx, of, round, (held?.body ?? of.rules).prediction)
  const clips = countsClips(of.rules.units) ? await findLatestClose(ctx.db, of.contest.id, clipsPart) : undefined
  const changeSets: string[] = []
  for (const { id, changes } of of.adjustments.sets) if ((await roundsTouched(ctx, of, changes)).has(round.code)) changeSets.push(id)
  return {
    ...commonInputs(of, held?.version ?? of.contest.rulesVersion),
    changeSets,
    ...(outside && { outside }),
    ...(clips && { closes: [`${clipsPart} ${clips.hash}`] }),
    ...(!isKnown && { isPartial: true })
  }
}

const commonInputs = ({ lineage, adjustments }: Of, rulesVersion: number): CloseInputs => ({
  rulesVersion,
  ...(lineage.hash !== undefined && { lineage: lineage.hash }),
  changeSets: adjustments.sets.map(({ id }) => id)
})

/** Of a round that is settled. */
export async function outcomeOfRound(ctx: Ctx, of: Of, round: Round): Promise<Outcome> {
  const rules = await rulesOfRound(ctx, of, round)
  const inputs = await inputsOfRound(ctx, of, round)
  const papers = await papersOf(ctx, of, round)
  const results = await resultsOf(ctx, of, [{ papers, rules }])
  const units = await unitBoards(ctx, of, { code: round.code, rounds: [round], isLive: false, results })
  const individuals = inputs.isPartial ? [] : await settledIndividuals(ctx, of, round, { rules, papers, outside: inputs.outside })
  const boards = [...individuals, ...units]
  return { occasion: round.code, boards, figures: figuresOf(papers), inputs, hash: closeHash(boards) }
}

interface RoundPapers {
  rules: Rules
  papers: CountedPaper[]
  outside: string | undefined
}

async function settledIndividuals(ctx: Ctx, of: Of, round: Round, { rules, papers, outside }: RoundPapers): Promise<KeyedBoard[]> {
  const guessed = (await guessedPapers(ctx, of, round, { rules, papers })) ?? []
  const lotSeed = rules.ties === 'lot' ? await findSealSeed(ctx.db, round.id) : null
  return rules.divisions.map(({ id }) => {
    const target = rules.prediction && round.kind === 'quiz' ? predictionTarget(rules.prediction, guessed, id) : null
    return individualsOf(round, id, { rules, papers, outside }, { target, lotSeed })
  })
}

/** While a round runs: without what is known at its end alone. */
export const liveIndividuals = (round: Round, facts: RoundPapers): KeyedBoard[] =>
  facts.rules.divisions.map(({ id }) => individualsOf(round, id, facts, { target: null, lotSeed: null }))

function individualsOf(
  round: Round,
  division: string,
  { rules, papers, outside }: RoundPapers,
  facts: { target: number | null; lotSeed: string | null }
): KeyedBoard {
  const theirs = rules.divisions.length === 1 ? papers : papers.filter(({ divisionId }) => divisionId === division)
  const { figures, standings } = individualBoard(theirs, rules, facts)
  const content = { figures: { ...figures, ...(outside !== undefined && { outside }) }, standings }
  return { key: individualBoardKey(round.code, division), content }
}

function figuresOf(papers: readonly CountedPaper[]): CloseFigures {
  const validPapers = papers.filter(({ isValid }) => isValid).length
  const voided = papers.filter(({ isVoided }) => isVoided).length
  const people = new Set(papers.map(({ participantId }) => participantId)).size
  return { people, attempts: papers.length, validPapers, incomplete: papers.length - validPapers - voided, voided }
}

/** The standing over the rounds of a period, or of the whole contest, from what each of these came to. */
export async function overallIndividuals(
  { rules }: Of,
  made: Made,
  { key, codes, roundsInAll }: { key: string | null; codes: readonly string[]; roundsInAll: number }
): Promise<KeyedBoard[]> {
  const { overall } = rules
  if (!overall) return []
  const counted = codes.filter((code) => rules.rounds.find((round) => round.code === code)?.breaksTiesOf === null)
  return Promise.all(
    rules.divisions.map(async ({ id }) => {
      const boards = await Promise.all(counted.map(async (code) => ({ standings: await made.standingsOf(individualBoardKey(code, id)) })))
      return { key: individualBoardKey(key, id), content: overallBoard(overall, boards, roundsInAll) }
    })
  )
}

/** Of a period of which all rounds are closed. */
export async function outcomeOfPeriod(ctx: Ctx, of: Of, made: Made, occasion: string): Promise<Outcome> {
  const codes = codesOf(of, occasion)
  const boards = await overallIndividuals(of, made, { key: occasion, codes, roundsInAll: codes.length })
  return outcomeOver(ctx, of, made, { occasion, boards, codes })
}

/** Of a contest of which all rounds are closed. */
export async function outcomeOfContest(ctx: Ctx, of: Of, made: Made): Promise<Outcome> {
  const codes = codesOf(of, wholeContest)
  const units = await unitBoards(ctx, of, { code: null, rounds: of.all, isLive: false, results: await resultsOfAll(ctx, of) })
  const boards = [...(await overallIndividuals(of, made, { key: null, codes, roundsInAll: codes.length })), ...units]
  return outcomeOver(ctx, of, made, { occasion: wholeContest, boards, codes })
}

/** By the sheets that are signed now. */
export async function outcomeOfClips(ctx: Ctx, of: Of, clips: ClipRules): Promise<Outcome> {
  const { ranking } = await reachedEntries(ctx, { contestId: of.contest.id, clips })
  const boards = clipBoards(clips, ranking)
  const inputs = commonInputs(of, of.contest.rulesVersion)
  return { occasion: clipsPart, boards, figures: noPapers, inputs, hash: closeHash(boards) }
}

const noPapers: CloseFigures = { people: 0, attempts: 0, validPapers: 0, incomplete: 0, voided: 0 }

/** What it would be made of now; null: of clips, which people close by hand. */
export async function inputsAt(ctx: Ctx, of: Of, made: Made, occasion: string): Promise<CloseInputs | null> {
  if (occasion === clipsPart) return null
  const round = of.all.find(({ code }) => code === occasion)
  return round ? inputsOfRound(ctx, of, round) : inputsOver(of, made, codesOf(of, occasion))
}

/** The rounds of a period or of the whole contest. */
function codesOf({ rules, all }: Of, occasion: string): string[] {
  if (occasion === wholeContest) return all.map(({ code }) => code)
  return roundsOfPeriods(rules).find((period) => period.occasion === occasion)?.codes ?? []
}

async function inputsOver(of: Of, made: Made, codes: readonly string[]): Promise<CloseInputs> {
  const parts = of.rules.clips ? [...codes, clipsPart] : codes
  const closes = await Promise.all(parts.map(async (code) => `${code} ${(await made.closeOf(code))?.hash ?? '-'}`))
  return { ...commonInputs(of, of.contest.rulesVersion), closes }
}

async function outcomeOver(
  ctx: Ctx,
  of: Of,
  made: Made,
  { occasion, boards, codes }: { occasion: string; boards: KeyedBoard[]; codes: readonly string[] }
): Promise<Outcome> {
  const numbers = of.all.flatMap(({ code, number }) => (codes.includes(code) ? [number] : []))
  const closed = (await Promise.all(codes.map((code) => made.closeOf(code)))).flatMap((close) => close ?? [])
  const total = (of: keyof CloseFigures) => closed.reduce((sum, { figures }) => sum + figures[of], 0)
  const papers = {
    attempts: total('attempts'),
    validPapers: total('validPapers'),
    incomplete: total('incomplete'),
    voided: total('voided')
  }
  const figures = { people: await countPeople(ctx.db, numbers), ...papers }
  return { occasion, boards, figures, inputs: await inputsOver(of, made, codes), hash: closeHash(boards) }
}
