/** What is held of people by what organizers do to a round. Parents come before what refers to them. */
import { basic, type InventoryPart, key, none, otherId } from './inventory-terms.ts'

const steering = {
  purpose: 'Niêm phong, tạm dừng và gia hạn vòng thi có người chịu trách nhiệm',
  basis: 'Thể lệ hội thi mà thí sinh đồng ý khi tham gia',
  retention: 'Đến hạn lưu của hội thi',
  seenBy: 'Ban Tổ chức',
  kept: 'Ai đã quyết định điều gì về vòng thi; chỉ còn bí danh'
}

export const roundControlTables: InventoryPart = {
  round_seals: {
    holds: 'Niêm phong của vòng thi',
    ...steering,
    links: [
      { column: 'proposed_by', acted: true },
      { column: 'sealed_by', acted: true }
    ],
    columns: {
      round_id: none('Vòng'),
      proposed_by: otherId('Người đề nghị'),
      proposed_at: none('Lúc đề nghị'),
      sealed_by: otherId('Người niêm phong'),
      sealed_at: none('Lúc niêm phong'),
      seed: none('Số ngẫu nhiên rút khi niêm phong', { copy: 'secret' }),
      commitment: none('Mã cam kết, công khai')
    }
  },
  round_extensions: {
    holds: 'Thời gian thêm cho một người hoặc một đơn vị',
    ...steering,
    seenBy: 'Thí sinh, Ban Tổ chức',
    links: [
      { column: 'participant_id', of: 'participants' },
      { column: 'granted_by', acted: true },
      { column: 'taken_back_by', acted: true }
    ],
    columns: {
      id: key,
      round_id: none('Vòng'),
      participant_id: otherId('Mã thí sinh'),
      unit_id: none('Đơn vị'),
      seconds: none('Số giây thêm'),
      reason: basic('Lý do', { erased: 'nothing' }),
      granted_by: otherId('Người cho thêm'),
      granted_at: none('Lúc cho thêm'),
      taken_back_by: otherId('Người rút lại'),
      taken_back_at: none('Lúc rút lại')
    }
  },
  round_pauses: {
    holds: 'Lần tạm dừng vòng thi',
    ...steering,
    links: [
      { column: 'paused_by', acted: true },
      { column: 'resumed_by', acted: true }
    ],
    columns: {
      id: key,
      round_id: none('Vòng'),
      reason: none('Lý do, công khai'),
      paused_by: otherId('Người tạm dừng'),
      paused_at: none('Lúc tạm dừng'),
      resumed_by: otherId('Người cho tiếp tục'),
      resumed_at: none('Lúc tiếp tục')
    }
  },
  round_compensations: {
    holds: 'Khoảng gián đoạn được bù giờ',
    ...steering,
    links: [
      { column: 'proposed_by', acted: true },
      { column: 'decided_by', acted: true }
    ],
    columns: {
      id: key,
      round_id: none('Vòng'),
      from_at: none('Từ lúc'),
      to_at: none('Đến lúc'),
      reason: none('Lý do, công khai'),
      proposed_by: otherId('Người đề nghị'),
      proposed_at: none('Lúc đề nghị'),
      decision: none('Quyết định'),
      decided_by: otherId('Người quyết định'),
      decided_at: none('Lúc quyết định'),
      moved: none('Số bài được cộng giờ'),
      ended: none('Số bài đã khép lại'),
      close_moved_seconds: none('Vòng khép lại muộn hơn bao nhiêu giây')
    }
  },
  round_beats: {
    holds: 'Khoảng mà máy chủ ghi được dữ liệu',
    ...steering,
    columns: { id: key, round_id: none('Vòng'), first_at: none('Từ lúc'), last_at: none('Đến lúc') }
  },
  round_notices: {
    holds: 'Thông báo công khai về vòng thi',
    ...steering,
    seenBy: 'Mọi người',
    columns: { id: key, round_id: none('Vòng'), at: none('Lúc'), text: none('Câu thông báo') }
  }
}
