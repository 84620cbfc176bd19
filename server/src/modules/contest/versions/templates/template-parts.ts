/** What the templates have in common: usual texts, usual exclusions, and short ways to write rounds, papers and prizes. Pure. */
import type { Blueprint, Level, RoundRules } from '@hoi-thi/shared/round-rules'
import type { Division, Rules } from '@hoi-thi/shared/rules'
import type { PrizeRules } from '@hoi-thi/shared/unit-rules'
import { dayMs } from '../../../../lib/day.ts'

export interface Given {
  title: string
  firstOpensAt: string
}
export type Template = (given: Given) => Rules

const hour = 3_600_000

/** So many days and hours after an instant. */
export const later = (at: string, days: number, hours = 0): string => new Date(Date.parse(at) + days * dayMs + hours * hour).toISOString()

export const round = (own: Pick<RoundRules, 'code' | 'name' | 'opensAt' | 'closesAt'> & Partial<RoundRules>): RoundRules => ({
  subject: '',
  kind: 'quiz',
  period: null,
  blueprint: [],
  draw: 'each',
  questionOrder: 'any',
  shufflesOptions: true,
  durationSeconds: 900,
  secondsPerQuestion: null,
  admits: null,
  maximum: null,
  breaksTiesOf: null,
  ...own
})

const levels: readonly Level[] = ['recognition', 'comprehension', 'application']

/** How many of each level a paper draws of a topic, the easier ones first. */
export const paper = (topics: Readonly<Record<string, readonly number[]>>): Blueprint =>
  levels.flatMap((level, index) =>
    Object.entries(topics).flatMap(([topic, counts]) => (counts[index] ? [{ topic, level, count: counts[index] }] : []))
  )

export const division = (own: Pick<Division, 'id' | 'name' | 'who'> & Partial<Division>): Division => ({
  needsUnit: true,
  minors: false,
  age: null,
  residence: null,
  unitKinds: [],
  ...own
})

export const officials = division({
  id: 'officials',
  name: 'Bảng cán bộ',
  who: 'cán bộ, công chức, viên chức và người lao động đang công tác tại các cơ quan, đơn vị, địa phương'
})

export const citizens = (on: string): Division =>
  division({
    id: 'citizens',
    name: 'Bảng người dân',
    who: 'công dân từ đủ 18 tuổi',
    needsUnit: false,
    age: { from: 18, to: null, on }
  })

export const prize = (own: Pick<PrizeRules, 'name' | 'count'> & Partial<PrizeRules>): PrizeRules => ({
  to: 'people',
  scope: 'round',
  within: null,
  valueDong: 0,
  kind: 'money',
  fullMarksOnly: false,
  ...own
})

/** What each template says alike; the organizer mends it. */
export const usual = ({ title }: Given) =>
  ({
    title,
    organizer: `Ban Tổ chức ${title}`,
    purpose:
      'Tuyên truyền, phổ biến pháp luật về bình đẳng giới, góp phần thay đổi “nếp nghĩ, cách làm”, xóa bỏ định kiến và khuôn mẫu giới trong gia đình và cộng đồng.',
    legalBases: ['Luật Bình đẳng giới số 73/2006/QH11'],
    excluded: [
      {
        who: 'thành viên Ban Tổ chức, Tổ Thư ký, Ban đề thi và Ban Giám khảo',
        roles: ['organizer', 'question-setter', 'question-reviewer']
      },
      { who: 'người làm ra và vận hành phần mềm hội thi', roles: ['administrator'] }
    ].map((each) => ({ ...each, unitIds: [] }) as Rules['excluded'][number]),
    complete: 'any',
    scoring: { points: { recognition: 1, comprehension: 1, application: 1 }, several: 'all-or-nothing', wrongCosts: 0 },
    graceSeconds: 5,
    prediction: null,
    ties: 'shared',
    overall: null,
    show: { score: 'at-submission', key: 'after-close', explanation: true, board: 'live' },
    units: {
      divisions: ['officials'],
      formula: [{ metric: 'rate', weight: 1 }],
      capsRate: true,
      smallestHeadcount: null,
      gates: [],
      rollsUp: false
    },
    blocs: [],
    clips: null,
    prizes: [],
    prizesEach: null,
    appealDays: 3,
    publication: { withinDays: 5, unitCountsAt: null },
    retentionMonths: 12,
    consent: {
      version: 1,
      text: 'Tôi đồng ý để Ban Tổ chức dùng họ tên, đơn vị và kết quả thi của tôi để tổ chức hội thi này, xếp hạng và trao giải. Tên tôi được viết tắt trên bảng công khai. Tôi có thể rút lại đồng ý bất cứ lúc nào.'
    }
  }) satisfies Partial<Rules>

/** Among how many people's right-on-all papers one guesses, asked after the questions. */
export const guess = (among: 'division' | 'everyone'): NonNullable<Rules['prediction']> => ({
  metric: 'right-on-all',
  scope: 'round',
  among,
  counts: 'people',
  validOnly: true,
  notAbove: false,
  asked: 'after',
  maximum: 1_000_000
})
