/** Whether a pool feeds its blueprint, and how often each question will be seen. Knows nothing of rows or time. */
import type { Pool } from '@hoi-thi/shared/question-pool'
import type { Cell } from '../question-bank/pools/queries.ts'

type Row = Pool['rows'][number]

/** Below so many times the paper, people beside each other see the same questions. */
const enoughTimes = 5

/** One row per cell; one per division where they differ. */
export function rowsOf(cells: readonly Cell[]): Row[] {
  const byCell = new Map<string, Cell[]>()
  for (const cell of cells) {
    const name = `${cell.topic} ${cell.level}`
    byCell.set(name, [...(byCell.get(name) ?? []), cell])
  }
  return [...byCell.values()].flatMap((divisions) => {
    const [first] = divisions
    const areAlike = divisions.every(({ inPool, inBank }) => inPool === first?.inPool && inBank === first.inBank)
    return areAlike && first ? [rowOf(first, null)] : divisions.map((cell) => rowOf(cell, cell.division))
  })
}

function rowOf({ topic, topicName, level, wanted, inPool, inBank }: Cell, division: string | null): Row {
  return {
    topic,
    topicName,
    level,
    division,
    wanted,
    inPool,
    inBank,
    timesPaper: rounded(inPool / wanted),
    seenByPercent: inPool === 0 ? 0 : rounded(Math.min(100, (100 * wanted) / inPool)),
    verdict: inPool < wanted ? 'short' : inPool < enoughTimes * wanted ? 'thin' : 'enough'
  }
}

export function worstOf(rows: readonly Pick<Row, 'verdict'>[]): Pool['verdict'] {
  return (['short', 'thin'] as const).find((verdict) => rows.some((row) => row.verdict === verdict)) ?? 'enough'
}

/** Whether the bank would feed every row. */
export const bankFeeds = (cells: readonly Cell[]): boolean => cells.every(({ inBank, wanted }) => inBank >= wanted)

const rounded = (value: number) => Math.round(value * 10) / 10
