/** What leaders are told, as the sheets of a workbook, in Vietnamese. Pure. */
import type { Bloc } from '@hoi-thi/shared/contest'
import type { Answered, ParticipationInsight, Place, RoundKnowledge, Said } from '@hoi-thi/shared/insight'
import { dayOf } from '../../lib/day.ts'
import { groupBy } from '../../lib/group-by.ts'
import type { Sheet, SheetCell } from '../../lib/spreadsheet/written-sheet.ts'

export function insightSheets(insight: ParticipationInsight, knowledge: readonly RoundKnowledge[]): Sheet[] {
  return [unitSheet(insight), blocSheet(insight), daySheet(insight), topicSheet(knowledge), placeSheet(knowledge), genderSheet(knowledge)]
}

const blocs: Record<Bloc, string> = {
  'commune-level': 'Xã, phường',
  administrative: 'Cơ quan hành chính',
  service: 'Đơn vị sự nghiệp',
  association: 'Hội, đoàn thể'
}
const blocName = (bloc: Bloc | null) => (bloc === null ? 'Không thuộc đơn vị xếp hạng' : blocs[bloc])
const genders: Record<Said, string> = { female: 'Nữ', male: 'Nam', unsaid: 'Không nói' }

const sheet = (name: string, columns: string[], rows: SheetCell[][]): Sheet => ({
  name,
  columns: columns.map((title) => ({ title })),
  rows
})
const percent = (part: number, whole: number | null) => (whole ? Math.round((part * 1000) / whole) / 10 : null)

const unitSheet = ({ units }: ParticipationInsight) =>
  sheet(
    'Đơn vị',
    ['Đơn vị', 'Khối', 'Người dự thi', 'Biên chế', 'Tỷ lệ (%)'],
    units.map(({ name, bloc, people, headcount }) => [name, blocs[bloc], people, headcount, percent(people, headcount)])
  )

const blocSheet = (insight: ParticipationInsight) =>
  sheet(
    'Khối',
    ['Khối', 'Số đơn vị', 'Người dự thi', 'Biên chế', 'Tỷ lệ (%)'],
    insight.blocs.map(({ bloc, units, people, headcount }) => [blocs[bloc], units, people, headcount, percent(people, headcount)])
  )

const daySheet = ({ rounds }: ParticipationInsight) =>
  sheet(
    'Theo ngày',
    ['Vòng', 'Ngày', 'Khối', 'Người dự thi mới'],
    rounds.flatMap(({ name, hours }) =>
      [...groupBy(hours, ({ at, bloc }) => JSON.stringify([dayOf(new Date(at)), blocName(bloc)]))].map(([key, of]): SheetCell[] => {
        const [day, bloc] = JSON.parse(key) as [string, string]
        return [name, { date: day }, bloc, of.reduce((sum, { people }) => sum + people, 0)]
      })
    )
  )

const answeredColumns = ['Người', 'Lượt câu hỏi', 'Lượt sai', 'Sai (%)']
const hidden = 'Dưới 5 người, hoặc suy ra được'
const answeredCells = (answered: Answered): SheetCell[] =>
  answered ? [answered.people, answered.asked, answered.wrong, percent(answered.wrong, answered.asked)] : [hidden, null, null, null]

const topicSheet = (knowledge: readonly RoundKnowledge[]) =>
  sheet(
    'Chủ đề',
    ['Vòng', 'Chủ đề', 'Khối', ...answeredColumns],
    knowledge.flatMap(({ name: round, topics }) =>
      topics.flatMap(({ name, whole, blocs }) => [
        [round, name, 'Tất cả', ...answeredCells(whole)],
        ...blocs.map(({ bloc, answered }) => [round, name, blocName(bloc), ...answeredCells(answered)])
      ])
    )
  )

const placeText = ({ article, section, title, document }: Place) =>
  `${[article === undefined ? section : `Điều ${article}`, title].filter(Boolean).join(' ')} (${document})`

const placeSheet = (knowledge: readonly RoundKnowledge[]) =>
  sheet(
    'Điều luật',
    ['Vòng', 'Chủ đề', 'Căn cứ', ...answeredColumns],
    knowledge.flatMap(({ name: round, topics }) =>
      topics.flatMap(({ name, places }) => places.map(({ place, answered }) => [round, name, placeText(place), ...answeredCells(answered)]))
    )
  )

const genderSheet = (knowledge: readonly RoundKnowledge[]) =>
  sheet(
    'Nữ và nam',
    ['Vòng', 'Giới tính', 'Khối', ...answeredColumns],
    knowledge.flatMap(({ name: round, genders: told }) =>
      told.flatMap(({ said, whole, blocs }) => [
        [round, genders[said], 'Tất cả', ...answeredCells(whole)],
        ...blocs.map(({ bloc, answered }) => [round, genders[said], blocName(bloc), ...answeredCells(answered)])
      ])
    )
  )
