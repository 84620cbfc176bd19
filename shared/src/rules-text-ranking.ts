/** What the rules print of points, ranks, units, prizes and what is published. */
import type { OrderKey, Rules } from './rules.ts'
import { levelText } from './rules-text-rounds.ts'
import { dayText, listText, lowered, moneyText, numberText } from './rules-wording.ts'
import type { Gate, PrizeRules, UnitMetric, UnitRules } from './unit-rules.ts'

export const orderText: Record<OrderKey, string> = {
  points: 'số điểm, nhiều hơn xếp trên',
  correct: 'số câu trả lời đúng, nhiều hơn xếp trên',
  'full-marks': 'trả lời đúng tất cả các câu xếp trên những người còn lại',
  'prediction-difference': 'độ lệch giữa số dự đoán và số thật, nhỏ hơn xếp trên; không dự đoán xếp sau',
  duration:
    'thời gian làm bài, tính bằng phần nghìn giây từ lúc máy chủ mở đề đến lúc máy chủ nhận câu trả lời (kể cả câu dự đoán) được tính cuối cùng, ngắn hơn xếp trên',
  finish: 'thời điểm máy chủ nhận câu trả lời (kể cả câu dự đoán) được tính cuối cùng, sớm hơn xếp trên',
  'tie-break': 'kết quả phần thi phân định thứ hạng, cao hơn xếp trên; không dự phần này xếp sau'
}

export function rankingText(rules: Rules): string[] {
  return [
    ...scoringText(rules.scoring),
    `Cá nhân trong cùng một bảng được xếp theo: ${rules.order.map((key, index) => `(${index + 1}) ${orderText[key]}`).join('; ')}.`,
    rules.ties === 'shared'
      ? 'Những người bằng nhau ở tất cả các tiêu chí trên cùng giữ một hạng.'
      : 'Những người bằng nhau ở tất cả các tiêu chí trên được rút thăm. Máy chủ chọn một số bí mật khi niêm phong vòng thi và công bố ngay dấu niêm (SHA-256) của số đó; khi vòng đã khép lại thì công bố chính số đó, nên ai cũng tự kiểm tra được kết quả rút thăm.',
    ...overallText(rules.overall)
  ]
}

function scoringText({ points, several, wrongCosts }: Rules['scoring']): string[] {
  const { recognition, comprehension, application } = points
  const isSame = recognition === comprehension && comprehension === application
  const right = isSame
    ? `Mỗi câu đúng được ${numberText(recognition)} điểm`
    : `Câu đúng được ${listText((['recognition', 'comprehension', 'application'] as const).map((level) => `${numberText(points[level])} điểm ở mức ${levelText[level]}`))}`
  const wrong =
    wrongCosts === 0
      ? 'câu sai hoặc bỏ trống được 0 điểm, không trừ điểm'
      : `câu bỏ trống được 0 điểm, câu sai bị trừ ${numberText(wrongCosts)} điểm; tổng điểm của bài không xuống dưới 0`
  return [
    `${right}; ${wrong}.`,
    several === 'all-or-nothing'
      ? 'Câu có nhiều phương án đúng chỉ được điểm khi chọn đủ và không chọn thừa.'
      : 'Câu có nhiều phương án đúng: mỗi phương án đúng được chọn đem lại một phần đều nhau của điểm câu đó, mỗi phương án sai được chọn lấy đi một phần như thế, thấp nhất là 0.'
  ]
}

function overallText(overall: Rules['overall']): string[] {
  if (!overall) return ['Mỗi vòng xếp hạng riêng, không có bảng xếp hạng chung cho cả hội thi.']
  const best = overall.rounds === null ? 'tất cả các vòng' : `${overall.rounds} vòng cao điểm nhất của mình`
  const how = {
    sum: 'tổng điểm của tất cả các vòng',
    'best-rounds': `tổng điểm của ${best}`,
    wins: `số vòng đứng hạng nhất${overall.rounds === null ? '' : `, tính trong ${best}`}`
  }[overall.by]
  return [
    `Xếp hạng chung của cả hội thi (và của từng tháng, quý nếu có) theo ${how}; bằng nhau thì theo tổng thời gian làm các bài đó, ngắn hơn xếp trên.`
  ]
}

const metricText: Record<UnitMetric, string> = {
  rate: 'tỷ lệ tham gia (phần trăm biên chế)',
  people: 'số người dự thi',
  attempts: 'số lượt thi',
  'right-share': 'tỷ lệ câu đúng bình quân của các bài được tính (phần trăm)',
  'full-marks-share': 'tỷ lệ bài đúng tất cả các câu (phần trăm)',
  clips: 'điểm bài dự thi cao nhất của đơn vị',
  winners: 'số giải cá nhân'
}

