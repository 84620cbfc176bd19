/** What is wrong with rules whose form is right: what contradicts itself or leads nowhere. Pure, for the server and for the wizard. */
import type { RoundRules } from './round-rules.ts'
import type { Rules } from './rules.ts'

export const rulesFaultCodes = [
  'closes-before-opens',
  'rounds-overlap',
  'code-twice',
  'division-twice',
  'bloc-twice',
  'bloc-of-two',
  'paper-empty',
  'row-division-unknown',
  'no-quiz',
  'maximum-missing',
  'admits-unknown',
  'admits-later',
  'admits-limit-missing',
  'breaks-ties-unknown',
  'order-twice',
  'order-without-prediction',
  'prediction-unused',
  'prediction-before-timed',
  'order-without-tie-break',
  'tie-break-unused',
  'only-with-many',
  'limit-above-larger',
  'complete-without-prediction',
  'question-time-too-long',
  'unit-division-unknown',
  'metric-twice',
  'metric-without-clips',
  'last-tier-missing',
  'age-reversed',
  'prize-within-unknown',
  'prize-period-unknown',
  'prize-for-clips-without-clips',
  'criterion-twice',
  'above-maximum',
  'vote-closes-before-entries',
  'vote-too-heavy',
  'overall-rounds-missing',
  'consent-version-same'
] as const
export type RulesFaultCode = (typeof rulesFaultCodes)[number]

export interface RulesFault {
  /** Where, as in `rounds.0.closesAt`. */
  path: string
  code: RulesFaultCode
}

/** `present`: the rules that hold now, where there are any. */
export function rulesFaults(rules: Rules, present: Rules | null = null): RulesFault[] {
  return [
    ...rules.rounds.flatMap((round, index) => roundFaults(round, index, rules)),
    ...overlaps(rules.rounds),
    ...divisionFaults(rules),
    ...orderFaults(rules),
    ...attemptFaults(rules),
    ...unitFaults(rules),
    ...clipFaults(rules),
    ...voteFaults(rules),
    ...prizeFaults(rules),
    ...when(rules.overall?.by === 'best-rounds' && rules.overall.rounds === null, 'overall.rounds', 'overall-rounds-missing'),
    ...when(
      present !== null && present.consent.text !== rules.consent.text && present.consent.version >= rules.consent.version,
      'consent.version',
      'consent-version-same'
    )
  ]
}

const when = (is: boolean, path: string, code: RulesFaultCode): RulesFault[] => (is ? [{ path, code }] : [])

function roundFaults(round: RoundRules, index: number, { rounds, divisions }: Rules): RulesFault[] {
  const at = `rounds.${index}`
  const before = rounds.slice(0, index)
  const hasPapers = round.kind !== 'outside'
  const questions = round.blueprint.reduce((sum, { count }) => sum + count, 0)
  const { admits } = round
  return [
    ...when(round.opensAt >= round.closesAt, `${at}.closesAt`, 'closes-before-opens'),
    ...when(
      before.some(({ code }) => code === round.code),
      `${at}.code`,
      'code-twice'
    ),
    ...when(hasPapers && round.blueprint.length === 0, `${at}.blueprint`, 'paper-empty'),
    ...when(!hasPapers && round.maximum === null, `${at}.maximum`, 'maximum-missing'),
    ...when(
      hasPapers && round.secondsPerQuestion !== null && round.secondsPerQuestion * questions > round.durationSeconds,
      `${at}.secondsPerQuestion`,
      'question-time-too-long'
    ),
    ...round.blueprint.flatMap(({ division }, row) =>
      when(
        division !== undefined && !divisions.some(({ id }) => id === division),
        `${at}.blueprint.${row}.division`,
        'row-division-unknown'
      )
    ),
    ...when(admits !== null && !rounds.some(({ code }) => code === admits.from), `${at}.admits.from`, 'admits-unknown'),
    ...when(
      admits !== null && rounds.some(({ code, closesAt }) => code === admits.from && closesAt > round.opensAt),
      `${at}.admits.from`,
      'admits-later'
    ),
    ...when(admits !== null && admits.by !== 'choice' && admits.limit === null, `${at}.admits.limit`, 'admits-limit-missing'),
    ...when(
      round.breaksTiesOf !== null && !rounds.some(({ code, kind }) => code === round.breaksTiesOf && kind === 'quiz'),
      `${at}.breaksTiesOf`,
      'breaks-ties-unknown'
    )
  ]
}

/** Rounds with papers come one after the other; practice, and what is marked outside, may run beside them. */
function overlaps(rounds: readonly RoundRules[]): RulesFault[] {
  const quizzes = rounds.map((round, index) => ({ ...round, index })).filter(({ kind }) => kind === 'quiz')
  const sorted = [...quizzes].sort((one, other) => (one.opensAt < other.opensAt ? -1 : 1))
  return [
    ...when(quizzes.length === 0, 'rounds', 'no-quiz'),
    ...sorted.flatMap(({ index, opensAt }, place) =>
      when(place > 0 && (sorted[place - 1]?.closesAt ?? '') > opensAt, `rounds.${index}.opensAt`, 'rounds-overlap')
    )
  ]
}

