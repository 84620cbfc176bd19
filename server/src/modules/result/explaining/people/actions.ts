/** What a person's rank was made of: papers of a round, or the boards of several. */
import type { DecidingKey, PersonExplanation } from '@hoi-thi/shared/explanation'
import type { Ctx } from '../../../../context.ts'
import type { StoredStanding } from '../../../../db/schema/ranking.ts'
import { groupBy } from '../../../../lib/group-by.ts'
import { type AnswerRow, answersLeft, type Key, remark } from '../../../attempt/marking.ts'
import { listKeys } from '../../../attempt/questions/queries.ts'
import { findSealSeed } from '../../../contest/queries.ts'
import { individualBoardKey } from '../../../ranking/board-key.ts'
import { adjusted, outsidePartsOf, type Round, rulesOfRound } from '../../../ranking/gathering/actions.ts'
import { listPapersOfPeople } from '../../../ranking/gathering/queries.ts'
import { roundsOfPeriods } from '../../../ranking/occasion.ts'
import { type Overall, overallKeys } from '../../../ranking/overall.ts'
import { findLatestSnapshot, listOutsidePapers } from '../../../ranking/queries.ts'
import type { CountedPaper } from '../../../ranking/standings.ts'
import type { Explained } from '../boards/actions.ts'
import { explainedRounds, overallFrom, type RowOfRound } from '../explain-overall.ts'
import { decidingKey, type Judged, judgedPapers, keysOfRound, pointsOf } from '../explain-person.ts'
import { findRow, listDrawn, listEvents, listLevels } from '../queries.ts'
import { idsOf, type Rows } from '../rows.ts'

type Own = Omit<
  PersonExplanation,
  'snapshotId' | 'status' | 'asOf' | 'occasion' | 'name' | 'total' | 'row' | 'peers' | 'above' | 'below'
> & {
  decide(own: StoredStanding, other: StoredStanding): DecidingKey | null
}

type Paper = CountedPaper & { attemptId: string | null }

type Drawn = Awaited<ReturnType<typeof drawnPapers>>

export async function explainedRound(ctx: Ctx, found: Explained, round: Round, rows: Rows): Promise<Own> {
  const { of, snapshot, part, isClosed } = found
  const rules = await rulesOfRound(ctx, of, round)
  const target = snapshot.figures.predictionTarget ?? null
  const lotSeed = rules.ties === 'lot' && isClosed ? await findSealSeed(ctx.db, round.id) : null
  const { papers, drawn } = await papersOfPeople(ctx, found, round, rows)
  const judged = (id: string) =>
    judgedPapers(
      papers.filter(({ participantId, divisionId }) => participantId === id && (rules.divisions.length === 1 || divisionId === part)),
      rules,
      { target, lotSeed }
    )
  const counted = (id: string) => judged(id).find(({ outcome }) => outcome === 'counts')
  const own = counted(rows.own.id)
  const keys = keysOfRound(rules, { target, lotSeed })
  return {
    isCurrent: own !== undefined && isOn(own, rows.own),
    order: keys.map(({ key }) => key),
    hasLots: rules.ties === 'lot',
    target,
    isOverGuess: rules.prediction?.notAbove === true && (own?.ranked.predictionError ?? 0) > 0,
    papers: judged(rows.own.id).map(shownPaper),
    ...(isClosed && own?.paper.attemptId && { points: await pointsOfPaper(ctx, found, drawn, own.paper.attemptId) }),
    decide(one, other) {
      const [mine, theirs] = [counted(one.id), counted(other.id)]
      return mine && theirs ? decidingKey(keys, mine.ranked, theirs.ranked) : null
    }
  }
}

const isOn = ({ ranked }: Judged<Paper>, { points, correct, questions, durationSeconds, predictionDifference }: StoredStanding) =>
  ranked.points === points &&
  ranked.correct === correct &&
  ranked.questions === questions &&
  ranked.durationMs === Math.round((durationSeconds ?? 0) * 1000) &&
  (ranked.predictionError === null ? undefined : Math.abs(ranked.predictionError)) === predictionDifference

function shownPaper({ paper, ranked, outcome }: Judged<Paper>) {
  const { attemptId, prediction, points, correct, questions, startedAtMs, durationMs } = paper
  const at = (ms: number) => (attemptId === null ? null : new Date(ms).toISOString())
  const times = { startedAt: at(startedAtMs), finishedAt: at(ranked.finishedAtMs), durationSeconds: durationMs / 1000 }
  return { attemptId, points, correct, questions, prediction, outcome, ...times }
}

