/** The wording of the rules: what it says is what the engine does. */
import type { OrderKey, Rules } from '@hoi-thi/shared/rules'
import { rulesText } from '@hoi-thi/shared/rules-text'
import { instantText } from '@hoi-thi/shared/rules-wording'
import { expect, it } from 'vitest'
import { divisionWith, roundWith, rulesWith, unitsByRate } from '../rules.ts'

/** What a section says of rules that differ from the usual ones by these changes. */
function check(changes: Partial<Rules>, sectionId: string, expected: { says?: string[]; omits?: (string | RegExp)[] }) {
  const section = rulesText(rulesWith(changes)).find(({ id }) => id === sectionId)
  const text = section?.paragraphs.join('\n') ?? ''
  for (const part of expected.says ?? []) expect(text).toContain(part)
  for (const part of expected.omits ?? []) expect(text).not.toMatch(part)
}

it.each([
  ['2026-11-23T02:00:00Z', '09:00 thứ Hai, 23/11/2026'],
  ['2026-11-23T09:00:00+07:00', '09:00 thứ Hai, 23/11/2026'],
  ['2026-11-22T16:59:59Z', '23:59 Chủ Nhật, 22/11/2026'],
  ['2026-11-22T17:00:00Z', '00:00 thứ Hai, 23/11/2026'],
  ['2026-12-31T17:00:00Z', '00:00 thứ Sáu, 01/01/2027'],
  ['2028-02-28T18:05:00Z', '01:05 thứ Ba, 29/02/2028']
])('tells %s in the time of Vietnam', (at, expected) => {
  expect(instantText(at).toLowerCase()).toBe(expected.toLowerCase())
})

it('has thirteen sections, and one more with clips, each with a heading, at least one sentence and an id of its own', () => {
  const sections = rulesText(rulesWith())
  expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length)
  expect(sections).toHaveLength(13)
  for (const { title, paragraphs } of sections) {
    expect(title).not.toBe('')
    expect(paragraphs.length).toBeGreaterThan(0)
    for (const paragraph of paragraphs) expect(paragraph).not.toMatch(/undefined|null|NaN|\s{2}|\s$|^\s|^$/)
  }
})

it('names purpose, legal bases and organizer as the data gives them', () => {
  check({ legalBases: ['A', 'B'] }, 'muc-dich', { says: ['Để thử.', 'Căn cứ A.', 'Căn cứ B.'] })
  check({ legalBases: [] }, 'muc-dich', { says: ['Để thử.'], omits: ['Căn cứ'] })
  check({}, 'ban-to-chuc', { says: ['Ban Tổ chức thử.'] })
  check({}, 'du-lieu', { says: ['Tôi đồng ý.'] })
})

it('says of each division who belongs to it and whether it needs a unit', () => {
  check({}, 'doi-tuong', {
    says: [
      'Bảng cán bộ: cán bộ, công chức. Người dự thi chọn một đơn vị',
      'Bảng người dân: công dân từ đủ 18 tuổi. Không bắt buộc chọn đơn vị.',
      'Không dự thi: thành viên Ban Tổ chức.'
    ]
  })
  check({ excluded: [] }, 'doi-tuong', { omits: ['Không dự thi'] })
  check({ excluded: ['A', 'B'].map((who) => ({ who, roles: [], unitIds: [] })) }, 'doi-tuong', { says: ['Không dự thi: A; B.'] })
})

it('says of a division of minors that a parent or guardian agrees as well, and that its names stay masked', () => {
  const students = divisionWith({ id: 'students', name: 'Bảng học sinh', who: 'học sinh' })
  const told = ['cha, mẹ hoặc người giám hộ', 'Thiếu sự đồng ý đó thì chưa vào thi được']
  check({ divisions: [{ ...students, minors: true }] }, 'doi-tuong', {
    says: ['Người chưa thành niên (Bảng học sinh)', 'đang học', ...told]
  })
  check({ divisions: [{ ...students, minors: true }] }, 'cong-bo', { says: ['Bảng học sinh', 'danh sách đoạt giải'] })
  check({ divisions: [students] }, 'doi-tuong', { omits: told })
  check({ divisions: [students] }, 'cong-bo', { omits: ['đoạt giải'] })
})

