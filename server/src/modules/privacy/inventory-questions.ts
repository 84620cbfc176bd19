/** What is held of people by the tables of the question bank: who wrote what, and who decided on it. */
import { type InventoryPart, key, none, notOfPeople, otherId } from './inventory-terms.ts'

const kept = 'Câu hỏi, không phải của người làm; chỉ có mã'

export const questionTables: InventoryPart = {
  topics: { holds: 'Chủ đề', ...notOfPeople, columns: { code: none('Mã'), name: none('Tên'), place: none('Thứ tự') } },
  legal_documents: {
    holds: 'Văn bản pháp luật',
    ...notOfPeople,
    columns: {
      number: none('Số hiệu'),
      title: none('Tên'),
      kind: none('Loại'),
      issued_by: none('Cơ quan ban hành'),
      issued_on: none('Ngày ban hành'),
      in_force_from: none('Có hiệu lực từ'),
      in_force_to: none('Hết hiệu lực từ'),
      link: none('Nơi công bố')
    }
  },
  legal_changes: {
    holds: 'Văn bản được sửa đổi hoặc hết hiệu lực',
    ...notOfPeople,
    kept,
    links: [{ column: 'recorded_by', acted: true }],
    columns: {
      id: key,
      document_number: none('Văn bản'),
      kind: none('Sửa đổi hay hết hiệu lực'),
      on: none('Từ ngày'),
      articles: none('Những điều nào'),
      by: none('Theo văn bản nào'),
      note: none('Ghi chú'),
      recorded_by: otherId('Người ghi nhận'),
      recorded_at: none('Lúc ghi nhận')
    }
  },
  questions: {
    holds: 'Câu hỏi',
    ...notOfPeople,
    kept,
    links: [{ column: 'retired_by', acted: true }],
    columns: {
      id: key,
      code: none('Mã'),
      created_at: none('Lúc tạo'),
      retired_at: none('Lúc ngừng dùng'),
      retired_by: otherId('Người ngừng dùng'),
      retired_reason: none('Vì sao ngừng dùng', { copy: 'exam' }),
      is_open: none('Mở cho thi thử hay không')
    }
  },
  question_files: {
    holds: 'Hình và âm thanh của câu hỏi',
    ...notOfPeople,
    kept,
    links: [{ column: 'uploaded_by', acted: true }],
    columns: {
      id: key,
      type: none('Loại tệp'),
      bytes: none('Nội dung tệp', { copy: 'exam' }),
      sha256: none('Mã băm'),
      uploaded_by: otherId('Người tải lên'),
      created_at: none('Lúc tải lên')
    }
  },
  question_versions: {
    holds: 'Bản câu hỏi',
    ...notOfPeople,
    kept,
    links: [
      { column: 'author_id', acted: true },
      { column: 'reviewed_by', acted: true }
    ],
    columns: {
      id: key,
      question_id: none('Câu hỏi'),
      version: none('Bản'),
      state: none('Tình trạng'),
      topic: none('Chủ đề'),
      level: none('Mức độ'),
      divisions: none('Bảng thi'),
      text: none('Nội dung', { copy: 'exam' }),
      options: none('Phương án', { copy: 'exam' }),
      right_options: none('Đáp án', { copy: 'exam' }),
      is_shuffled: none('Có trộn phương án hay không'),
      pinned_options: none('Phương án giữ nguyên chỗ', { copy: 'exam' }),
      explanation: none('Giải thích', { copy: 'exam' }),
      document_number: none('Văn bản'),
      citation: none('Điều, khoản'),
      file_id: none('Hình hoặc âm thanh'),
      file_alt: none('Lời tả hình hoặc âm thanh', { copy: 'exam' }),
      author_id: otherId('Người soạn'),
      submitted_at: none('Lúc gửi duyệt'),
      reviewed_by: otherId('Người duyệt'),
      reviewed_at: none('Lúc có kết quả duyệt'),
      review_reason: none('Vì sao trả lại', { copy: 'exam' }),
      approved_at: none('Lúc duyệt'),
      created_at: none('Lúc soạn'),
      search: none('Chữ để tìm', { copy: 'exam' })
    }
  },
  question_former_authors: {
    holds: 'Người đã soạn trước khi người khác soạn tiếp',
    ...notOfPeople,
    kept,
    links: [{ column: 'account_id', acted: true }],
    columns: { version_id: none('Bản câu hỏi'), account_id: otherId('Người soạn trước') }
  },
  question_imports: {
    holds: 'Tệp câu hỏi đã đưa lên',
    ...notOfPeople,
    kept,
    links: [{ column: 'created_by', acted: true }],
    columns: {
      id: key,
      created_by: otherId('Người đưa lên'),
      file_name: none('Tên tệp'),
      file_hash: none('Mã băm của tệp'),
      file: none('Nội dung tệp, đến khi đọc xong', { copy: 'exam' }),
      state: none('Tình trạng'),
      reason: none('Vì sao không đọc được'),
      done: none('Đã đọc bao nhiêu câu'),
      total: none('Có bao nhiêu câu'),
      created_at: none('Lúc đưa lên'),
      confirmed_at: none('Lúc xác nhận'),
      undone_at: none('Lúc hoàn lại')
    }
  },
  question_import_items: {
    holds: 'Câu hỏi đọc được từ tệp',
    ...notOfPeople,
    columns: {
      import_id: none('Lần đưa lên'),
      number: none('Câu thứ mấy'),
      place: none('Chỗ trong tệp'),
      content: none('Nội dung câu hỏi', { copy: 'exam' }),
      file_id: none('Hình, âm thanh'),
      faults: none('Chỗ cần sửa'),
      notes: none('Điều cần biết'),
      wording: none('Lưu ý về câu chữ'),
      neighbours: none('Câu gần giống'),
      status: none('Kết quả đọc'),
      is_mended: none('Đã sửa'),
      is_left_out: none('Bỏ qua'),
      question_id: none('Câu hỏi đã thành')
    }
  }
}
