/** Every step of the paper: filled is saved, dashed is waiting, a corner is flagged, a ring is where you are. */
import { useMessages } from '../../messages/messages.ts'
import { classes } from '../../ui/classes.ts'
import styles from './navigator.module.css'
import { type Progress, prediction, stepsIn } from './progress.ts'

interface NavigatorProps {
  progress: Progress
  onPick: (position: number) => void
  showsCurrent: boolean
}

export function Navigator({ progress, onPick, showsCurrent }: NavigatorProps) {
  const { navigator: words } = useMessages().attempt
  return (
    <nav className={styles.map} aria-label={words.label}>
      {stepsIn(progress).map((position) => {
        const status = progress.entries[position]?.status ?? 'none'
        const isFlagged = progress.flags.includes(position)
        return (
          <button
            key={position}
            type="button"
            className={classes(styles.step, styles[status], isFlagged && styles.flag, position === prediction && styles.wide)}
            aria-current={showsCurrent && position === progress.position ? 'step' : undefined}
            disabled={progress.phase === 'submitting'}
            onClick={() => onPick(position)}
          >
            {position === prediction ? words.prediction : position}
            <span className="hide">
              , {words[status]}
              {isFlagged && `, ${words.flagged}`}
            </span>
          </button>
        )
      })}
    </nav>
  )
}

export function NavigatorLegend() {
  const { legend } = useMessages().attempt.navigator
  return (
    <ul className={`${styles.legend} small`}>
      <li>
        <span className={classes(styles.swatch, styles.saved)} />
        {legend.saved}
      </li>
      <li>
        <span className={classes(styles.swatch, styles.waiting)} />
        {legend.waiting}
      </li>
      <li>
        <span className={styles.swatch} />
        {legend.none}
      </li>
      <li>
        <span className={classes(styles.swatch, styles.flag)} />
        {legend.flagged}
      </li>
    </ul>
  )
}
