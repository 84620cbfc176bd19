/** The wording of the rules, made from the same data that drives the engine, so that text and behaviour cannot disagree. */
import type { RulesSection } from './contest.ts'
import type { OrderKey, Rules } from './rules.ts'

const instant = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  weekday: 'long',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hourCycle: 'h23'
})

/** 09:00 thứ Hai, 23/11/2026 */
export function instantText(at: string): string {
  const part = Object.fromEntries(instant.formatToParts(new Date(at)).map(({ type, value }) => [type, value]))
  const weekday = (part.weekday ?? '').replace(/^Thứ/, 'thứ').replace(/^Chủ/, 'chủ')
  return `${part.hour}:${part.minute} ${weekday}, ${part.day}/${part.month}/${part.year}`
}

/** 23/11/2026 */
const dayText = (at: string): string => instantText(at).split(', ')[1] ?? ''

function spanText(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  const rest = seconds % 60
  return [minutes > 0 ? `${minutes} phút` : '', rest > 0 ? `${rest} giây` : ''].filter(Boolean).join(' ')
}

const orderText: Record<OrderKey, string> = {
  correct: 'số câu trả lời đúng, nhiều hơn xếp trên',
  'prediction-difference': 'độ lệch giữa số dự đoán và số thật, nhỏ hơn xếp trên; không dự đoán xếp sau',
  duration:
    'thời gian làm bài, tính bằng phần nghìn giây từ lúc máy chủ mở đề đến lúc máy chủ nhận câu trả lời (kể cả câu dự đoán) được tính cuối cùng, ngắn hơn xếp trên',
  finish: 'thời điểm máy chủ nhận câu trả lời (kể cả câu dự đoán) được tính cuối cùng, sớm hơn xếp trên'
}

/** `retentionUntil`: the last moment at which the contest names people, where that has been said. */
export function rulesText(rules: Rules, retentionUntil: string | null = null): RulesSection[] {
  return [
    section('muc-dich', 'Mục đích', [rules.purpose, ...rules.legalBases.map((basis) => `Căn cứ ${basis}.`)]),
    section('doi-tuong', 'Đối tượng dự thi', [
      ...rules.divisions.map(
        ({ name, who, needsUnit, minors }) => `${name}: ${who}. ${needsUnit ? unitNeeded(minors) : 'Không bắt buộc chọn đơn vị.'}`
      ),
      ...minorsText(rules),
      ...(rules.excluded.length > 0 ? [`Không dự thi: ${rules.excluded.join('; ')}.`] : [])
    ]),
    section('vong-thi', 'Các vòng thi', [
      ...rules.rounds.map(
        (round) => `${round.name} (${round.subject}): từ ${instantText(round.opensAt)} đến ${instantText(round.closesAt)}, giờ Việt Nam.`
      ),
      `Mỗi người dự thi ${rules.attemptsPerRound} lượt trong một vòng.`
    ]),
    section('bai-thi', 'Bài thi', paperText(rules)),
    section('thoi-gian', 'Thời gian làm bài', [
      `Mỗi lượt làm trong ${spanText(rules.durationSeconds)}, tính từ lúc máy chủ mở đề. Hết giờ vòng thi thì bài cũng khép lại, dù chưa đủ ${spanText(rules.durationSeconds)}.`,
      graceText(rules.graceSeconds),
      ...(rules.secondsPerQuestion === null
        ? []
        : [
            `Câu hỏi mở lần lượt, mỗi câu trong ${spanText(rules.secondsPerQuestion)}; câu đã đóng thì không mở lại được. Mỗi câu cũng có thời gian chờ như trên.`
          ]),
      'Mỗi lần chọn là một lần lưu. Trang báo “Đã lưu” nghĩa là máy chủ đã ghi nhận và câu trả lời đó được tính, kể cả khi bạn không kịp bấm nộp bài.'
    ]),
    section('xep-hang', 'Chấm điểm và xếp hạng cá nhân', [
      'Mỗi câu đúng được 1 điểm; câu sai hoặc bỏ trống được 0 điểm, không trừ điểm.',
      `Cá nhân trong cùng một bảng được xếp theo: ${rules.order.map((key, index) => `(${index + 1}) ${orderText[key]}`).join('; ')}.`,
      'Những người bằng nhau ở tất cả các tiêu chí trên cùng giữ một hạng.'
    ]),
    section('don-vi', 'Xếp hạng đơn vị', [
      `Đơn vị trong cùng một khối được xếp theo tỷ lệ tham gia: số người dự thi thuộc ${divisionNames(rules)} chia cho biên chế của đơn vị. Khi tỷ lệ bằng nhau, đơn vị có nhiều người dự thi hơn xếp trên; vẫn bằng nhau thì cùng giữ một hạng.`,
      'Mỗi người được đếm một lần cho một đơn vị, dù dự thi nhiều vòng.'
    ]),
    section('cong-bo', 'Công bố', publicationText(rules)),
    section('du-lieu', 'Dữ liệu cá nhân', [rules.consent.text, ...(retentionUntil ? [retentionText(retentionUntil)] : [])]),
    section('ban-to-chuc', 'Ban Tổ chức', [`${rules.organizer}.`])
  ]
}

