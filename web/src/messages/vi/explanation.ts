/** Why somebody has their rank. */
import type { DecidingKey, PaperOutcome } from '@hoi-thi/shared/explanation'
import type { Level } from '@hoi-thi/shared/round-rules'
import type { Gate, UnitMetric } from '@hoi-thi/shared/unit-rules'

const keys: Record<DecidingKey, string> = {
  points: 'số điểm',
  correct: 'số câu đúng',
  'full-marks': 'đúng tất cả các câu hay chưa',
  'prediction-difference': 'độ lệch dự đoán',
  duration: 'thời gian làm bài',
  finish: 'thời điểm hoàn thành',
  'tie-break': 'phần thi phân định',
  wins: 'số vòng đứng hạng nhất',
  lot: 'rút thăm',
  gates: 'điều kiện để được xếp hạng',
  score: 'điểm theo công thức',
  people: 'số người dự thi'
}
const outcomes: Record<PaperOutcome, string> = {
  counts: 'Được tính',
  incomplete: 'Không tính: chưa đủ các phần mà thể lệ yêu cầu',
  voided: 'Không tính: đã bị hủy theo đợt điều chỉnh',
  several: 'Không tính: thể lệ chỉ nhận một bài hợp lệ trong vòng',
  'earlier-counts': 'Không tính: thể lệ tính bài đầu tiên',
  'later-counts': 'Không tính: thể lệ tính bài cuối cùng',
  'better-counts': 'Không tính: đã có bài tốt hơn'
}
const levels: Record<Level, string> = { recognition: 'Nhận biết', comprehension: 'Thông hiểu', application: 'Vận dụng' }
const metrics: Record<UnitMetric, string> = {
  rate: 'Tỷ lệ tham gia (%)',
  people: 'Số người dự thi',
  attempts: 'Số lượt thi',
  'right-share': 'Tỷ lệ câu đúng bình quân (%)',
  'full-marks-share': 'Tỷ lệ bài đúng tất cả (%)',
  clips: 'Điểm bài dự thi cao nhất',
  winners: 'Số giải cá nhân'
}
const gates: Record<Gate['kind'], string> = {
  rate: 'Tỷ lệ tham gia',
  people: 'Số người dự thi',
  clip: 'Có bài dự thi được chấm',
  winner: 'Có người đạt giải cá nhân'
}

