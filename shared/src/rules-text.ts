/** The wording of the rules, made from the same data that drives the engine, so that text and behaviour cannot disagree. */
import type { RulesSection } from './contest.ts'
import type { Division, Rules } from './rules.ts'
import { examplesText } from './rules-examples.ts'
import { clipsText } from './rules-text-clips.ts'
import { appealsText, dataText, prizesText, publicationText, rankingText, unitsText } from './rules-text-ranking.ts'
import { paperText, roundsText, type TopicNames, timeText } from './rules-text-rounds.ts'
import { dateText, listText } from './rules-wording.ts'
import type { UnitKind } from './unit.ts'

export interface TextNeeds {
  /** The last moment at which the contest names people, where that has been said. */
  retentionUntil?: string | null | undefined
  topics?: TopicNames
  units?: Readonly<Record<string, string>>
}

export function rulesText(rules: Rules, { retentionUntil = null, topics = {}, units = {} }: TextNeeds = {}): RulesSection[] {
  return [
    section('muc-dich', 'Mục đích', [rules.purpose, ...rules.legalBases.map((basis) => `Căn cứ ${basis}.`)]),
    section('doi-tuong', 'Đối tượng dự thi', [...rules.divisions.map(divisionText), ...minorsText(rules), ...excludedText(rules, units)]),
    section('vong-thi', 'Các vòng thi', roundsText(rules)),
    section('bai-thi', 'Bài thi', paperText(rules, topics)),
    section('thoi-gian', 'Thời gian làm bài', timeText(rules)),
    section('xep-hang', 'Chấm điểm và xếp hạng cá nhân', rankingText(rules)),
    section('don-vi', 'Xếp hạng đơn vị', unitsText(rules)),
    ...(rules.clips ? [section('clip', 'Phần thi clip, sáng kiến', clipsText(rules.clips))] : []),
    section('giai-thuong', 'Giải thưởng', prizesText(rules)),
    section('cong-bo', 'Công bố', publicationText(rules, minorsNames(rules))),
    section('khieu-nai', 'Khiếu nại', appealsText(rules)),
    section('du-lieu', 'Dữ liệu cá nhân', dataText(rules, retentionUntil)),
    section('vi-du', 'Ví dụ', examplesText(rules)),
    section('ban-to-chuc', 'Ban Tổ chức', [`${rules.organizer}.`])
  ]
}

function divisionText({ name, who, needsUnit, minors, age, residence, unitKinds }: Division): string {
  const unit = needsUnit
    ? minors
      ? 'Người dự thi chọn trường, đơn vị đang học.'
      : 'Người dự thi chọn một đơn vị đang công tác.'
    : 'Không bắt buộc chọn đơn vị.'
  return [
    `${name}: ${who}. ${unit}`,
    ...(age
      ? [
          `Tuổi: từ đủ ${age.from}${age.to === null ? '' : ` đến hết ${age.to}`} tuổi, tính vào ngày ${dateText(age.on)}; ngày sinh được hỏi khi ghi danh, chỉ để so, không lưu lại.`
        ]
      : []),
    ...(residence ? [`Nơi cư trú: ${residence}; người dự thi tự khai khi ghi danh.`] : []),
    ...(unitKinds.length > 0
      ? [`Chỉ gồm đơn vị thuộc loại: ${listText(unitKinds.map((kind) => kindText[kind as UnitKind] ?? kind))}.`]
      : [])
  ].join(' ')
}

const kindText: Record<UnitKind, string> = {
  ward: 'phường',
  commune: 'xã',
  department: 'sở, ban, ngành',
  'party-body': 'cơ quan Đảng',
  'central-body': 'cơ quan trung ương đóng trên địa bàn',
  'zone-board': 'ban quản lý khu kinh tế, công nghiệp',
  association: 'hội, đoàn thể',
  'service-unit': 'đơn vị sự nghiệp',
  hospital: 'bệnh viện',
  school: 'trường học',
  university: 'trường đại học'
}

const minorsNames = ({ divisions }: Rules) => divisions.flatMap(({ name, minors }) => (minors ? [name] : [])).join(', ')

function minorsText(rules: Rules): string[] {
  const names = minorsNames(rules)
  if (names === '') return []
  return [
    `Người chưa thành niên (${names}): ngoài sự đồng ý của chính mình, phải có sự đồng ý của cha, mẹ hoặc người giám hộ, được ghi ngay khi ghi danh, hoặc bằng văn bản do trường, đơn vị giữ và khai khi lập danh sách. Thiếu sự đồng ý đó thì chưa vào thi được. Cha, mẹ hoặc người giám hộ rút lại được bất cứ lúc nào.`
  ]
}

const roleText = {
  organizer: 'Ban Tổ chức, Tổ Thư ký',
  'question-setter': 'người ra đề',
  'question-reviewer': 'người duyệt đề',
  administrator: 'người quản trị trang thi'
}

function excludedText({ excluded }: Rules, units: Readonly<Record<string, string>>): string[] {
  if (excluded.length === 0) return []
  const parts = excluded.map(({ who, roles, unitIds }) => {
    const checked = [
      ...(roles.length > 0 ? [`tài khoản có vai trò ${listText(roles.map((role) => roleText[role]))} không ghi danh được`] : []),
      ...(unitIds.length > 0 ? [`không xếp hạng ${listText(unitIds.map((id) => units[id] ?? id))}`] : [])
    ]
    return checked.length > 0 ? `${who} (${checked.join('; ')})` : who
  })
  return [`Không dự thi: ${parts.join('; ')}. Điều này được kiểm tra khi ghi danh và một lần nữa khi xét giải.`]
}

const section = (id: string, title: string, paragraphs: string[]): RulesSection => ({ id, title, paragraphs })
