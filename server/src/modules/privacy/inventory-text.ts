/** The inventory as a text in Vietnamese, for the impact file that the law asks for. */
import type { Inventory } from '@hoi-thi/shared/privacy'

const classes = { none: 'không', basic: 'cơ bản', sensitive: 'nhạy cảm' } as const

export function inventoryText({ tables }: Inventory): string {
  const personal = tables.filter(({ columns }) => columns.some((column) => column.personal !== 'none'))
  const others = tables.filter((table) => !personal.includes(table))
  return [
    '# Danh mục dữ liệu cá nhân',
    'Danh mục này liệt kê mọi bảng và cột trong cơ sở dữ liệu, để đưa vào hồ sơ đánh giá tác động xử lý dữ liệu cá nhân. Dữ liệu “nhạy cảm” gồm thông tin đăng nhập và thông tin về thiết bị. Hệ thống không giữ ảnh giấy tờ, dân tộc hay tôn giáo; số định danh cá nhân chỉ hỏi người đoạt giải, được mã hóa và xóa khi trao giải. Hàng đợi gửi thư chỉ giữ mã thư.',
    ...personal.flatMap(sectionOf),
    '## Bảng không có dữ liệu cá nhân',
    others.map(({ table, holds }) => `- \`${table}\`: ${holds}`).join('\n'),
    ''
  ].join('\n\n')
}

function sectionOf({ table, holds, columns }: Inventory['tables'][number]): string[] {
  const rows = columns.map(
    ({ column, holds, personal, purpose, basis, retention, seenBy }) =>
      `| \`${column}\` | ${holds} | ${classes[personal]} | ${purpose} | ${basis} | ${retention} | ${seenBy} |`
  )
  const head = '| cột | nội dung | dữ liệu cá nhân | mục đích | căn cứ | thời hạn lưu | ai xem |\n|---|---|---|---|---|---|---|'
  return [`## ${holds} (\`${table}\`)`, [head, ...rows].join('\n')]
}
