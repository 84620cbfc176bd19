/** What is held of those who close results, correct them, and say that one is wrong. Parents come before what refers to them. */
import { basic, type InventoryPart, key, none, otherId } from './inventory-terms.ts'

const results = {
  purpose: 'Chốt và công bố kết quả kiểm tra lại được',
  basis: 'Nhiệm vụ được Ban Tổ chức giao',
  retention: 'Theo quy chế lưu trữ của đơn vị tổ chức',
  seenBy: 'Ban Tổ chức'
}
const remains = 'Kết quả và các quyết định còn lại; không còn biết ai đã quyết định'
const contest = none('Hội thi')
const occasion = none('Vòng, đợt, phần thi clip hoặc cả hội thi')

export const resultTables: InventoryPart = {
  closes: {
    holds: 'Lần chốt kết quả',
    ...results,
    links: [{ column: 'made_by', acted: true }],
    kept: remains,
    columns: {
      id: key,
      contest_id: contest,
      occasion,
      version: none('Bản thứ mấy'),
      state: none('Tình trạng'),
      hash: none('Mã băm của kết quả, không gồm tên'),
      inputs: none('Chốt từ những gì'),
      figures: none('Số người, lượt thi, bài hợp lệ'),
      made_at: none('Lúc chốt'),
      made_by: otherId('Người chốt lại'),
      reason: none('Lý do chốt lại; không nêu tên người'),
      checked_at: none('Lúc chấm lại để kiểm tra'),
      checked_hash: none('Mã băm khi chấm lại'),
      checked_differing: none('Số bài chấm lại ra khác')
    }
  },
  result_steps: {
    holds: 'Bước công bố kết quả',
    ...results,
    links: [
      { column: 'proposed_by', acted: true },
      { column: 'decided_by', acted: true }
    ],
    kept: remains,
    columns: {
      id: key,
      close_id: none('Lần chốt'),
      state: none('Bước nào'),
      proposed_by: otherId('Người đề nghị'),
      proposed_at: none('Lúc đề nghị'),
      decision: none('Đồng ý hay không'),
      decided_by: otherId('Người quyết định'),
      decided_at: none('Lúc quyết định')
    }
  },
  change_sets: {
    holds: 'Đợt điều chỉnh kết quả',
    ...results,
    links: [
      { column: 'created_by', acted: true },
      { column: 'proposed_by', acted: true },
      { column: 'applied_by', acted: true },
      { column: 'reversal_proposed_by', acted: true },
      { column: 'reverted_by', acted: true }
    ],
    kept: remains,
    columns: {
      id: key,
      contest_id: contest,
      number: none('Đợt thứ mấy'),
      title: none('Tên đợt'),
      reason: none('Lý do; không nêu tên người'),
      changes: none('Điều chỉnh gì; bài và đơn vị theo mã'),
      created_by: otherId('Người lập'),
      created_at: none('Lúc lập'),
      effect: none('Thứ hạng và giải nào đổi; theo mã'),
      effect_hash: none('Mã băm của ảnh hưởng đã xem'),
      proposed_by: otherId('Người đề nghị'),
      proposed_at: none('Lúc đề nghị'),
      applied_by: otherId('Người duyệt'),
      applied_at: none('Lúc áp dụng'),
      reversal_effect: none('Thứ hạng và giải nào đổi khi rút lại; theo mã'),
      reversal_effect_hash: none('Mã băm của ảnh hưởng khi rút lại đã xem'),
      reversal_reason: none('Lý do rút lại'),
      reversal_proposed_by: otherId('Người đề nghị rút lại'),
      reversal_proposed_at: none('Lúc đề nghị rút lại'),
      reverted_by: otherId('Người duyệt rút lại'),
      reverted_at: none('Lúc rút lại'),
      dropped_at: none('Lúc bỏ')
    }
  },
  appeals: {
    holds: 'Khiếu nại về kết quả',
    ...results,
    seenBy: 'Người khiếu nại, Ban Tổ chức',
    links: [
      { column: 'participant_id', of: 'participants' },
      { column: 'decided_by', acted: true }
    ],
    kept: 'Còn lại rằng có khiếu nại và kết quả giải quyết; nội dung được xóa',
    columns: {
      id: key,
      contest_id: contest,
      occasion,
      participant_id: otherId('Người khiếu nại'),
      text: basic('Nội dung khiếu nại', { erased: 'empty-text' }),
      filed_at: none('Lúc gửi'),
      outcome: none('Chấp nhận hay không'),
      answer: basic('Trả lời', { erased: 'empty-text' }),
      decided_by: otherId('Người trả lời'),
      decided_at: none('Lúc trả lời'),
      change_set_id: none('Đợt điều chỉnh')
    }
  }
}
