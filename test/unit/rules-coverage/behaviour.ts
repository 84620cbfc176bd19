/** What rules do to a fixed world: every pure decision of the engine, as one plain object. Two rules that do the same give the same object. */
import { comparePapers } from '@hoi-thi/shared/order'
import type { Rules } from '@hoi-thi/shared/rules'
import { markingOf } from '@hoi-thi/shared/scoring'
import type { ClipRules, VoteRules } from '@hoi-thi/shared/unit-rules'
import { seededRandom } from '../../../server/src/lib/random.ts'
import { lastInstant, questionClosesAt } from '../../../server/src/modules/attempt/deadline.ts'
import { drawPapers } from '../../../server/src/modules/attempt/draw.ts'
import { mark } from '../../../server/src/modules/attempt/marking.ts'
import { drawingOf, limitsOf } from '../../../server/src/modules/attempt/paper-rules.ts'
import { explains, guessedIn, keyShownAfter, scoreShownAfter } from '../../../server/src/modules/attempt/showing.ts'
import { proposedPrizes } from '../../../server/src/modules/award/prize-plan.ts'
import { excludedRoles, isOfMinors, whyNotJoin } from '../../../server/src/modules/contest/eligibility.ts'
import { periodsOf } from '../../../server/src/modules/contest/periods.ts'
import { phaseOfRound } from '../../../server/src/modules/contest/phase.ts'
import { poolsOf } from '../../../server/src/modules/contest/pools.ts'
import { retentionUntil } from '../../../server/src/modules/contest/versions/retention-until.ts'
import { faultsOf, needsPaper, whyNotBegun } from '../../../server/src/modules/entry/clip-rules.ts'
import { votePhaseAt, whyNotVote } from '../../../server/src/modules/entry/votes/voting.ts'
import { aggregated, withVotes } from '../../../server/src/modules/judging/aggregate.ts'
import { rankedEntries } from '../../../server/src/modules/judging/entry-ranking.ts'
import { senderSeen } from '../../../server/src/modules/judging/judge-view.ts'
import { totalOf, whyNotSigned } from '../../../server/src/modules/judging/mark-sheet.ts'
import { arePoints } from '../../../server/src/modules/judging/outside-part.ts'
import { dueOf } from '../../../server/src/modules/ranking/admission/due.ts'
import { individualBoardKey, unitBoardKey } from '../../../server/src/modules/ranking/board-key.ts'
import { countedPapers } from '../../../server/src/modules/ranking/counted.ts'
import { overallStandings } from '../../../server/src/modules/ranking/overall.ts'
import { guessedOver, hiddenBy, mayShowIndividuals, predictionTarget } from '../../../server/src/modules/ranking/prediction-target.ts'
import { appealsUntil, resultsDueBy } from '../../../server/src/modules/ranking/publication.ts'
import { tieBreakersOf } from '../../../server/src/modules/ranking/standings.ts'
import { inBloc, unitBoard, withoutBarred } from '../../../server/src/modules/ranking/unit-board.ts'
import { isPublicationTime } from '../../../server/src/modules/ranking/unit-counts.ts'
import { needsResults, papersForUnits, unitResults } from '../../../server/src/modules/ranking/unit-results.ts'
import { wholeBoard } from '../ranking/facts.ts'
import * as world from './fixed-world.ts'

export const behaviourOf = (rules: Rules) => ({
  papers: rules.rounds.map((round) => papersOf(rules, round)),
  limits: rules.rounds.map((round) => limitsOf(rules, round, [1, 2])),
  time: timeOf(rules),
  marks: marksOf(rules),
  joining: joiningOf(rules),
  people: peopleOf(rules),
  units: unitsOf(rules),
  shown: shownOf(rules),
  clips: clipsOf(rules),
  admitted: rules.rounds.map(({ admits }) => admits && [admits.from, admits.by, dueOf(admits, world.placedInOne)]),
  outside: rules.rounds.map(({ maximum }) => maximum && world.pointsGiven.filter((points) => arePoints(points, maximum)).length),
  prizes: proposedPrizes(rules, (board) => world.placed(JSON.stringify(board)))
})

function papersOf(rules: Rules, round: Rules['rounds'][number]) {
  if (round.kind === 'outside') return null
  const pools = poolsOf(
    world.questions,
    round.blueprint,
    rules.divisions.map(({ id }) => id)
  )
  try {
    return drawPapers(pools, drawingOf(rules, round, { commonSeed: 'a seal', blueprint: round.blueprint }), seededRandom('one'))
  } catch (error) {
    return String(error)
  }
}

function timeOf({ rounds, graceSeconds }: Rules) {
  const startedAt = new Date('2026-11-23T03:00:00Z')
  return rounds.map(({ code, opensAt, closesAt, secondsPerQuestion }) => {
    const attempt = { deadlineAt: new Date('2026-11-23T03:15:00Z'), graceSeconds, submittedAt: null }
    const opened = { ...attempt, secondsPerQuestion, openPosition: 1, positionOpenedAt: startedAt }
    const round = { opensAt: new Date(opensAt), closesAt: new Date(closesAt), sealedAt: startedAt }
    return [code, lastInstant(attempt), questionClosesAt(opened), world.instants.map((now) => phaseOfRound(round, now))]
  })
}