it('says when each round opens and closes, and how many attempts a person has', () => {
  check({ attempts: { perRound: 3, perDay: 2, perContest: null, counts: 'best' } }, 'vong-thi', {
    says: [
      'Vòng 1 (Quy định chung): từ 09:00 thứ Hai, 23/11/2026 đến 09:00 thứ Hai, 30/11/2026',
      '3 lượt trong một vòng và 2 lượt trong một ngày'
    ]
  })
})

it('counts the questions of the blueprint, round by round if they differ', () => {
  const [round] = rulesWith().rounds
  const longer = { ...round!, blueprint: [{ topic: 'family', level: 'recognition' as const, count: 20 }] }
  check({}, 'bai-thi', { says: ['Mỗi bài có 5 câu hỏi,'] })
  check({ rounds: [round!, round!] }, 'bai-thi', { says: ['Mỗi bài có 5 câu hỏi,'] })
  check({ rounds: [round!, { ...longer, code: 'vong-2', name: 'Vòng 2' }] }, 'bai-thi', {
    says: ['Vòng 1: mỗi bài có 5 câu hỏi,', 'Vòng 2: mỗi bài có 20 câu hỏi,', 'riêng. Thứ tự câu hỏi']
  })
})

it.each([
  [1, '1 giây'],
  [59, '59 giây'],
  [60, '1 phút'],
  [61, '1 phút 1 giây'],
  [900, '15 phút'],
  [3600, '60 phút'],
  [3601, '60 phút 1 giây']
])('tells %i seconds as %s', (seconds, expected) => {
  check({ rounds: [roundWith({ durationSeconds: seconds })] }, 'thoi-gian', {
    says: [`Mỗi lượt làm trong ${expected},`, `chưa đủ ${expected}.`]
  })
  check({ graceSeconds: seconds }, 'thoi-gian', { says: [`trễ không quá ${expected} sau khi hết giờ`] })
})

it('leaves no gap in the sentence about the grace when there is none', () => {
  check({ graceSeconds: 0 }, 'thoi-gian', { omits: [/ {2}/] })
})

it('lists the declared keys in their order, and no others', () => {
  const says = (order: OrderKey[]) =>
    rulesText(rulesWith({ order }))
      .find(({ id }) => id === 'xep-hang')!
      .paragraphs.join('\n')
  expect(says(['correct'])).toMatch(/\(1\) số câu trả lời đúng, nhiều hơn xếp trên\./)
  expect(says(['correct'])).not.toContain('(2)')
  expect(says(['correct', 'duration'])).toMatch(/\(1\) số câu trả lời đúng.*\(2\) thời gian làm bài.*ngắn hơn xếp trên\./)
  expect(says(['duration', 'correct'])).toMatch(/\(1\) thời gian làm bài.*\(2\) số câu trả lời đúng/)
  expect(says(['prediction-difference', 'finish'])).toMatch(/\(1\) độ lệch.*\(2\) thời điểm máy chủ nhận.*sớm hơn xếp trên\./)
})

it('says that peers share a rank', () => {
  check({}, 'xep-hang', { says: ['cùng giữ một hạng'] })
  check({}, 'don-vi', { says: ['cùng giữ một hạng'] })
})

it('names the divisions that count for the rate of a unit', () => {
  check({}, 'don-vi', { says: ['thuộc bảng cán bộ chia cho'], omits: ['người dân'] })
  check({ units: { ...unitsByRate, divisions: ['officials', 'citizens'] } }, 'don-vi', {
    says: ['thuộc bảng cán bộ, bảng người dân chia cho']
  })
})

it('speaks of a prediction only when there is one', () => {
  check({}, 'bai-thi', { says: ['câu dự đoán'] })
  check({ prediction: null }, 'bai-thi', { omits: ['dự đoán'] })
})

it('says when score, key and boards are shown', () => {
  check({}, 'cong-bo', { says: ['ngay sau khi nộp bài', 'Đáp án kèm giải thích và căn cứ pháp luật', 'mở sau khi vòng thi khép lại'] })
  check({ show: { score: 'after-close', key: 'never', explanation: true, board: 'live' } }, 'cong-bo', {
    says: ['Điểm và số câu đúng được công bố sau khi vòng thi khép lại.', 'Đáp án không công bố.'],
    omits: ['ngay sau khi nộp bài', 'Đáp án kèm']
  })
  check({ prediction: null }, 'cong-bo', { says: ['cập nhật trong lúc vòng thi đang mở'], omits: ['mở sau khi'] })
})
