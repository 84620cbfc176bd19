/** Four weekly rounds for officials and citizens, with a prediction: as weekly contests in Huế are run. Pure. */
import { dayOf } from '../../../../lib/day.ts'
import { citizens, guess, later, officials, paper, prize, round, type Template, usual } from './template-parts.ts'

const subjects = [
  { subject: 'Những quy định chung', blueprint: paper({ principles: [3, 3, 2], fields: [3, 2, 2] }) },
  { subject: 'Lao động và gia đình', blueprint: paper({ labour: [3, 3, 2], family: [3, 2, 2] }) },
  {
    subject: 'Phòng, chống bạo lực gia đình và tham gia chính trị',
    blueprint: paper({ 'domestic-violence': [3, 3, 2], politics: [3, 2, 2] })
  },
  {
    subject: 'Biện pháp, trách nhiệm và xử lý vi phạm',
    blueprint: paper({ measures: [2, 1, 1], responsibilities: [2, 2, 2], violations: [2, 2, 1] })
  }
]

const blocs = [
  { id: 'commune-level', name: 'Khối xã, phường', of: ['commune-level'] },
  { id: 'administrative', name: 'Khối cơ quan, đoàn thể', of: ['administrative', 'association'] },
  { id: 'service', name: 'Khối đơn vị sự nghiệp', of: ['service'] }
] as const

const money = { officials: [800_000, 600_000, 400_000], citizens: [700_000, 500_000, 300_000] }
const places = ['Giải Nhất', 'Giải Nhì', 'Giải Ba']

export const weekly: Template = (given) => ({
  ...usual(given),
  divisions: [officials, citizens(dayOf(new Date(given.firstOpensAt)))],
  // The hour between two rounds is for closing one and sealing the next.
  rounds: subjects.map((each, week) =>
    round({
      ...each,
      code: `tuan-${week + 1}`,
      name: `Tuần ${week + 1}`,
      opensAt: later(given.firstOpensAt, 7 * week),
      closesAt: later(given.firstOpensAt, 7 * week + 7, -1)
    })
  ),
  attempts: { perRound: 1, perDay: null, perContest: null, counts: 'only' },
  prediction: guess('division'),
  order: ['correct', 'prediction-difference', 'duration', 'finish'],
  blocs: blocs.map((bloc) => ({ ...bloc, of: [...bloc.of] })),
  prizes: [
    ...(['officials', 'citizens'] as const).flatMap((within) =>
      places.map((name, place) => prize({ name: `${name} tuần`, count: 1, within, valueDong: money[within][place] ?? 0 }))
    ),
    ...blocs.flatMap(({ id }) =>
      places.map((name, place) => prize({ name: name, count: place + 1, to: 'units', scope: 'contest', within: id, kind: 'certificate' }))
    )
  ]
})