const unitNeeded = (minors: boolean | undefined) =>
  minors ? 'Người dự thi chọn trường, đơn vị đang học.' : 'Người dự thi chọn một đơn vị đang công tác.'

const minorsNames = (rules: Rules) => rules.divisions.flatMap(({ name, minors }) => (minors ? [name] : [])).join(', ')

function minorsText(rules: Rules): string[] {
  const names = minorsNames(rules)
  if (names === '') return []
  return [
    `Người chưa thành niên (${names}): ngoài sự đồng ý của chính mình, phải có sự đồng ý của cha, mẹ hoặc người giám hộ, được ghi ngay khi ghi danh, hoặc bằng văn bản do trường, đơn vị giữ và khai khi lập danh sách. Thiếu sự đồng ý đó thì chưa vào thi được. Cha, mẹ hoặc người giám hộ rút lại được bất cứ lúc nào. Không hỏi ngày sinh.`
  ]
}

function paperText(rules: Rules): string[] {
  const sizes = rules.rounds.map((round) => round.blueprint.reduce((sum, row) => sum + row.count, 0))
  const same = sizes.every((size) => size === sizes[0])
  const count = same ? `${sizes[0]} câu hỏi` : `số câu hỏi theo từng vòng (${sizes.join(', ')} câu)`
  const lines = [`Mỗi bài có ${count}, rút ngẫu nhiên theo ma trận đề; thứ tự câu hỏi và phương án được xáo riêng cho từng bài.`]
  lines.push('Mỗi câu có 4 phương án, chỉ một phương án đúng.')
  if (rules.prediction)
    lines.push(
      'Ngoài ra có một câu dự đoán: trong bảng của bạn có bao nhiêu người trả lời đúng tất cả các câu của vòng. Câu này không tính điểm, chỉ dùng để phân hạng.'
    )
  return lines
}

function graceText(graceSeconds: number): string {
  const rest = 'đến sau đó thì được lưu làm bằng chứng nhưng không tính.'
  if (graceSeconds === 0) return `Đồng hồ của máy chủ quyết định. Câu trả lời đến máy chủ trước khi hết giờ được tính; ${rest}`
  return `Đồng hồ của máy chủ quyết định. Câu trả lời đến máy chủ trễ không quá ${spanText(graceSeconds)} sau khi hết giờ vẫn được tính; ${rest}`
}

const divisionNames = (rules: Rules) =>
  rules.divisions
    .filter(({ id }) => rules.unitDivisions.includes(id))
    .map(({ name }) => name.toLocaleLowerCase('vi'))
    .join(', ')

function publicationText(rules: Rules): string[] {
  return [
    rules.show.score === 'at-submission' ? 'Số câu đúng hiện ngay sau khi nộp bài.' : 'Số câu đúng được công bố sau khi vòng thi khép lại.',
    rules.show.key === 'after-close'
      ? 'Đáp án kèm căn cứ pháp luật hiện trong bài của từng người sau khi vòng thi khép lại.'
      : 'Đáp án không công bố.',
    rules.prediction
      ? 'Bảng xếp hạng cá nhân mở sau khi vòng thi khép lại; trong lúc vòng đang mở chỉ công bố số người tham gia của từng đơn vị.'
      : 'Bảng xếp hạng được cập nhật trong lúc vòng thi đang mở.',
    'Trên bảng công khai, họ và tên đệm được viết tắt.',
    ...(minorsNames(rules)
      ? [`Với ${minorsNames(rules)}, điều đó cũng áp dụng cho danh sách đoạt giải, kể cả khi người dự thi muốn nêu đủ họ tên.`]
      : [])
  ]
}

const retentionText = (until: string) =>
  `Họ tên và dữ liệu cá nhân khác của người dự thi được lưu cho hội thi này đến hết ngày ${dayText(until)}, sau đó được xóa; chỉ còn các con số chung.`

const section = (id: string, title: string, paragraphs: string[]): RulesSection => ({ id, title, paragraphs })