export function unitsText(rules: Rules): string[] {
  const { units, blocs } = rules
  return [
    ...formulaText(rules),
    ...units.gates.map(gateText),
    ...(units.capsRate ? ['Tỷ lệ tham gia cao hơn 100% được tính là 100%.'] : []),
    ...(units.smallestHeadcount === null
      ? []
      : [`Đơn vị có dưới ${units.smallestHeadcount} người thì tỷ lệ được tính như có ${units.smallestHeadcount} người.`]),
    units.rollsUp
      ? 'Kết quả của đơn vị trực thuộc được cộng vào đơn vị cấp trên cùng dự thi.'
      : 'Kết quả của đơn vị trực thuộc không cộng vào đơn vị cấp trên.',
    'Mỗi người được đếm một lần cho một đơn vị, dù dự thi nhiều vòng.',
    blocs.length === 0
      ? 'Các đơn vị không chia khối.'
      : `Các khối: ${blocs.map(({ name, of }) => `${name} (${listText(of.map((bloc) => blocText[bloc]))})`).join('; ')}.`
  ]
}

const blocText = {
  'commune-level': 'xã, phường',
  administrative: 'cơ quan hành chính',
  service: 'đơn vị sự nghiệp',
  association: 'hội, đoàn thể'
}

function formulaText(rules: Rules): string[] {
  const { divisions, formula } = rules.units
  const who = divisionNames(rules, divisions)
  const ties = 'Bằng nhau thì đơn vị có nhiều người dự thi hơn xếp trên; vẫn bằng nhau thì cùng giữ một hạng.'
  const [only] = formula
  const together = rules.blocs.length === 0 ? 'Các đơn vị' : 'Đơn vị trong cùng một khối'
  if (formula.length === 1 && only?.metric === 'rate')
    return [
      `${together} được xếp theo tỷ lệ tham gia: số người dự thi thuộc ${who} chia cho biên chế của đơn vị. ${ties}`,
      ...(only.weight === 1 ? [] : [`Điểm của đơn vị bằng tỷ lệ phần trăm đó nhân ${numberText(only.weight)}.`])
    ]
  if (formula.length === 1 && only?.weight === 1)
    return [
      `${together} được xếp theo ${metricText[only.metric]}, cao hơn xếp trên. ${only.metric === 'people' ? 'Bằng nhau thì cùng giữ một hạng.' : ties}`,
      `Chỉ tính người dự thi thuộc ${who}.`
    ]
  return [
    `${together} được xếp theo điểm, nhiều hơn xếp trên. Điểm = ${formula.map(({ metric, weight }) => `${numberText(weight)} × ${metricText[metric]}`).join(' + ')}. ${ties}`,
    `Chỉ tính người dự thi thuộc ${who}.`
  ]
}

function gateText(gate: Gate): string {
  if (gate.kind === 'people') return `Chỉ xếp hạng đơn vị có từ ${gate.atLeast} người dự thi trở lên.`
  if (gate.kind === 'clip') return 'Chỉ xếp hạng đơn vị có bài dự thi (clip) được chấm.'
  if (gate.kind === 'winner') return 'Chỉ xếp hạng đơn vị có người đạt giải cá nhân.'
  const tiers = gate.tiers.map(({ under, percent, orPeople }) => {
    const size = under === null ? 'các đơn vị còn lại' : `đơn vị dưới ${under} người`
    return `${size} phải có từ ${numberText(percent)}% biên chế dự thi${orPeople === null ? '' : ` hoặc từ ${orPeople} người dự thi`}`
  })
  return `Chỉ xếp hạng đơn vị đạt mức tham gia tối thiểu: ${tiers.join('; ')}.`
}

const divisionNames = (rules: Rules, ids: UnitRules['divisions']) =>
  rules.divisions
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => lowered(name))
    .join(', ')

const scopeText = { round: 'mỗi vòng', period: 'mỗi tháng, quý', contest: 'cả hội thi' }
const prizeKindText = { money: 'tiền thưởng', certificate: 'giấy chứng nhận', flag: 'cờ' }
const toText = { people: 'cá nhân', units: 'tập thể', clips: 'bài dự thi' }

export function prizesText(rules: Rules): string[] {
  if (rules.prizes.length === 0) return ['Cơ cấu giải thưởng được Ban Tổ chức công bố riêng.']
  return [
    ...rules.prizes.map((prize) => prizeText(prize, rules)),
    'Những người hoặc đơn vị cùng giữ hạng cuối được trao của một hạng mục giải thì đều được đề xuất giải đó; hạng mục kế tiếp dành cho các hạng sau.',
    rules.prizesEach === null
      ? 'Không hạn chế số giải của một người hoặc một đơn vị.'
      : `Một người hoặc một đơn vị nhận không quá ${rules.prizesEach} giải; giải vượt số đó được trao cho hạng kế tiếp.`
  ]
}

