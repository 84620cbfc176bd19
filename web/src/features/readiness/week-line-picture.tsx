/** The rounds as bars on a line of weeks, for who sees; the table below says the same. */
import type { Round } from '@hoi-thi/shared/contest'
import type { CSSProperties } from 'react'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { classes } from '../../ui/classes.ts'
import styles from './readiness.module.css'
import { weekLine } from './weeks.ts'

/** More labels than these would run into each other. */
const mostLabels = 14

export function WeekLinePicture({ rounds, now }: { rounds: readonly Round[]; now: number }) {
  const { roundCalendar: say, format, language } = useMessages()
  const contentLanguage = useContentLanguage()
  const line = weekLine(rounds, now)
  const everyWeek = Math.ceil(line.weeks.length / mostLabels)
  return (
    <div className={styles.line} style={places({ days: line.days, rows: rounds.length })} aria-hidden="true">
      {line.weeks.map((monday, week) => (
        <span key={monday} className={styles.week} style={places({ from: 7 * week + 2, to: 7 * week + 9 })}>
          {week % everyWeek === 0 && <span className="n">{format.dayMonth(monday)}</span>}
        </span>
      ))}
      {line.today && <Today column={line.today} days={line.days} />}
      {rounds.map(({ id, name, phase }, index) => {
        const bar = line.bars.find((bar) => bar.id === id)
        const row = { row: index + 2 }
        return (
          <span key={id} className={styles.round}>
            <span className={styles.name} style={places(row)} lang={contentLanguage}>
              {name}
              <span className={styles.phase} lang={language}>
                {say.phases[phase]}
              </span>
            </span>
            <span
              className={classes(styles.bar, styles[phase])}
              style={places({ ...row, from: (bar?.from ?? 1) + 1, to: (bar?.to ?? 2) + 1 })}
            />
          </span>
        )
      })}
    </div>
  )
}

/** Named below the line, and towards its middle, so that the word does not leave the page. */
function Today({ column, days }: { column: number; days: number }) {
  const { roundCalendar: say } = useMessages()
  const isLate = column > days / 2
  const word = isLate ? { from: 2, to: column + 2 } : { from: column + 1, to: days + 2 }
  return (
    <>
      <span className={styles.today} style={places({ from: column + 1, to: column + 2 })} />
      <span className={classes(styles.todayName, isLate && styles.late)} style={places(word)}>
        {say.today}
      </span>
    </>
  )
}

/** `--from: 3` and so on: lines of the grid. */
const places = (lines: Record<string, number>) =>
  Object.fromEntries(Object.entries(lines).map(([name, line]) => [`--${name}`, line])) as CSSProperties
