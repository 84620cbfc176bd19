/** Rules as they were stored by earlier versions of the software, in today's form. What they meant stays the same. */
import type { Rules } from '@hoi-thi/shared/rules'
import { plainScoring } from '@hoi-thi/shared/scoring'
import type { ClipRules } from '@hoi-thi/shared/unit-rules'
import type { ClipRulesBeforePapers, ClipRulesBeforeVotes, FirstClipRules, FirstRules, StoredRules } from '../../db/schema/first-rules.ts'

export function rulesOf(stored: StoredRules): Rules {
  if ('attemptsPerRound' in stored) return upgraded(stored)
  const { clips } = stored
  if (!clips || 'guardianConsent' in clips) return { ...stored, clips }
  if ('vote' in clips) return { ...stored, clips: withoutPapers(clips) }
  return { ...stored, clips: withoutPapers(withoutVotes('isBlind' in clips ? clips : upgradedClips(clips))) }
}

/** Nobody was asked for papers: senders declared that they hold them. */
const withoutPapers = (clips: ClipRulesBeforePapers): ClipRules => ({ ...clips, guardianConsent: 'declaration' })

/** The weight was ruled, and nobody could vote: a vote that is over when it opens. */
function withoutVotes({ votePercent, ...clips }: ClipRulesBeforeVotes): ClipRulesBeforePapers {
  const { closesAt } = clips
  return { ...clips, vote: votePercent === null ? null : { opensAt: closesAt, closesAt, each: 1, percent: votePercent } }
}

/** Every kind of clip was taken, marks were given by halves, and enough judges had to sign before an entry had the mean of their sheets. */
const upgradedClips = ({ criteria, ...first }: FirstClipRules): ClipRulesBeforeVotes => ({
  ...first,
  kinds: ['report', 'play', 'model'],
  takesDocuments: false,
  largestMegabytes: 500,
  criteria: criteria.map((criterion) => ({ ...criterion, step: 0.5, anchors: [], remarkBelow: null })),
  isBlind: true,
  aggregate: 'mean',
  missingJudges: 'wait',
  ranksApart: false
})

function upgraded({ durationSeconds, secondsPerQuestion, attemptsPerRound, unitDivisions, ...first }: FirstRules): Rules {
  return {
    ...first,
    divisions: first.divisions.map((division) => ({ minors: false, age: null, residence: null, unitKinds: [], ...division })),
    excluded: first.excluded.map((who) => ({ who, roles: [], unitIds: [] })),
    rounds: first.rounds.map((round) => ({ ...usualRound, ...round, durationSeconds, secondsPerQuestion })),
    attempts: { perRound: attemptsPerRound, perDay: null, perContest: null, counts: attemptsPerRound === 1 ? 'only' : 'best' },
    complete: 'any',
    scoring: plainScoring,
    prediction: first.prediction && {
      metric: 'right-on-all',
      scope: 'round',
      among: 'division',
      counts: 'people',
      validOnly: true,
      notAbove: false,
      asked: 'after',
      maximum: first.prediction.maximum
    },
    ties: 'shared',
    overall: null,
    show: { ...first.show, explanation: true, board: 'live' },
    units: {
      divisions: unitDivisions,
      formula: [{ metric: 'rate', weight: 1 }],
      capsRate: false,
      smallestHeadcount: null,
      gates: [],
      rollsUp: false
    },
    blocs: usualBlocs,
    clips: null,
    prizes: [],
    prizesEach: null,
    appealDays: 0,
    publication: { withinDays: null, unitCountsAt: null },
    retentionMonths: null
  }
}

const usualRound = {
  kind: 'quiz',
  period: null,
  draw: 'each',
  questionOrder: 'any',
  shufflesOptions: true,
  admits: null,
  maximum: null,
  breaksTiesOf: null
} as const

const usualBlocs: Rules['blocs'] = [
  { id: 'commune-level', name: 'Khối xã, phường', of: ['commune-level'] },
  { id: 'administrative', name: 'Khối cơ quan hành chính', of: ['administrative'] },
  { id: 'service', name: 'Khối đơn vị sự nghiệp', of: ['service'] },
  { id: 'association', name: 'Khối hội, đoàn thể', of: ['association'] }
]
