/** The last hour in bars, a minute each: saves, starts, submissions; and the same as a table. */
import type { DutyMinute } from '@hoi-thi/shared/duty'
import { useMessages } from '../../messages/messages.ts'
import { barStyle } from '../../ui/bar-style.ts'
import { Cell, Row, RowHeader, Table, TableBody, TableHead } from '../../ui/table.tsx'
import styles from './duty.module.css'

const series = ['saves', 'starts', 'submissions'] as const

export function MinuteBars({ minutes }: { minutes: readonly DutyMinute[] }) {
  const { duty, format } = useMessages()
  const { minutes: say } = duty
  return (
    <section className="stack" aria-labelledby="minutes-heading">
      <h2 id="minutes-heading">{say.title}</h2>
      <div className="cols three">
        {series.map((name) => (
          <Bars key={name} name={name} minutes={minutes} />
        ))}
      </div>
      <details>
        <summary>{say.table}</summary>
        <Table>
          <TableHead columns={[say.minute, say.names.saves, say.names.starts, say.names.submissions]} />
          <TableBody>
            {[...minutes].reverse().map((minute) => (
              <Row key={minute.at}>
                <RowHeader>{format.time(minute.at)}</RowHeader>
                {series.map((name) => (
                  <Cell key={name}>{say.cell(say.names[name], format.number(minute[name]))}</Cell>
                ))}
              </Row>
            ))}
          </TableBody>
        </Table>
      </details>
    </section>
  )
}

/** The minute that has only begun is drawn, and not spoken of. */
function Bars({ name, minutes }: { name: (typeof series)[number]; minutes: readonly DutyMinute[] }) {
  const { duty, format } = useMessages()
  const { minutes: say } = duty
  const most = Math.max(1, ...minutes.map((minute) => minute[name]))
  const last = minutes.at(-2)?.[name] ?? 0
  const finding = say.findings[name](format.number(last), format.number(most))
  return (
    <figure>
      <figcaption className={styles.finding}>{finding}</figcaption>
      <div className={styles.bars} role="img" aria-label={finding}>
        {minutes.map((minute) => (
          <i key={minute.at} className={styles.bar} style={barStyle(minute[name] / most)} />
        ))}
      </div>
      <p className="split small mute">
        <span>{format.time(minutes[0]?.at ?? '')}</span>
        <span>{format.time(minutes.at(-1)?.at ?? '')}</span>
      </p>
    </figure>
  )
}