function prizeText({ name, to, scope, within, count, valueDong, kind, fullMarksOnly }: PrizeRules, rules: Rules): string {
  const group = within === null ? '' : `, ${[...rules.divisions, ...rules.blocs].find(({ id }) => id === within)?.name ?? within}`
  const value = valueDong > 0 ? `, trị giá ${moneyText(valueDong)} mỗi giải` : ''
  const isOnlyRound = scope === 'round' && rules.rounds.filter(({ kind }) => kind === 'quiz').length === 1
  const where = isOnlyRound ? '' : ` cho ${scopeText[scope]}`
  return `${name} (${toText[to]}${group}): ${count} giải${where}, ${prizeKindText[kind]}${value}${fullMarksOnly ? '; chỉ trao cho người đúng tất cả các câu' : ''}.`
}

export function publicationText(rules: Rules, minors: string): string[] {
  const { show, prediction, publication } = rules
  return [
    show.score === 'at-submission'
      ? 'Điểm và số câu đúng hiện ngay sau khi nộp bài.'
      : 'Điểm và số câu đúng được công bố sau khi vòng thi khép lại.',
    keyText(show),
    boardText(show, prediction),
    publication.unitCountsAt === null
      ? 'Số liệu của đơn vị được cập nhật liên tục trong lúc vòng thi đang mở.'
      : `Trong lúc vòng thi đang mở, số liệu của đơn vị được công bố mỗi ngày một lần, lúc ${publication.unitCountsAt}.`,
    ...(publication.withinDays === null
      ? []
      : [`Kết quả được công bố chậm nhất ${publication.withinDays} ngày sau khi vòng thi khép lại.`]),
    'Trên bảng công khai, họ và tên đệm được viết tắt.',
    ...(minors ? [`Với ${minors}, điều đó cũng áp dụng cho danh sách đoạt giải, kể cả khi người dự thi muốn nêu đủ họ tên.`] : [])
  ]
}

function keyText({ key, explanation }: Rules['show']): string {
  if (key === 'never') return `Đáp án không công bố.${explanation ? '' : ' Không kèm giải thích.'}`
  const what = explanation ? 'Đáp án kèm giải thích và căn cứ pháp luật' : 'Đáp án (không kèm giải thích)'
  return `${what} hiện trong bài của từng người sau khi ${key === 'after-close' ? 'vòng thi' : 'vòng thi cuối cùng của hội thi'} khép lại.`
}

function boardText({ board }: Rules['show'], prediction: Rules['prediction']): string {
  if (prediction) {
    const until = prediction.scope === 'round' ? 'vòng thi' : 'vòng thi cuối cùng của hội thi'
    const units =
      prediction.metric === 'taking-part'
        ? 'trong lúc còn dự đoán không công bố số người, số lượt dự thi'
        : 'trong lúc vòng đang mở chỉ công bố số người tham gia của từng đơn vị'
    return `Bảng xếp hạng cá nhân mở sau khi ${until} khép lại; ${units}.${board === 'live' ? '' : ' Không có bảng cá nhân trong lúc vòng đang mở.'}`
  }
  return board === 'live'
    ? 'Bảng xếp hạng được cập nhật trong lúc vòng thi đang mở.'
    : 'Bảng xếp hạng cá nhân mở sau khi vòng thi khép lại.'
}

/** So long in any case: rules that take no appeals against results still make mistakes. */
export const leastAppealDays = 3

export const appealsText = ({ appealDays: days, clips }: Pick<Rules, 'appealDays' | 'clips'>): string[] => [
  days === 0
    ? 'Kết quả đã công bố là kết quả cuối cùng; sai sót về số liệu xin báo cho Ban Tổ chức.'
    : `Khiếu nại về kết quả được nhận trong ${days} ngày kể từ ngày công bố; mỗi khiếu nại đều được trả lời kèm lý do.`,
  ...(clips
    ? [`Người gửi bài dự thi bị loại được khiếu nại một lần, trong ${Math.max(leastAppealDays, days)} ngày kể từ ngày có quyết định.`]
    : [])
]

export function dataText(rules: Rules, retentionUntil: string | null): string[] {
  const after = 'sau đó được xóa; chỉ còn các con số chung.'
  if (retentionUntil)
    return [
      rules.consent.text,
      `Họ tên và dữ liệu cá nhân khác của người dự thi được lưu cho hội thi này đến hết ngày ${dayText(retentionUntil)}, ${after}`
    ]
  if (rules.retentionMonths === null) return [rules.consent.text]
  return [
    rules.consent.text,
    `Họ tên và dữ liệu cá nhân khác của người dự thi được lưu ${rules.retentionMonths} tháng sau vòng thi cuối cùng, ${after}`
  ]
}
