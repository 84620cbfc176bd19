/** One round of thirty days, open to all, three attempts each: as ministries run their contests. Pure. */
import { division, guess, later, paper, prize, round, type Template, usual } from './template-parts.ts'

/** Nineteen questions over all topics, from easy to hard. */
const blueprint = paper({
  principles: [1, 1, 1],
  fields: [1, 1, 0],
  labour: [1, 1, 1],
  family: [1, 1, 1],
  'domestic-violence': [1, 1, 1],
  politics: [1, 0, 0],
  measures: [1, 0, 0],
  responsibilities: [1, 1, 0],
  violations: [1, 0, 0]
})

const prizes = [
  { name: 'Giải Nhất', count: 1, valueDong: 6_000_000 },
  { name: 'Giải Nhì', count: 5, valueDong: 3_000_000 },
  { name: 'Giải Ba', count: 10, valueDong: 2_000_000 },
  { name: 'Giải Khuyến khích', count: 20, valueDong: 1_000_000 }
]

export const month: Template = (given) => ({
  ...usual(given),
  divisions: [
    division({
      id: 'everyone',
      name: 'Bảng chung',
      who: 'công dân Việt Nam ở trong nước và ở nước ngoài, người nước ngoài đang sinh sống tại Việt Nam',
      needsUnit: false
    })
  ],
  rounds: [
    round({
      code: 'vong-thi',
      name: 'Vòng thi',
      opensAt: later(given.firstOpensAt, 0),
      closesAt: later(given.firstOpensAt, 30),
      blueprint,
      questionOrder: 'by-row',
      durationSeconds: 1200
    })
  ],
  attempts: { perRound: null, perDay: null, perContest: 3, counts: 'best-then-earliest' },
  prediction: guess('everyone'),
  order: ['correct', 'prediction-difference', 'finish'],
  units: { ...usual(given).units, divisions: ['everyone'], formula: [{ metric: 'people', weight: 1 }], capsRate: false },
  prizes: prizes.map(prize),
  prizesEach: 1,
  publication: { withinDays: 10, unitCountsAt: null }
})
