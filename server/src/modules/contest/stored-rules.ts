/** Rules as they were stored by earlier versions of the software, in today's form. What they meant stays the same. */
import type { Rules } from '@hoi-thi/shared/rules'
import { plainScoring } from '@hoi-thi/shared/scoring'
import type { FirstRules } from '../../db/schema/first-rules.ts'

export const rulesOf = (stored: FirstRules | Rules): Rules => ('attemptsPerRound' in stored ? upgraded(stored) : stored)

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
