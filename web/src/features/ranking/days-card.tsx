/** One row day by day: a line of ranks, and the table that says the same. */
import type { BoardHistory } from '@hoi-thi/shared/ranking'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Card } from '../../ui/card.tsx'
import { Cell, Row, RowHeader, Table, TableBody, TableHead } from '../../ui/table.tsx'
import styles from './days-card.module.css'
import { Rank } from './rank.tsx'

type Day = BoardHistory['items'][number]

export function DaysCard({ history }: { history: BoardHistory }) {
  const { ranking, format } = useMessages()
  const contentLanguage = useContentLanguage()
  const { days: say, columns } = ranking
  const { items } = history
  const [latest] = items
  if (!latest) return null
  const has = (name: 'points' | 'people' | 'correct') => items.some((day) => day[name] !== undefined)
  return (
    <Card>
      <h2 id="days" lang={contentLanguage}>
        {say.title(latest.name)}
      </h2>
      <Line days={[...items].reverse()} />
      <Table>
        <caption className="small mute">{say.caption}</caption>
        <TableHead
          columns={[
            say.day,
            columns.rank,
            ...(has('points') ? [columns.points] : []),
            ...(has('correct') ? [columns.correct] : []),
            ...(has('people') ? [say.people] : [])
          ]}
        />
        <TableBody>
          {items.map((day) => (
            <Row key={day.day}>
              <RowHeader>{day.day.split('-').reverse().join('/')}</RowHeader>
              <Cell>
                <Rank standing={day} />
              </Cell>
              {has('points') && <Cell>{day.points !== undefined && format.points(day.points)}</Cell>}
              {has('correct') && <Cell>{day.correct !== undefined && format.number(day.correct)}</Cell>}
              {has('people') && <Cell>{day.people !== undefined && format.number(day.people)}</Cell>}
            </Row>
          ))}
        </TableBody>
      </Table>
    </Card>
  )
}

const size = { width: 320, height: 80, edge: 6 }

/** The first rank is at the top. Of one day there is no line. */
function Line({ days }: { days: Day[] }) {
  if (days.length < 2) return null
  const worst = Math.max(2, ...days.map(({ rank }) => rank))
  const points = days.map(({ rank }, place) => {
    const x = size.edge + (place / (days.length - 1)) * (size.width - 2 * size.edge)
    const y = size.edge + ((rank - 1) / (worst - 1)) * (size.height - 2 * size.edge)
    return `${x.toFixed(1)},${y.toFixed(1)}`
  })
  return (
    <svg className={styles.line} viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true" focusable="false">
      <polyline points={points.join(' ')} />
    </svg>
  )
}
