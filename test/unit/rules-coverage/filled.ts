/** Rules in which every field of the schema says something. */
import type { Rules } from '@hoi-thi/shared/rules'
import { criterionWith, divisionWith, roundWith, rulesWith } from '../rules.ts'

export const barredUnit = '00000000-0000-4000-8000-00000000000b'

export const filled: Rules = rulesWith({
  legalBases: ['Luật Bình đẳng giới số 73/2006/QH11', 'Nghị định số 125/2021/NĐ-CP'],
  divisions: [
    divisionWith({ age: { from: 18, to: 60, on: '2026-11-23' }, residence: 'thành phố Huế', unitKinds: ['ward', 'department'] }),
    divisionWith({ id: 'pupils', name: 'Bảng học sinh', who: 'học sinh', needsUnit: false, minors: true })
  ],
  excluded: [{ who: 'thành viên Ban Tổ chức', roles: ['organizer', 'question-setter'], unitIds: [barredUnit] }],
  rounds: [
    roundWith({ code: 'thu', name: 'Vòng thử', kind: 'practice', opensAt: '2026-11-20T02:00:00Z', closesAt: '2026-11-22T02:00:00Z' }),
    roundWith({
      period: 'Tháng 11',
      secondsPerQuestion: 30,
      blueprint: [
        { topic: 'principles', level: 'recognition', count: 3 },
        { topic: 'fields', level: 'application', count: 2 },
        { topic: 'family', level: 'comprehension', count: 2, division: 'officials' },
        { topic: 'family', level: 'recognition', count: 1, division: 'pupils' }
      ]
    }),
    roundWith({
      code: 'vong-2',
      name: 'Vòng 2',
      period: 'Tháng 12',
      opensAt: '2026-12-01T02:00:00Z',
      closesAt: '2026-12-07T02:00:00Z',
      draw: 'same',
      questionOrder: 'as-drawn',
      shufflesOptions: false,
      admits: { from: 'vong-1', by: 'rank', limit: 20 }
    }),
    roundWith({
      code: 'san-khau',
      name: 'Phần thi sân khấu',
      kind: 'outside',
      opensAt: '2026-12-10T02:00:00Z',
      closesAt: '2026-12-10T10:00:00Z',
      maximum: 100,
      breaksTiesOf: 'vong-2'
    }),
    roundWith({
      code: 'tu-luan',
      name: 'Phần thi tự luận',
      kind: 'outside',
      opensAt: '2026-12-11T02:00:00Z',
      closesAt: '2026-12-11T10:00:00Z',
      maximum: 50
    })
  ],
  attempts: { perRound: 3, perDay: 2, perContest: 5, counts: 'best' },
  complete: 'all-questions',
  scoring: { points: { recognition: 1, comprehension: 2, application: 4 }, several: 'partial', wrongCosts: 1 },
  prediction: {
    metric: 'right-on-all',
    scope: 'round',
    among: 'division',
    counts: 'people',
    validOnly: true,
    notAbove: true,
    asked: 'after',
    maximum: 1000
  },
  order: ['points', 'correct', 'full-marks', 'prediction-difference', 'duration', 'finish', 'tie-break'],
  ties: 'lot',
  overall: { by: 'best-rounds', rounds: 2 },
  units: {
    divisions: ['officials'],
    formula: [
      { metric: 'rate', weight: 1 },
      { metric: 'right-share', weight: 0.5 },
      { metric: 'winners', weight: 3 }
    ],
    capsRate: true,
    smallestHeadcount: 10,
    gates: [
      {
        kind: 'rate',
        tiers: [
          { under: 50, percent: 30, orPeople: 14 },
          { under: null, percent: 25, orPeople: null }
        ]
      },
      { kind: 'people', atLeast: 3 },
      { kind: 'clip' },
      { kind: 'winner' }
    ],
    rollsUp: true
  },
  blocs: [
    { id: 'commune-level', name: 'Khối xã, phường', of: ['commune-level'] },
    { id: 'offices', name: 'Khối cơ quan', of: ['administrative', 'service'] }
  ],
  clips: {
    senders: ['unit', 'group'],
    entriesEach: 2,
    longestSeconds: 300,
    madeIn: 2026,
    closesAt: '2026-12-05T10:00:00Z',
    kinds: ['report', 'model'],
    takesDocuments: true,
    largestMegabytes: 300,
    guardianConsent: 'declaration',
    criteria: [
      criterionWith({ step: 0.25, anchors: [{ atLeast: 50, text: 'tốt' }], remarkBelow: 30 }),
      criterionWith({ id: 'hinh-thuc', name: 'Hình thức', maximum: 40 })
    ],
    judges: 3,
    isBlind: true,
    aggregate: 'normalized',
    missingJudges: 'mean-of-signed',
    ranksApart: true,
    vote: { opensAt: '2026-12-06T01:00:00Z', closesAt: '2026-12-12T10:00:00Z', each: 2, percent: 20 }
  },
  prizes: [
    { ...prize(), name: 'Giải Nhất tuần', count: 1, fullMarksOnly: true },
    { ...prize(), name: 'Giải Nhì tuần', count: 2, valueDong: 300_000 },
    { ...prize(), name: 'Giải tháng', scope: 'period', within: null, kind: 'certificate' },
    { ...prize(), name: 'Giải tập thể', to: 'units', scope: 'contest', within: 'offices', kind: 'flag' }
  ],
  prizesEach: 2,
  appealDays: 3,
  publication: { withinDays: 10, unitCountsAt: '08:00' },
  retentionMonths: 12
})

function prize(): Rules['prizes'][number] {
  return {
    name: 'Giải',
    to: 'people',
    scope: 'round',
    within: 'officials',
    count: 1,
    valueDong: 500_000,
    kind: 'money',
    fullMarksOnly: false
  }
}
