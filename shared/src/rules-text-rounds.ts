/** What the rules print of rounds, papers and time. */
import type { Admission, Level, RoundRules } from './round-rules.ts'
import type { Prediction, Rules } from './rules.ts'
import { instantText, listText, lowered, numberText, spanText } from './rules-wording.ts'

/** Names of topics by their ids. */
export type TopicNames = Readonly<Record<string, string>>

export const levelText: Record<Level, string> = { recognition: 'nhận biết', comprehension: 'thông hiểu', application: 'vận dụng' }

export function roundsText(rules: Rules): string[] {
  return [...rules.rounds.map((round) => roundText(round, rules)), attemptsText(rules.attempts), ...countedText(rules.attempts)]
}

function roundText(round: RoundRules, { rounds }: Rules): string {
  const named = `${round.name}${round.subject ? ` (${round.subject})` : ''}${round.period ? `, thuộc ${lowered(round.period)}` : ''}`
  const when = `từ ${instantText(round.opensAt)} đến ${instantText(round.closesAt)}, giờ Việt Nam`
  const admission = round.admits ? ` ${admissionText(round.admits, rounds)}` : ''
  if (round.kind === 'practice')
    return `${named}: ${when}. Đây là vòng thi thử: câu hỏi lấy từ kho câu hỏi mở, không có trong đề thi thật; thi bao nhiêu lượt cũng được, không tính điểm, không xếp hạng.`
  if (round.kind === 'outside') return `${named}: ${when}. ${outsideText(round, rounds)}${admission}`
  return `${named}: ${when}.${admission}`
}

function outsideText({ maximum, breaksTiesOf }: RoundRules, rounds: readonly RoundRules[]): string {
  const entered = 'Phần này không làm trên trang; điểm do Ban Tổ chức nhập vào, có hai người cùng ký xác nhận.'
  if (breaksTiesOf !== null)
    return `${entered} Kết quả chỉ dùng để phân định những người bằng nhau ở ${nameOf(breaksTiesOf, rounds)}, cao nhất ${numberText(maximum ?? 0)}.`
  return `${entered} Điểm cao nhất là ${numberText(maximum ?? 0)}, cộng vào kết quả chung.`
}

function admissionText({ from, by, limit }: Admission, rounds: readonly RoundRules[]): string {
  const name = nameOf(from, rounds)
  if (by === 'rank')
    return `Vào vòng này: người xếp từ hạng 1 đến hạng ${limit ?? 0} ở ${name} trong bảng của mình, kể cả những người cùng hạng cuối.`
  if (by === 'points') return `Vào vòng này: người có từ ${numberText(limit ?? 0)} điểm trở lên ở ${name}.`
  return `Vào vòng này: người do Ban Giám khảo chọn từ ${name}.`
}

const nameOf = (code: string, rounds: readonly RoundRules[]) => rounds.find((round) => round.code === code)?.name ?? code

function attemptsText({ perRound, perDay, perContest }: Rules['attempts']): string {
  const limits = [
    ...(perRound === null ? [] : [`${perRound} lượt trong một vòng`]),
    ...(perDay === null ? [] : [`${perDay} lượt trong một ngày của vòng`]),
    ...(perContest === null ? [] : [`${perContest} lượt trong cả hội thi`])
  ]
  return limits.length === 0 ? 'Không hạn chế số lượt thi của mỗi người.' : `Mỗi người dự thi không quá ${listText(limits)}.`
}

