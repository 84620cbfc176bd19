/** What is held of people who have won. Parents come before what refers to them. */
import { basic, consent, type InventoryPart, key, none, otherId } from './inventory-terms.ts'

/** What the sealed numbers of winners are sealed for. */
export const numberSeal = 'award number'

const paying = {
  purpose: 'Trao giải, lập danh sách chi trả và kê khai thuế',
  basis: 'Thể lệ hội thi mà thí sinh đồng ý khi tham gia',
  retention: 'Đến hạn lưu của hội thi',
  seenBy: 'Người đoạt giải, Ban Tổ chức'
}

export const awardTables: InventoryPart = {
  awards: {
    holds: 'Giải thưởng',
    ...paying,
    links: [
      { column: 'participant_id', of: 'participants' },
      { column: 'entry_id', of: 'entries' },
      { column: 'answered_by', acted: true },
      { column: 'named_by', acted: true },
      { column: 'taken_back_by', acted: true },
      { column: 'handed_over_by', acted: true }
    ],
    kept: 'Giải nào đã trao, giá trị bao nhiêu; không còn biết là của ai',
    columns: {
      id: key,
      contest_id: none('Hội thi'),
      participant_id: otherId('Mã thí sinh'),
      unit_id: none('Đơn vị đoạt giải'),
      entry_id: none('Bài dự thi đoạt giải'),
      occasion: none('Vòng hoặc phần thi có giải'),
      plan_line: none('Dòng của cơ cấu giải'),
      close_id: none('Bản chốt kết quả làm căn cứ'),
      title: none('Tên giải'),
      value_dong: none('Giá trị (đồng)'),
      named_by: otherId('Người ghi giải'),
      named_at: none('Lúc ghi'),
      answer_by: none('Hạn trả lời'),
      reminded_at: none('Lúc nhắc trả lời'),
      confirmed_at: none('Lúc xác nhận nhận giải'),
      declined_at: none('Lúc từ chối nhận giải'),
      declined_reason: basic('Lý do từ chối', { erased: 'nothing' }),
      answered_by: otherId('Người trả lời'),
      substitute_for: none('Thay cho giải nào đã từ chối hoặc rút lại'),
      tie_reason: basic('Lý do chọn giữa những người đồng hạng', { erased: 'nothing' }),
      lost_by: none('Đợt điều chỉnh làm mất giải'),
      taken_back_by: otherId('Người rút lại'),
      taken_back_at: none('Lúc rút lại'),
      taken_back_reason: basic('Lý do rút lại', { erased: 'nothing' }),
      handed_over_by: otherId('Người ghi nhận đã trao'),
      handed_over_on: none('Ngày trao'),
      number_declined_at: none('Lúc từ chối cung cấp số định danh')
    }
  },
  award_numbers: {
    holds: 'Số định danh cá nhân của người đoạt giải, được mã hóa',
    ...paying,
    basis: consent,
    retention: 'Xóa ngay khi trao giải, khi rút lại giải hoặc rút lại sự đồng ý; chậm nhất 90 ngày sau khi ghi giải',
    seenBy: 'Ban Tổ chức xem 4 số cuối; cả số chỉ có trong danh sách chi trả, mỗi lần lập đều được ghi nhật ký',
    links: [{ column: 'award_id', of: 'awards' }],
    rowsErased: true,
    columns: {
      award_id: none('Giải'),
      sealed: basic('Số định danh cá nhân', { sealedFor: numberSeal }),
      given_at: none('Lúc cung cấp')
    }
  }
}