export const explanation = {
  link: 'Vì sao hạng này?',
  linkOf: (name: string) => `Vì sao hạng này? ${name}`,
  ownTitle: 'Vì sao tôi ở hạng này',
  unitTitle: 'Vì sao đơn vị ở hạng này',
  back: 'Về bảng xếp hạng',
  keys,
  outcomes,
  levels,
  metrics,
  gateNames: gates,
  rank: (rank: string, total: string, scope: string) => `Hạng ${rank} trong ${total}, ${scope}.`,
  noRank: (scope: string) => `Chưa được xếp hạng, ${scope}.`,
  peers: (count: string) => `Cùng hạng với ${count} dòng khác trên bảng.`,
  order: (order: string) => `Bảng xếp lần lượt theo: ${order}.`,
  lots: 'Ai bằng nhau ở tất cả thì rút thăm.',
  shared: 'Ai bằng nhau ở tất cả thì cùng hạng.',
  notCurrent: {
    title: 'Bảng này cũ hơn số liệu hiện nay',
    text: 'Có bài hoặc kết quả mới sau khi bảng được lập. Bài thi vẫn an toàn. Hãy xem bản mới của bảng.'
  },
  papers: {
    title: 'Các bài của tôi',
    outside: 'Bài chấm ngoài hệ thống',
    columns: {
      finished: 'Nộp câu cuối',
      points: 'Điểm',
      correct: 'Đúng',
      prediction: 'Dự đoán',
      duration: 'Thời gian',
      outcome: 'Có được tính không'
    },
    points: (points: string) => `${points} điểm`,
    right: (right: string, questions: string) => `${right}/${questions} câu đúng`,
    prediction: (value: string) => `dự đoán ${value}`
  },
  groups: {
    title: 'Điểm của bài được tính',
    columns: { level: 'Mức độ', right: 'Câu đúng', points: 'Điểm' },
    floor: 'Điểm trừ vượt quá điểm có, được bù để bài không dưới 0',
    sum: 'Cộng',
    annulled: (count: string) => `${count} câu đã bị loại khỏi bài theo đợt điều chỉnh.`
  },
  target: (target: string) => `Số thật của câu dự đoán là ${target}.`,
  overGuess: 'Dự đoán cao hơn số thật. Theo thể lệ, dự đoán như vậy xếp sau mọi dự đoán không cao hơn số thật.',
  rounds: {
    title: 'Từng vòng',
    columns: { round: 'Vòng', rank: 'Hạng', points: 'Điểm', duration: 'Thời gian', isCounted: 'Có được tính không' },
    rank: (rank: string) => `hạng ${rank}`,
    counted: 'Được tính',
    notCounted: 'Không tính: thể lệ chỉ tính những vòng tốt nhất',
    wins: (count: string) => `Cộng ${count} vòng đứng hạng nhất`
  },
  beside: {
    title: 'So với hạng trên và hạng dưới',
    above: (rank: string) => `Hạng trên gần nhất, hạng ${rank}`,
    below: (rank: string) => `Hạng dưới gần nhất, hạng ${rank}`,
    unranked: 'Dòng dưới gần nhất, chưa được xếp hạng',
    first: 'Không có hạng nào ở trên.',
    last: 'Không có hạng nào ở dưới.',
    by: (key: string, own: string, theirs: string, gap: string) =>
      `Hai bên khác nhau đầu tiên ở ${key}: ${own} so với ${theirs}, cách nhau ${gap}.`,
    hidden: (key: string) => `Các số trên bảng bằng nhau. Phân định bằng ${key}.`,
    noGuess: 'Một trong hai bài không có dự đoán hợp lệ, nên xếp sau.',
    overGuess: 'Một trong hai dự đoán cao hơn số thật, nên xếp sau.',
    fullMarks: 'Một bài đúng tất cả các câu, bài kia chưa.',
    gates: 'Một bên đạt đủ điều kiện để được xếp hạng, bên kia chưa.',
    unknown: 'Số liệu đã thay đổi sau khi bảng được lập, nên không còn so được.',
    points: (value: string) => `${value} điểm`,
    questions: (value: string) => `${value} câu`,
    people: (value: string) => `${value} người`,
    rounds: (value: string) => `${value} vòng`,
    plain: (value: string) => value
  },
  score: {
    title: 'Điểm theo công thức',
    columns: { metric: 'Chỉ số', value: 'Giá trị', weight: 'Hệ số', points: 'Điểm' },
    times: (weight: string) => `nhân ${weight}`,
    unknown: 'chưa có biên chế',
    rounding: 'Chênh do làm tròn từng dòng',
    sum: 'Cộng',
    none: 'Chưa có biên chế, nên chưa tính được điểm.',
    byParticipation: 'Khi còn vòng đang mở, bảng chỉ xếp theo việc tham gia. Điểm kết quả được tính khi vòng khép lại.',
    uncapped: (percent: string) => `Tỷ lệ thật là ${percent} %. Thể lệ tính không quá 100 %.`,
    reckonedAs: (people: string) => `Theo thể lệ, đơn vị ít người được tính như có ${people} người.`,
    papers: (papers: string, fullMarks: string) => `Tính trên ${papers} bài, trong đó ${fullMarks} bài đúng tất cả các câu.`
  },
  gates: {
    title: 'Điều kiện để được xếp hạng',
    columns: { gate: 'Điều kiện', has: 'Đơn vị có', needs: 'Thể lệ yêu cầu', isPassed: 'Kết quả' },
    passed: 'Đạt',
    failed: 'Chưa đạt',
    none: 'chưa có',
    any: 'có ít nhất một',
    percent: (value: string) => `${value} %`,
    needsPercent: (value: string, under: string | null) => `từ ${value} %${under ? `, với đơn vị dưới ${under} người` : ''}`,
    orPeople: (people: string) => `, hoặc từ ${people} người`,
    needs: (value: string) => `từ ${value}`,
    noTier: 'không có mức cho đơn vị cỡ này'
  },
  headcount: {
    title: 'Biên chế',
    total: (people: string, headcount: string) => `${people} người dự thi trên ${headcount} người theo biên chế.`,
    peopleOnly: (people: string) => `${people} người dự thi. Chưa có số biên chế.`,
    source: (source: string, day: string) => `Số biên chế của đơn vị: ${source}, tính từ ngày ${day}.`,
    document: (number: string) => `Văn bản số ${number}.`,
    invented: 'Số này chỉ để minh họa.',
    change: (number: string) => `Số biên chế theo đợt điều chỉnh số ${number}.`,
    units: 'Các đơn vị được cộng vào',
    columns: { unit: 'Đơn vị', people: 'Người dự thi', headcount: 'Biên chế' },
    people: (people: string) => `${people} người dự thi`,
    of: (headcount: string) => `biên chế ${headcount}`
  }
}
