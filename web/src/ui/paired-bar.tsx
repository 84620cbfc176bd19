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

/** The short stroke that explains a bar's colour in a line of words. */
export function KeyLine({ yard }: { yard?: boolean }) {
  return <span className={classes(styles.key, yard && styles.yard)} aria-hidden="true" />
}
