/** For pupils: two qualifying rounds and a final, question by question, and a buzzer on the stage that breaks ties. Pure. */
import { division, later, paper, prize, round, type Template, usual } from './template-parts.ts'

const seconds = 30
const places = [
  { name: 'Giải Nhất chung kết', count: 1, valueDong: 3_000_000 },
  { name: 'Giải Nhì chung kết', count: 2, valueDong: 2_000_000 },
  { name: 'Giải Ba chung kết', count: 3, valueDong: 1_000_000 },
  { name: 'Giải Khuyến khích chung kết', count: 4, valueDong: 500_000 }
]
const divisions = [
  division({ id: 'lower-secondary', name: 'Bảng A', who: 'học sinh trung học cơ sở', minors: true }),
  division({ id: 'upper-secondary', name: 'Bảng B', who: 'học sinh trung học phổ thông', minors: true })
]

export const school: Template = (given) => {
  const at = (days: number, hours = 0) => later(given.firstOpensAt, days, hours)
  return {
    ...usual(given),
    divisions,
    rounds: [
      round({
        code: 'vong-loai-1',
        name: 'Vòng loại 1',
        subject: 'Những quy định chung',
        opensAt: at(0),
        closesAt: at(7, -1),
        blueprint: paper({ principles: [5, 3, 2], fields: [4, 3, 1], responsibilities: [4, 2, 0], measures: [4, 2, 0] }),
        durationSeconds: 30 * seconds,
        secondsPerQuestion: seconds
      }),
      round({
        code: 'vong-loai-2',
        name: 'Vòng loại 2',
        subject: 'Gia đình và nhà trường',
        opensAt: at(7),
        closesAt: at(14, -1),
        blueprint: paper({ family: [6, 3, 2], 'domestic-violence': [6, 4, 2], politics: [4, 2, 1] }),
        durationSeconds: 30 * seconds,
        secondsPerQuestion: seconds,
        admits: { from: 'vong-loai-1', by: 'points', limit: 150 }
      }),
      round({
        code: 'chung-ket',
        name: 'Chung kết',
        opensAt: at(28),
        closesAt: at(28, 1),
        blueprint: paper({ principles: [1, 2, 2], fields: [1, 2, 2], family: [1, 2, 2], 'domestic-violence': [1, 2, 2] }),
        // On one stage all see the same questions.
        draw: 'same',
        durationSeconds: 20 * seconds,
        secondsPerQuestion: seconds,
        admits: { from: 'vong-loai-2', by: 'rank', limit: 15 }
      }),
      round({
        code: 'bam-chuong',
        name: 'Phần bấm chuông',
        kind: 'outside',
        opensAt: at(28, 1),
        closesAt: at(28, 3),
        maximum: 100,
        breaksTiesOf: 'chung-ket'
      })
    ],
    attempts: { perRound: 1, perDay: null, perContest: null, counts: 'only' },
    scoring: { points: { recognition: 10, comprehension: 10, application: 10 }, several: 'all-or-nothing', wrongCosts: 0 },
    order: ['points', 'tie-break', 'duration', 'finish'],
    show: { score: 'at-submission', key: 'after-close', explanation: true, board: 'after-close' },
    units: { ...usual(given).units, divisions: divisions.map(({ id }) => id), formula: [{ metric: 'people', weight: 1 }], capsRate: false },
    prizes: divisions.flatMap(({ id }) => places.map((place) => prize({ ...place, scope: 'contest', within: id }))),
    prizesEach: 1
  }
}