function divisionFaults({ divisions, blocs }: Rules): RulesFault[] {
  return [
    ...divisions.flatMap(({ id, age }, index) => [
      ...when(divisions.findIndex((other) => other.id === id) < index, `divisions.${index}.id`, 'division-twice'),
      ...when(age !== null && age.to !== null && age.to < age.from, `divisions.${index}.age.to`, 'age-reversed')
    ]),
    ...blocs.flatMap(({ id, of }, index) => [
      ...when(blocs.findIndex((other) => other.id === id) < index, `blocs.${index}.id`, 'bloc-twice'),
      ...when(
        blocs.slice(0, index).some((other) => other.of.some((kind) => of.includes(kind))),
        `blocs.${index}.of`,
        'bloc-of-two'
      )
    ])
  ]
}

function orderFaults({ order, prediction, rounds, complete }: Rules): RulesFault[] {
  const hasTieBreak = rounds.some(({ breaksTiesOf }) => breaksTiesOf !== null)
  return [
    ...order.flatMap((key, index) => when(order.indexOf(key) < index, `order.${index}`, 'order-twice')),
    ...when(order.includes('prediction-difference') && !prediction, 'order', 'order-without-prediction'),
    ...when(!order.includes('prediction-difference') && prediction !== null, 'prediction', 'prediction-unused'),
    ...when(
      prediction?.asked === 'before' && rounds.some(({ secondsPerQuestion }) => secondsPerQuestion !== null),
      'prediction.asked',
      'prediction-before-timed'
    ),
    ...when(order.includes('tie-break') && !hasTieBreak, 'order', 'order-without-tie-break'),
    ...when(!order.includes('tie-break') && hasTieBreak, 'order', 'tie-break-unused'),
    ...when(complete === 'all-and-prediction' && !prediction, 'complete', 'complete-without-prediction')
  ]
}

function attemptFaults({ attempts: { perRound, perDay, perContest, counts } }: Rules): RulesFault[] {
  return [
    ...when(counts === 'only' && perRound !== 1, 'attempts.counts', 'only-with-many'),
    ...when(perDay !== null && perRound !== null && perDay > perRound, 'attempts.perDay', 'limit-above-larger'),
    ...when(perRound !== null && perContest !== null && perRound > perContest, 'attempts.perRound', 'limit-above-larger')
  ]
}

function unitFaults({ units, divisions, clips }: Rules): RulesFault[] {
  const metrics = units.formula.map(({ metric }) => metric)
  return [
    ...units.divisions.flatMap((id, index) =>
      when(!divisions.some((division) => division.id === id), `units.divisions.${index}`, 'unit-division-unknown')
    ),
    ...metrics.flatMap((metric, index) => when(metrics.indexOf(metric) < index, `units.formula.${index}.metric`, 'metric-twice')),
    ...when((metrics.includes('clips') || units.gates.some(({ kind }) => kind === 'clip')) && !clips, 'units', 'metric-without-clips'),
    ...units.gates.flatMap((gate, index) =>
      when(gate.kind === 'rate' && gate.tiers[gate.tiers.length - 1]?.under !== null, `units.gates.${index}.tiers`, 'last-tier-missing')
    )
  ]
}

/** A vote can be bought; beyond this the jury would no longer decide. */
const heaviestVote = 30

function voteFaults({ clips }: Rules): RulesFault[] {
  if (!clips?.vote) return []
  const { opensAt, closesAt, percent } = clips.vote
  return [
    ...when(Date.parse(opensAt) >= Date.parse(closesAt), 'clips.vote.closesAt', 'closes-before-opens'),
    ...when(Date.parse(closesAt) <= Date.parse(clips.closesAt), 'clips.vote.closesAt', 'vote-closes-before-entries'),
    ...when(percent > heaviestVote, 'clips.vote.percent', 'vote-too-heavy')
  ]
}

function clipFaults({ clips }: Rules): RulesFault[] {
  const criteria = clips?.criteria ?? []
  return criteria.flatMap(({ id, maximum, anchors, remarkBelow }, index) => [
    ...when(criteria.findIndex((other) => other.id === id) < index, `clips.criteria.${index}.id`, 'criterion-twice'),
    ...when(remarkBelow !== null && remarkBelow > maximum, `clips.criteria.${index}.remarkBelow`, 'above-maximum'),
    ...anchors.flatMap(({ atLeast }, place) => when(atLeast > maximum, `clips.criteria.${index}.anchors.${place}.atLeast`, 'above-maximum'))
  ])
}

function prizeFaults({ prizes, divisions, blocs, rounds, clips }: Rules): RulesFault[] {
  return prizes.flatMap(({ to, within, scope }, index) => {
    const groups = to === 'people' ? divisions : blocs
    return [
      ...when(
        within !== null && to !== 'clips' && !groups.some(({ id }) => id === within),
        `prizes.${index}.within`,
        'prize-within-unknown'
      ),
      ...when(scope === 'period' && rounds.every(({ period }) => period === null), `prizes.${index}.scope`, 'prize-period-unknown'),
      ...when(to === 'clips' && !clips, `prizes.${index}.to`, 'prize-for-clips-without-clips')
    ]
  })
}
