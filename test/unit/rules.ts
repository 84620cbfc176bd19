/** Complete rules for tests that need only a part of them. */
import type { Blueprint, RoundRules } from '@hoi-thi/shared/round-rules'
import type { Rules } from '@hoi-thi/shared/rules'
import { plainScoring } from '@hoi-thi/shared/scoring'
import type { ClipRules } from '@hoi-thi/shared/unit-rules'
import type { Drawing } from '../../server/src/modules/attempt/draw.ts'

export const roundWith = (changes: Partial<RoundRules> = {}): RoundRules => ({
  code: 'vong-1',
  name: 'Vòng 1',
  subject: 'Quy định chung',
  kind: 'quiz',
  period: null,
  opensAt: '2026-11-23T02:00:00Z',
  closesAt: '2026-11-30T02:00:00Z',
  blueprint: [
    { topic: 'principles', level: 'recognition', count: 3 },
    { topic: 'fields', level: 'application', count: 2 }
  ],
  draw: 'each',
  questionOrder: 'any',
  shufflesOptions: true,
  durationSeconds: 900,
  secondsPerQuestion: null,
  admits: null,
  maximum: null,
  breaksTiesOf: null,
  ...changes
})

export const divisionWith = (changes: Partial<Rules['divisions'][number]> = {}): Rules['divisions'][number] => ({
  id: 'officials',
  name: 'Bảng cán bộ',
  who: 'cán bộ, công chức',
  needsUnit: true,
  minors: false,
  age: null,
  residence: null,
  unitKinds: [],
  ...changes
})

export const unitsByRate: Rules['units'] = {
  divisions: ['officials'],
  formula: [{ metric: 'rate', weight: 1 }],
  capsRate: false,
  smallestHeadcount: null,
  gates: [],
  rollsUp: false
}

export const criterionWith = (changes: Partial<ClipRules['criteria'][number]> = {}): ClipRules['criteria'][number] => ({
  ...{ id: 'noi-dung', name: 'Nội dung', maximum: 60, step: 0.5, anchors: [], remarkBelow: null },
  ...changes
})

export const clipsWith = (changes: Partial<ClipRules> = {}): ClipRules => ({
  senders: ['unit', 'group', 'person'],
  entriesEach: null,
  longestSeconds: 300,
  madeIn: null,
  closesAt: '2026-12-05T17:00:00+07:00',
  kinds: ['report', 'play', 'model'],
  takesDocuments: false,
  largestMegabytes: 500,
  guardianConsent: 'declaration',
  criteria: [criterionWith(), criterionWith({ id: 'hinh-thuc', name: 'Hình thức', maximum: 40 })],
  judges: 2,
  isBlind: true,
  aggregate: 'mean',
  missingJudges: 'wait',
  ranksApart: false,
  vote: null,
  ...changes
})

export const rulesWith = (changes: Partial<Rules> = {}): Rules => ({
  title: 'Hội thi thử',
  organizer: 'Ban Tổ chức thử',
  purpose: 'Để thử.',
  legalBases: ['Luật Bình đẳng giới số 73/2006/QH11'],
  divisions: [divisionWith(), divisionWith({ id: 'citizens', name: 'Bảng người dân', who: 'công dân từ đủ 18 tuổi', needsUnit: false })],
  excluded: [{ who: 'thành viên Ban Tổ chức', roles: [], unitIds: [] }],
  rounds: [roundWith()],
  attempts: { perRound: 1, perDay: null, perContest: null, counts: 'only' },
  complete: 'any',
  scoring: plainScoring,
  graceSeconds: 5,
  prediction: {
    metric: 'right-on-all',
    scope: 'round',
    among: 'division',
    counts: 'people',
    validOnly: true,
    notAbove: false,
    asked: 'after',
    maximum: 1_000_000
  },
  order: ['correct', 'prediction-difference', 'duration', 'finish'],
  ties: 'shared',
  overall: null,
  show: { score: 'at-submission', key: 'after-close', explanation: true, board: 'live' },
  units: unitsByRate,
  blocs: [{ id: 'commune-level', name: 'Khối xã, phường', of: ['commune-level'] }],
  clips: null,
  prizes: [],
  prizesEach: null,
  appealDays: 3,
  publication: { withinDays: 10, unitCountsAt: null },
  retentionMonths: null,
  consent: { version: 2, text: 'Tôi đồng ý.' },
  ...changes
})

export const drawingOf = (blueprint: Blueprint, changes: Partial<Drawing> = {}): Drawing => ({
  blueprint,
  draw: 'each',
  questionOrder: 'any',
  shufflesOptions: true,
  points: plainScoring.points,
  commonSeed: 'common',
  ...changes
})
