/** What is held of judges: what they mark, what they gave, and from what they are kept. Parents come before what refers to them. */
import { accountId, basic, type InventoryPart, key, none, otherId } from './inventory-terms.ts'

const judging = {
  purpose: 'Chấm bài dự thi công bằng và kiểm tra lại được',
  basis: 'Nhiệm vụ được Ban Tổ chức giao',
  retention: 'Theo quy chế lưu trữ của đơn vị tổ chức',
  seenBy: 'Giám khảo đó, Ban Tổ chức'
}
const remains = 'Kết quả chấm còn lại; không còn biết giám khảo là ai'
const entry = none('Bài dự thi')

export const judgingTables: InventoryPart = {
  judging_panels: {
    holds: 'Tiểu ban giám khảo',
    ...judging,
    kept: remains,
    columns: {
      id: key,
      contest_id: none('Hội thi'),
      name: none('Tên tiểu ban'),
      kinds: none('Thể loại được chấm'),
      created_at: none('Lúc lập')
    }
  },
  judging_panel_judges: {
    holds: 'Giám khảo của tiểu ban',
    ...judging,
    links: [{ column: 'judge_id' }],
    kept: remains,
    columns: {
      id: key,
      contest_id: none('Hội thi'),
      judge_id: accountId,
      panel_id: none('Tiểu ban'),
      unit_id: basic('Đơn vị công tác'),
      added_at: none('Lúc thêm')
    }
  },
  judging_conflicts: {
    holds: 'Bài dự thi mà giám khảo không chấm',
    ...judging,
    links: [{ column: 'judge_id' }, { column: 'set_by', acted: true }],
    kept: remains,
    columns: {
      id: key,
      entry_id: entry,
      judge_id: accountId,
      kind: none('Giám khảo khai hay Ban Tổ chức nêu'),
      reason: basic('Lý do', { erased: 'empty-text' }),
      set_by: otherId('Người ghi'),
      set_at: none('Lúc ghi')
    }
  },
  judging_assignments: {
    holds: 'Phân công chấm',
    ...judging,
    links: [{ column: 'judge_id' }, { column: 'assigned_by', acted: true }, { column: 'replaced_by', acted: true }],
    kept: remains,
    columns: {
      id: key,
      entry_id: entry,
      judge_id: accountId,
      assigned_at: none('Lúc phân công'),
      assigned_by: otherId('Người phân công'),
      seed: none('Số của lần phân công ngẫu nhiên'),
      replaced_at: none('Lúc thay'),
      replaced_by: otherId('Người thay'),
      reason: basic('Vì sao thay', { erased: 'empty-text' })
    }
  },
  mark_sheets: {
    holds: 'Phiếu chấm',
    ...judging,
    links: [{ column: 'judge_id' }, { column: 'reopened_by', acted: true }],
    kept: remains,
    columns: {
      id: key,
      entry_id: entry,
      judge_id: accountId,
      number: none('Phiếu thứ'),
      marks: none('Điểm theo tiêu chí'),
      remarks: none('Nhận xét về bài, theo tiêu chí'),
      revision: none('Số lần lưu'),
      saved_at: none('Lúc lưu'),
      signed_at: none('Lúc ký'),
      rules_version: none('Phiên bản thể lệ khi ký'),
      reopened_at: none('Lúc mở lại'),
      reopened_by: otherId('Người mở lại'),
      reopen_reason: none('Vì sao mở lại')
    }
  },
  judging_discussions: {
    holds: 'Biên bản trao đổi về bài dự thi',
    ...judging,
    links: [{ column: 'recorded_by', acted: true }],
    kept: remains,
    columns: {
      id: key,
      entry_id: entry,
      held_at: none('Lúc trao đổi'),
      text: none('Nội dung trao đổi'),
      recorded_by: otherId('Người ghi'),
      recorded_at: none('Lúc ghi')
    }
  }
}