const countedBy: Record<Rules['attempts']['counts'], string> = {
  only: 'Mỗi người chỉ có một bài được tính: bài hợp lệ duy nhất; ai có hơn một bài hợp lệ trong vòng thì không bài nào được tính.',
  first: 'Mỗi người có một bài được tính trong mỗi vòng: bài hợp lệ đầu tiên.',
  last: 'Mỗi người có một bài được tính trong mỗi vòng: bài hợp lệ cuối cùng.',
  best: 'Mỗi người có một bài được tính trong mỗi vòng: bài hợp lệ xếp cao nhất theo các tiêu chí xếp hạng.',
  'best-then-earliest':
    'Mỗi người có một bài được tính trong mỗi vòng: bài hợp lệ nhiều điểm nhất; bằng điểm thì lấy bài có thời điểm hoàn thành sớm hơn.',
  'best-then-fastest':
    'Mỗi người có một bài được tính trong mỗi vòng: bài hợp lệ nhiều điểm nhất; bằng điểm thì lấy bài có thời gian làm ngắn hơn.'
}

const countedText = ({ counts }: Rules['attempts']): string[] => [countedBy[counts]]

const withPapers = ({ rounds }: Rules) => rounds.filter(({ kind }) => kind !== 'outside')

/** Said once where all rounds that count have it so, else round by round; of practice by name where it has it otherwise. */
function perRound(rounds: readonly RoundRules[], sentences: (round: RoundRules) => string[]): string[] {
  const said = rounds.map((round) => ({ round, lines: sentences(round) }))
  const byName = (some: typeof said) => some.map(({ round, lines }) => `${round.name}: ${lowered(lines.join(' '))}`)
  const counting = said.filter(({ round }) => round.kind !== 'practice')
  const first = counting[0] ?? said[0]
  if (!first) return []
  const isOther = ({ lines }: (typeof said)[number]) => lines.join('\n') !== first.lines.join('\n')
  if (counting.some(isOther)) return byName(said)
  return [...first.lines, ...byName(said.filter(isOther))]
}

export function paperText(rules: Rules, topics: TopicNames): string[] {
  return [
    ...perRound(withPapers(rules), drawText),
    ...withPapers(rules).map((round) => matrixText(round, rules, topics)),
    'Số phương án đúng của mỗi câu được ghi rõ: chọn một, hoặc chọn tất cả các phương án đúng.',
    ...predictionText(rules)
  ]
}

function drawText({ blueprint, draw, questionOrder, shufflesOptions }: RoundRules): string[] {
  const shared = sizeOf(blueprint.filter(({ division }) => division === undefined))
  const own = [...new Set(blueprint.flatMap(({ division }) => (division === undefined ? [] : [division])))]
  const sizes = [
    ...new Set((own.length > 0 ? own : ['']).map((name) => shared + sizeOf(blueprint.filter(({ division }) => division === name))))
  ]
  const how =
    draw === 'each'
      ? 'rút ngẫu nhiên theo ma trận đề, mỗi bài một bộ riêng'
      : 'rút ngẫu nhiên theo ma trận đề một lần cho cả vòng: mọi bài có cùng các câu hỏi'
  const order = {
    any: 'Thứ tự câu hỏi được xáo riêng cho từng bài',
    'by-row': 'Câu hỏi xếp theo thứ tự của ma trận đề, được xáo riêng cho từng bài trong mỗi nhóm',
    'as-drawn': 'Thứ tự câu hỏi giữ nguyên như khi rút'
  }[questionOrder]
  return [
    `Mỗi bài có ${sizes.map(String).join(' hoặc ')} câu hỏi, ${how}.`,
    `${order}; ${shufflesOptions ? 'thứ tự phương án cũng được xáo' : 'thứ tự phương án giữ nguyên'}.`
  ]
}

const sizeOf = (rows: RoundRules['blueprint']) => rows.reduce((sum, { count }) => sum + count, 0)

/** Ma trận đề Vòng 1: Quy định chung (3 nhận biết, 2 vận dụng); … */
function matrixText({ name, blueprint }: RoundRules, { divisions }: Rules, topics: TopicNames): string {
  const groups = new Map<string, string[]>()
  for (const { topic, level, count, division } of blueprint) {
    const of = division === undefined ? '' : `, riêng ${lowered(divisions.find(({ id }) => id === division)?.name ?? division)}`
    const group = `${topics[topic] ?? topic}${of}`
    groups.set(group, [...(groups.get(group) ?? []), `${count} ${levelText[level]}`])
  }
  return `Ma trận đề ${name}: ${[...groups].map(([group, parts]) => `${group} (${parts.join(', ')})`).join('; ')}.`
}

