/** Lays the minutes of the judging out as an official document: who judged, what came of it, what was not as usual. Knows nothing of files. Pure. */
import type { Results, Severity } from '@hoi-thi/shared/jury'
import type { Rules } from '@hoi-thi/shared/rules'
import type { ClipRules } from '@hoi-thi/shared/unit-rules'
import { dayOf } from '../../lib/day.ts'
import type { Article, PrintedDocument } from '../../lib/print/printed-document.ts'
import { dateText } from '../../lib/print/typesetting.ts'

interface Judged {
  rules: Pick<Rules, 'title' | 'organizer' | 'legalBases'>
  results: Results
  panels: readonly { id: string; name: string; kinds: ClipRules['kinds'] }[]
  seated: readonly { panelId: string; fullName: string; unitName: string | null }[]
  severity: Severity
  discussions: readonly { number: number; heldAt: string; text: string }[]
  reopened: readonly { number: number; fullName: string; reason: string }[]
  /** Votes that do not count. */
  voidings: readonly { number: number; votes: number; reason: string }[]
  madeAt: Date
}

const blank = '…………'
const points = (value: number) => value.toLocaleString('vi-VN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

export function minutesOf(judged: Judged): PrintedDocument {
  const { rules, madeAt } = judged
  return {
    body: rules.organizer,
    number: `Số: ${blank}`,
    placeAndDate: `${blank}, ${dateText(dayOf(madeAt))}`,
    kind: 'Biên bản',
    title: `Chấm bài dự thi ${rules.title}`,
    bases: rules.legalBases.map((basis) => `Căn cứ ${basis}`),
    articles: [
      { title: 'Ban Giám khảo', paragraphs: panelLines(judged) },
      { title: 'Cách chấm', paragraphs: markingLines(judged) },
      ...rankingArticles(judged),
      { title: 'Những điều cần ghi rõ', paragraphs: remarkable(judged) }
    ],
    recipients: ['Ban Tổ chức', 'Ban Giám khảo', 'Lưu: VT'],
    signature: ['TM. Ban Giám khảo', 'Trưởng ban'],
    madeAt
  }
}

function panelLines({ panels, seated }: Judged): string[] {
  return panels.map(({ id, name }) => {
    const judges = seated.filter(({ panelId }) => panelId === id)
    return `${name}: ${judges.map(({ fullName, unitName }) => (unitName ? `${fullName} (${unitName})` : fullName)).join('; ') || 'chưa có giám khảo'}.`
  })
}

const howText = {
  mean: 'Điểm của bài là trung bình cộng các phiếu đã ký.',
  trimmed: 'Điểm của bài là trung bình cộng các phiếu đã ký; từ 4 phiếu trở lên thì bỏ một phiếu cao nhất và một phiếu thấp nhất.',
  normalized: 'Điểm của bài là trung bình cộng các phiếu đã ký, sau khi bù trừ mức chấm chặt hay rộng của từng giám khảo.'
}

function markingLines({ results: { marking, items, blocks, vote } }: Judged): string[] {
  const signed = items.reduce((sum, item) => sum + item.signed, 0)
  return [
    `Tiêu chí: ${marking.criteria.map(({ name, maximum }) => `${name} (${maximum} điểm)`).join('; ')}. Tổng điểm cao nhất: ${marking.most}.`,
    `${marking.isBlind ? 'Giám khảo chấm mà không biết bên gửi bài.' : 'Giám khảo được biết bên gửi bài.'} ${howText[marking.aggregate]}`,
    `Có ${items.length} bài được chấm, ${signed} phiếu đã ký. Phiếu nháp không được tính.`,
    ...(marking.aggregate === 'normalized' && blocks > 1
      ? [`Các phiếu chia thành ${blocks} cụm không có giám khảo chung, nên việc bù trừ chỉ thực hiện trong từng cụm.`]
      : []),
    ...(vote === null ? [] : [voteLine(vote)])
  ]
}

function voteLine({ phase, percent }: NonNullable<Results['vote']>): string {
  if (phase !== 'over') return 'Bình chọn của người xem chưa hết, nên kết quả dưới đây chỉ có điểm của Ban Giám khảo.'
  return percent === 0
    ? 'Bình chọn của người xem ghi riêng, không tính vào kết quả.'
    : `Kết quả gồm ${100 - percent}% điểm của Ban Giám khảo và ${percent}% bình chọn của người xem; bài nhiều phiếu bình chọn nhất được trọn phần bình chọn, bài khác được theo tỷ lệ.`
}

const amongText = { all: 'Kết quả', units: 'Kết quả: bài của đơn vị', people: 'Kết quả: bài của nhóm tác giả, cá nhân' }

function rankingArticles({ results: { items, vote } }: Judged): Article[] {
  const ranked = items.filter(({ rank }) => rank !== null)
  const isVoted = vote?.phase === 'over'
  const columns = isVoted
    ? ['Hạng', 'Bài số', 'Tên bài', 'Bên gửi', 'Điểm giám khảo', 'Bình chọn', 'Kết quả', 'Phiếu chấm']
    : ['Hạng', 'Bài số', 'Tên bài', 'Bên gửi', 'Điểm', 'Phiếu']
  return (['all', 'units', 'people'] as const).flatMap((among) => {
    const own = ranked.filter((item) => item.among === among)
    if (own.length === 0) return []
    const rows = own.map((item) => [
      String(item.rank),
      String(item.number),
      item.title,
      item.senderName ?? '',
      points(item.points ?? 0),
      ...(isVoted ? [`${item.votes ?? 0}`, points(item.total ?? 0)] : []),
      `${item.signed}${item.isPartial ? ' (*)' : ''}`
    ])
    return [{ title: amongText[among], paragraphs: [], table: { columns, rows } }]
  })
}

function remarkable({ results: { items, marking }, severity, discussions, reopened, voidings }: Judged): string[] {
  const numbers = (some: readonly { number: number }[]) => some.map(({ number }) => number).join(', ')
  const waiting = items.filter(({ points }) => points === null)
  const partial = items.filter(({ isPartial }) => isPartial)
  const disputed = severity.entries.filter(({ isFlagged }) => isFlagged)
  const lines = [
    ...(waiting.length === 0 ? [] : [`Chưa có điểm vì chưa đủ phiếu đã ký: bài số ${numbers(waiting)}.`]),
    ...(partial.length === 0 ? [] : [`(*) Tính theo các phiếu đã ký, chưa đủ ${marking.judges} phiếu: bài số ${numbers(partial)}.`]),
    ...(disputed.length === 0 ? [] : [`Điểm của các giám khảo chênh lệch nhiều: bài số ${numbers(disputed)}.`]),
    ...severity.judges
      .filter(({ isFlagged }) => isFlagged)
      .map(
        ({ fullName, difference }) => `${fullName} chấm ${difference < 0 ? 'chặt' : 'rộng'} hơn chung ${points(Math.abs(difference))} điểm.`
      ),
    ...discussions.map(({ number, heldAt, text }) => `Trao đổi về bài số ${number}, ngày ${dateText(dayOf(new Date(heldAt)))}: ${text}`),
    ...reopened.map(({ number, fullName, reason }) => `Mở lại phiếu của ${fullName} cho bài số ${number}: ${reason}`),
    ...voidings.map(({ number, votes, reason }) => `Loại ${votes} phiếu bình chọn của bài số ${number}: ${reason}`)
  ]
  return lines.length === 0 ? ['Không có điều gì khác thường.'] : lines
}
