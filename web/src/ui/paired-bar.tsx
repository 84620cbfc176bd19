/** Two bars on one scale from 0: above the value, below the yardstick. Words beside it must say both. */
import { barStyle } from './bar-style.ts'
import { classes } from './classes.ts'
import styles from './paired-bar.module.css'

export function PairedBar({ value, yard }: { value: number; yard?: number | undefined }) {
  return (
    <span className={styles.pair} aria-hidden="true">
      <i className={styles.bar} style={barStyle(value)} />
      {yard !== undefined && <i className={classes(styles.bar, styles.yard)} style={barStyle(yard)} />}
    </span>
  )
}

/** The two strokes with their words, one to a line on a phone. */
export function BarKey({ value, yard }: { value: string; yard: string }) {
  return (
    <span className={styles.keys}>
      <span className={styles.keyLine}>
        <i className={styles.key} aria-hidden="true" />
        {value}
      </span>
      <span className={styles.keyLine}>
        <i className={classes(styles.key, styles.yard)} aria-hidden="true" />
        {yard}
      </span>
    </span>
  )
}
