/** Bodies against each other: unlimited attempts, a least share of the staff by size, and a clip or initiative. Pure. */
import { dayOf, midnightOf } from '../../../../lib/day.ts'
import { later, officials, paper, prize, round, type Template, usual } from './template-parts.ts'

const collective = [
  { name: 'Giải Nhất', count: 1, valueDong: 5_000_000 },
  { name: 'Giải Nhì', count: 2, valueDong: 3_000_000 },
  { name: 'Giải Ba', count: 3, valueDong: 2_000_000 },
  { name: 'Giải Khuyến khích', count: 4, valueDong: 1_000_000 }
]

const criterion = (id: string, name: string, maximum: number) => ({
  ...{ id, name, maximum, step: 0.5 as const, remarkBelow: maximum / 2 },
  anchors: [
    { atLeast: maximum * 0.8, text: 'tốt, có thể làm mẫu' },
    { atLeast: maximum / 2, text: 'đạt yêu cầu' }
  ]
})

export const unitGates: Template = (given) => {
  const opensAt = later(given.firstOpensAt, 0)
  // At ten in the evening of the thirtieth day after.
  const closesAt = later(midnightOf(dayOf(new Date(later(opensAt, 30)))).toISOString(), 0, 22)
  return {
    ...usual(given),
    divisions: [officials],
    rounds: [
      round({
        code: 'trac-nghiem',
        name: 'Phần trắc nghiệm',
        opensAt,
        closesAt,
        blueprint: paper({
          principles: [1, 0, 0],
          fields: [1, 0, 0],
          labour: [1, 1, 0],
          family: [0, 1, 0],
          'domestic-violence': [0, 1, 1],
          measures: [0, 1, 0],
          responsibilities: [1, 0, 0],
          violations: [0, 0, 1]
        }),
        durationSeconds: 300
      })
    ],
    attempts: { perRound: null, perDay: null, perContest: null, counts: 'best-then-fastest' },
    order: ['correct', 'duration', 'finish'],
    units: {
      divisions: ['officials'],
      formula: [
        { metric: 'clips', weight: 0.5 },
        { metric: 'right-share', weight: 0.3 },
        { metric: 'rate', weight: 0.2 }
      ],
      capsRate: true,
      smallestHeadcount: 10,
      gates: [
        {
          kind: 'rate',
          tiers: [
            { under: 50, percent: 30, orPeople: null },
            { under: 100, percent: 25, orPeople: null },
            { under: null, percent: 20, orPeople: 30 }
          ]
        },
        { kind: 'clip' }
      ],
      rollsUp: true
    },
    clips: {
      senders: ['unit', 'group'],
      entriesEach: null,
      longestSeconds: 300,
      madeIn: null,
      closesAt,
      kinds: ['report', 'play', 'model'],
      takesDocuments: true,
      largestMegabytes: 500,
      guardianConsent: 'paper',
      criteria: [
        criterion('tinh-moi', 'Tính mới, sáng tạo', 30),
        criterion('hieu-qua', 'Tính hiệu quả', 40),
        criterion('nhan-rong', 'Khả năng nhân rộng', 30)
      ],
      judges: 3,
      isBlind: true,
      aggregate: 'mean',
      missingJudges: 'wait',
      ranksApart: false,
      vote: null
    },
    prizes: [
      ...collective.map((each) => prize({ ...each, to: 'units', scope: 'contest' })),
      prize({ name: 'Giải sáng kiến', count: 10, to: 'clips', scope: 'contest', valueDong: 500_000 }),
      prize({ name: 'Giải Người thi xuất sắc', count: 5, valueDong: 300_000 })
    ]
  }
}