function marksOf(rules: Rules) {
  const { paper, key, answerings } = world.marked(rules.scoring.points)
  return answerings.map((events) => mark(paper, events, key, world.startedAt, markingOf(rules)))
}

function joiningOf(rules: Rules) {
  const asked = world.joinings.map(([request, unit]) => whyNotJoin(rules, request, unit, '2026-11-23'))
  return { asked, roles: excludedRoles(rules), minors: rules.divisions.map(({ id }) => isOfMinors(rules, id)) }
}

function peopleOf(rules: Rules) {
  const { prediction, attempts, overall } = rules
  const chain = comparePapers(rules.order, prediction?.notAbove)
  const rounds = prediction ? guessedOver(prediction, 'one', ['one', 'two']) : []
  const guessed = world.guessed.filter(({ round }) => rounds.includes(round))
  return {
    counted: countedPapers(world.severalEach, attempts.counts, chain).map(({ points, startedAtMs }) => [points, startedAtMs]),
    board: wholeBoard(world.rivals, { ...rules, attempts: { ...attempts, counts: 'best' } }, { target: 90, lotSeed: 'a lot' }),
    targets: prediction && ['officials', 'pupils'].map((division) => predictionTarget(prediction, guessed, division)),
    overall: overall && overallStandings(overall, world.results, (one, other) => (one.participantId < other.participantId ? -1 : 1)),
    periods: periodsOf(rules),
    keys: rules.rounds.flatMap(({ code }) => [individualBoardKey(code, ''), ...rules.blocs.map(({ id }) => unitBoardKey(code, id))]),
    breakers: rules.rounds.map(({ code }) => tieBreakersOf(rules, code))
  }
}

function unitsOf(rules: Rules) {
  const results = unitResults(papersForUnits(world.unitPapers, rules.units, new Set()), world.winners, new Map())
  const withClips = new Map([...results].map(([id, result]) => [id, { ...result, clips: world.clipOf(id) }]))
  const units = withoutBarred(world.units, rules.excluded)
  return {
    needs: needsResults(rules.units),
    boards: [null, ...rules.blocs].map((bloc) => unitBoard(inBloc(units, bloc), rules.units, withClips).standings),
    live: unitBoard(units, rules.units, null).standings
  }
}

function shownOf(rules: Rules) {
  const { show, prediction, publication, rounds } = rules
  const closings = rounds.map(({ closesAt }) => new Date(closesAt))
  return {
    score: scoreShownAfter(show),
    key: rounds.map(({ kind }) => keyShownAfter(show, kind)),
    explains: rounds.map(({ kind }) => explains(show, kind === 'practice')),
    guessed: prediction && guessedIn(prediction),
    board: [true, false].map((isSettled) => mayShowIndividuals(rules, isSettled)),
    hidden: hiddenBy(prediction),
    unitCounts: world.instants.map((now) => isPublicationTime(publication.unitCountsAt, world.startedAt, now)),
    due: closings.map((closing) => resultsDueBy(rules, closing)),
    appeals: appealsUntil(rules, world.startedAt),
    retention: retentionUntil(rules)
  }
}

function clipsOf({ clips }: Rules) {
  if (!clips) return null
  return {
    notBegun: world.newEntries.map((begun) => whyNotBegun(clips, begun)),
    needsPaper: needsPaper(clips, { people: 'minors' }),
    refused: world.sentEntries.map((sent) => faultsOf(clips, sent)),
    unsigned: world.sheets.map((sheet) => whyNotSigned(clips, sheet)),
    ...resultsOf(clips),
    votes: clips.vote && votesOf(clips.vote),
    seen: senderSeen(clips, { sender: 'unit', unitName: 'Phường A', groupName: null })
  }
}

const votesOf = (vote: VoteRules) => ({
  phases: world.instants.map((now) => votePhaseAt(vote, now)),
  refused: [0, 1, 2, 3].map((already) => whyNotVote(vote, { isVerified: true, isSender: false, already }, new Date('2026-12-08T00:00:00Z')))
})

function resultsOf(clips: ClipRules) {
  const signed = world.signed.map(({ marks, ...sheet }) => ({ ...sheet, total: totalOf(clips, marks) }))
  const { entries } = aggregated(clips, world.judgedIds, signed)
  const reached = entries.map(({ entryId, points }, index) => ({
    id: entryId,
    sender: (['unit', 'group', 'person'] as const)[index % 3] ?? 'unit',
    unitId: null,
    points: points === null ? null : withVotes(clips, points, { own: index * 10, most: 60 })
  }))
  return { entries, ranking: rankedEntries(clips, reached) }
}
