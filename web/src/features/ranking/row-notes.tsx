/** Under a row's name: how it has moved since an earlier day, how far the rank above is, and the way to its days. */
import type { BoardRow, Gap } from '@hoi-thi/shared/ranking'
import { useMessages } from '../../messages/messages.ts'
import { Link } from '../../ui/link.tsx'
import styles from './board.module.css'

interface RowNotesProps {
  row: BoardRow
  /** The day that movement is told since. */
  since: string | undefined
  /** Where its days are; absent where nobody asked for them. */
  days: string | undefined
}

export function RowNotes({ row, since, days }: RowNotesProps) {
  const { ranking } = useMessages()
  const gap = useGap(row.gap)
  const { rank, rankBefore, failedGates } = row
  const moved = rankBefore === undefined ? 0 : rankBefore - rank
  return (
    <span className={styles.notes}>
      {since !== undefined && rankBefore !== undefined && !failedGates && (
        <span className={styles.note}>
          <span aria-hidden="true">{moved > 0 ? '▲' : moved < 0 ? '▼' : '='}</span> {ranking.moved(moved, dayMonth(since))}
        </span>
      )}
      {gap && <span className={styles.note}>{gap}</span>}
      {days && (
        <span className={styles.note}>
          <Link to={days}>
            {ranking.days.link}
            <span className="hide">: {row.name}</span>
          </Link>
        </span>
      )}
    </span>
  )
}

/** 23/11 of 2026-11-23. */
const dayMonth = (day: string) => day.slice(5).split('-').reverse().join('/')

function useGap(gap: Gap | undefined): string | null {
  const { ranking, format } = useMessages()
  if (!gap) return null
  const value = gap.by === 'duration' ? format.points(gap.value) : gap.by === 'points' ? format.points(gap.value) : format.number(gap.value)
  return ranking.gap[gap.by](value)
}