/** Of the person and of those beside: with what corrections say of their questions. */
async function papersOfPeople(ctx: Ctx, found: Explained, round: Round, rows: Rows): Promise<{ papers: Paper[]; drawn: Drawn }> {
  const { of } = found
  const ids = idsOf(rows)
  if (round.kind === 'outside') {
    const given = (await listOutsidePapers(ctx.db, round.id)).filter(({ participantId }) => ids.includes(participantId))
    return { papers: given.map((paper) => ({ ...paper, attemptId: null })), drawn: await drawnPapers(ctx, round, []) }
  }
  const listed = await listPapersOfPeople(ctx.db, round.number, outsidePartsOf(of, round), ids)
  const { amendments } = of.adjustments
  const needed = listed.filter(({ participantId }) => amendments.size > 0 || participantId === rows.own.id)
  const drawn = await drawnPapers(
    ctx,
    round,
    needed.map(({ attemptId }) => attemptId)
  )
  const papers = listed.map((row) => {
    const own = drawn.papers.get(row.attemptId)
    const isTouched = own?.paper.some(({ versionId }) => amendments.has(versionId))
    const remarked =
      own && isTouched ? remark(own.paper, drawn.events.get(row.attemptId) ?? [], drawn.key, own.marking, amendments) : undefined
    return { ...adjusted(row, of.adjustments, remarked, (text) => text), attemptId: row.attemptId }
  })
  return { papers, drawn }
}

async function drawnPapers(ctx: Ctx, round: Round, attemptIds: string[]) {
  const rows = attemptIds.length > 0 ? await listDrawn(ctx.db, round.number, attemptIds) : []
  const given = rows.length > 0 ? await listEvents(ctx.db, round.number, attemptIds) : []
  const events: Map<string, AnswerRow[]> = groupBy(given, ({ attemptId }) => attemptId)
  const versionIds = [...new Set(rows.flatMap(({ paper }) => paper.map(({ versionId }) => versionId)))]
  const key: Key = versionIds.length > 0 ? await listKeys(ctx.db, versionIds) : new Map()
  return { papers: new Map(rows.map((row) => [row.id, row])), events, key }
}

async function pointsOfPaper(ctx: Ctx, { of }: Explained, { papers, events, key }: Drawn, attemptId: string) {
  const { paper = [], marking = null } = papers.get(attemptId) ?? {}
  const { rule, left } = answersLeft(paper, events.get(attemptId) ?? [], key, marking, of.adjustments.amendments)
  const levels = await listLevels(
    ctx.db,
    paper.map(({ versionId }) => versionId)
  )
  return pointsOf(rule, { left, asked: paper.length }, levels)
}

export async function explainedOverall(ctx: Ctx, found: Explained, rows: Rows): Promise<Own> {
  const { of } = found
  const { overall } = of.rules
  const plain = { hasLots: false, target: null, isOverGuess: false }
  if (!overall) return { ...plain, isCurrent: false, order: [], rounds: [], decide: () => null }
  const given = new Map(await Promise.all(idsOf(rows).map(async (id) => [id, await rowsOfRounds(ctx, found, id)] as const)))
  const overallOf = (id: string) => overallFrom(overall, given.get(id) ?? [])
  const own = overallOf(rows.own.id)
  const keys = overallKeys(overall)
  const points = own && (overall.by === 'wins' ? own.wins : own.points)
  return {
    ...plain,
    isCurrent: points === rows.own.points && own?.durationMs === Math.round((rows.own.durationSeconds ?? 0) * 1000),
    order: keys.map(({ key }) => key),
    rounds: explainedRounds(overall, given.get(rows.own.id) ?? []),
    roundsBy: overall.by === 'wins' ? 'wins' : 'points',
    decide(one, other) {
      const [mine, theirs]: (Overall | undefined)[] = [overallOf(one.id), overallOf(other.id)]
      return mine && theirs ? decidingKey(keys, mine, theirs) : null
    }
  }
}

/** What somebody has on the boards of the rounds that are counted together. */
async function rowsOfRounds(ctx: Ctx, { of, round: period, part }: Explained, id: string): Promise<RowOfRound[]> {
  const codes = roundsOfPeriods(of.rules).find(({ occasion }) => occasion === period)?.codes ?? of.all.map(({ code }) => code)
  const counted = of.all.filter(
    ({ code }) => codes.includes(code) && of.rules.rounds.find((round) => round.code === code)?.breaksTiesOf === null
  )
  return Promise.all(
    counted.map(async ({ code, name }) => {
      const snapshot = await findLatestSnapshot(ctx.db, of.contest.id, individualBoardKey(code, part))
      // Rounds that run are not counted yet.
      const found = snapshot?.closeId ? await findRow(ctx.db, snapshot.id, id) : undefined
      return { code, name, row: found?.body ?? null }
    })
  )
}
