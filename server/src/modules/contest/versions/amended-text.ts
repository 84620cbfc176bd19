/** What participants are told of amended rules. Pure. */
import type { Change } from '@hoi-thi/shared/rules-version'

interface Amendment {
  contestTitle: string
  version: number
  reason: string | null
  changes: Change[] | null
}

const shown = 10

export function amendedText({ contestTitle, version, reason, changes }: Amendment): { title: string; body: string } {
  const all = changes ?? []
  const lines = all.slice(0, shown).map(({ title, before, after }) => {
    if (before === null) return `- ${title}, thêm: ${after}`
    if (after === null) return `- ${title}, bỏ: ${before}`
    return `- ${title}, trước là: ${before}\n  Nay là: ${after}`
  })
  const more = all.length > shown ? [`và ${all.length - shown} chỗ khác, xem ở trang thể lệ.`] : []
  return {
    title: `Thể lệ được sửa đổi (bản ${version}): ${contestTitle}`,
    body: [
      ...(reason ? [`Lý do: ${reason}`, ''] : []),
      'Những chỗ thay đổi:',
      ...lines,
      ...more,
      '',
      'Bài đã thi được giữ nguyên và tính theo thể lệ lúc bạn bắt đầu làm.'
    ].join('\n')
  }
}