/** trong bảng của bạn có bao nhiêu người trả lời đúng tất cả các câu của vòng */
export function predictedText({ metric, scope, among, counts }: Prediction): string {
  const where = among === 'division' ? 'trong bảng của bạn' : 'trong tất cả các bảng'
  const what = counts === 'people' ? 'bao nhiêu người' : 'bao nhiêu lượt thi'
  const does =
    metric === 'right-on-all'
      ? `trả lời đúng tất cả các câu của ${scope === 'round' ? 'vòng' : 'một vòng bất kỳ trong hội thi'}`
      : {
          people: { round: 'dự thi vòng này', contest: 'dự thi cả hội thi' },
          attempts: { round: 'ở vòng này', contest: 'trong cả hội thi' }
        }[counts][scope]
  return `${where} có ${what} ${does}`
}

function predictionText({ prediction }: Rules): string[] {
  if (!prediction) return []
  const { scope, validOnly, notAbove, asked, maximum } = prediction
  return [
    `${asked === 'before' ? 'Trước phần câu hỏi' : 'Sau phần câu hỏi'} có một câu dự đoán: ${predictedText(prediction)}. Câu này không tính điểm, chỉ dùng để phân hạng.`,
    `Số thật được đếm khi ${scope === 'round' ? 'vòng thi' : 'hội thi'} đã khép lại, ${validOnly ? 'chỉ tính bài hợp lệ' : 'tính cả bài không hợp lệ'}. Số dự đoán là số nguyên từ 0 đến ${numberText(maximum)}; số lớn hơn không được coi là dự đoán.`,
    ...(notAbove ? ['Ai dự đoán cao hơn số thật thì xếp sau những người không dự đoán cao hơn.'] : [])
  ]
}

const completeText: Record<Rules['complete'], string> = {
  any: 'Bài còn câu bỏ trống vẫn hợp lệ.',
  'all-questions': 'Bài chỉ hợp lệ khi đã trả lời tất cả các câu hỏi.',
  'all-and-prediction': 'Bài chỉ hợp lệ khi đã trả lời tất cả các câu hỏi và câu dự đoán.'
}

export function timeText(rules: Rules): string[] {
  return [
    ...perRound(withPapers(rules), durationText),
    graceText(rules.graceSeconds),
    completeText[rules.complete],
    'Mỗi lần chọn là một lần lưu. Trang báo “Đã lưu” nghĩa là máy chủ đã ghi nhận và câu trả lời đó được tính, kể cả khi bạn không kịp bấm nộp bài.'
  ]
}

function durationText({ durationSeconds, secondsPerQuestion }: RoundRules): string[] {
  const whole = spanText(durationSeconds)
  return [
    `Mỗi lượt làm trong ${whole}, tính từ lúc máy chủ mở đề. Hết giờ vòng thi thì bài cũng khép lại, dù chưa đủ ${whole}.`,
    ...(secondsPerQuestion === null
      ? []
      : [
          `Câu hỏi mở lần lượt, mỗi câu trong ${spanText(secondsPerQuestion)}; câu đã đóng thì không mở lại được. Mỗi câu cũng có thời gian chờ như bài.`
        ])
  ]
}

function graceText(graceSeconds: number): string {
  const rest = 'đến sau đó thì được lưu làm bằng chứng nhưng không tính.'
  if (graceSeconds === 0) return `Đồng hồ của máy chủ quyết định. Câu trả lời đến máy chủ trước khi hết giờ được tính; ${rest}`
  return `Đồng hồ của máy chủ quyết định. Câu trả lời đến máy chủ trễ không quá ${spanText(graceSeconds)} sau khi hết giờ vẫn được tính; ${rest}`
}
