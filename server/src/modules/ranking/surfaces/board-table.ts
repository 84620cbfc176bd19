/** A board as a table of words and numbers: what the workbook, the widget, the bundle and a page without script all show. Pure. */
import type { BoardStatus, Standing } from '@hoi-thi/shared/ranking'
import type { Rules } from '@hoi-thi/shared/rules'
import { instantText } from '@hoi-thi/shared/rules-wording'
import { periodsOf } from '../../contest/periods.ts'
import { periodCode } from '../board-key.ts'
import type { HeldBoard } from '../serving/held-boards.ts'

export interface BoardTable {
  title: string
  /** What it is and as of when, one sentence each. */
  notes: string[]
  columns: string[]
  rows: (string | number | null)[][]
}

const statusText: Record<BoardStatus, string> = {
  live: 'Đang cập nhật',
  frozen: 'Tạm dừng',
  provisional: 'Kết quả sơ bộ',
  verified: 'Đã thẩm tra',
  final: 'Kết quả chính thức',
  announced: 'Đã công bố'
}

interface Column {
  title: string
  read(row: Standing): string | number | null | undefined
}

const figures: Column[] = [
  { title: 'Điểm', read: ({ points }) => points && Math.round(points * 1000) / 1000 },
  { title: 'Tỷ lệ tham gia (%)', read: ({ rate }) => (rate === undefined ? undefined : Math.round(rate * 10_000) / 100) },
  { title: 'Số người', read: ({ people }) => people },
  { title: 'Tổng số người', read: ({ headcount }) => headcount },
  { title: 'Lượt thi', read: ({ attempts }) => attempts },
  { title: 'Bài hợp lệ', read: ({ validPapers }) => validPapers },
  { title: 'Đúng', read: ({ correct }) => correct },
  { title: 'Số câu', read: ({ questions }) => questions },
  { title: 'Số vòng', read: ({ rounds }) => rounds },
  { title: 'Lệch dự đoán', read: ({ predictionDifference }) => predictionDifference },
  { title: 'Thời gian làm bài (giây)', read: ({ durationSeconds }) => durationSeconds }
]

const columnsOf = (isUnits: boolean): Column[] => [
  { title: 'Hạng', read: ({ rank, failedGates }) => (failedGates ? '–' : rank) },
  { title: 'Đồng hạng', read: ({ isShared, failedGates }) => (isShared && !failedGates ? '=' : undefined) },
  { title: isUnits ? 'Đơn vị' : 'Thí sinh', read: ({ name }) => name },
  { title: 'Thuộc đơn vị', read: ({ unitName }) => unitName },
  ...figures
]

/** What no row has is no column. */
export function boardTable(contest: Named, rules: Rules, board: HeldBoard, most: number): BoardTable {
  const rows = board.rows.slice(0, most)
  const isUnits = board.snapshot.boardKey.startsWith('units/')
  const columns = columnsOf(isUnits).filter(({ read }) => rows.some((row) => read(row) !== undefined))
  return {
    title: `${boardName(rules, board.snapshot.boardKey)} · ${contest.title}`,
    notes: notesOf(board, rows.length),
    columns: columns.map(({ title }) => title),
    rows: rows.map((row) => columns.map(({ read }) => read(row) ?? null))
  }
}

interface Named {
  title: string
}

function notesOf({ status, snapshot, event: { freeze } }: HeldBoard, shown: number): string[] {
  const { id, asOf, total } = snapshot
  return [
    `${statusText[status]}. Bản chụp ${id}, lúc ${instantText(asOf.toISOString())}.`,
    ...(freeze ? [`Các bảng tạm dừng đến ${instantText(freeze.untilAt.toISOString())}: ${freeze.reason}`] : []),
    ...(shown < total ? [`${shown} dòng đầu trong ${total} dòng.`] : [])
  ]
}

/** `units/rounds/vong-1/commune-level` in words. */
export function boardName(rules: Rules, boardKey: string): string {
  const [kind = '', scope, ...rest] = boardKey.split('/')
  const code = scope === 'rounds' ? rest.shift() : undefined
  const [part, view] = rest
  const named = kind === 'units' ? rules.blocs : rules.divisions
  const partName = named.find(({ id }) => id === part)?.name
  return [
    kind === 'units' ? 'Bảng xếp hạng đơn vị' : 'Bảng xếp hạng cá nhân',
    code === undefined ? 'cả hội thi' : scopeName(rules, code),
    ...(partName ? [partName] : []),
    ...(view === 'now' ? ['theo đơn vị hiện nay'] : [])
  ].join(', ')
}

function scopeName(rules: Rules, code: string): string {
  const period = periodsOf(rules).find((_, place) => periodCode(place) === code)
  return period ?? rules.rounds.find((round) => round.code === code)?.name ?? code
}

/** In a file's name: `units-rounds-vong-1-all`. */
export const fileNameOf = (boardKey: string): string => boardKey.replaceAll('/', '-')

/** A row as a sentence, for those who read without tables: `Hạng 1, Phường Thủy Xuân, Số người 12`. */
export const lineOf = (columns: readonly string[], row: BoardTable['rows'][number]): string =>
  row
    .flatMap((cell, place) => (cell === null ? [] : [typeof cell === 'number' || place === 0 ? `${columns[place]} ${cell}` : cell]))
    .join(', ')
