/** The sign: two bars of the same length, weight and colour. */
import { classes } from './classes.ts'
import styles from './equal-bars.module.css'

export function EqualBars({ short }: { short?: boolean }) {
  return <div className={classes(styles.bars, short && styles.short)} aria-hidden="true" />
}

export function EqualMark() {
  return (
    <svg className={styles.mark} viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <path d="M9 13h22v5H9zM9 22h22v5H9z" />
    </svg>
  )
}
