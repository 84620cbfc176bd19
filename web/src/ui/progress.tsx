/** How far a long piece of work is. The words stand beside it, first. */
import { barStyle } from './bar-style.ts'
import styles from './progress.module.css'

export function Progress({ value, max, label }: { value: number; max: number; label: string }) {
  return (
    <span
      className={styles.progress}
      style={barStyle(max > 0 ? value / max : 0)}
      role="progressbar"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={0}
      aria-valuemax={max}
    />
  )
}
