/** A bordered surface. The key one of a page wears the double bar. */
import type { ReactNode } from 'react'
import styles from './card.module.css'
import { classes } from './classes.ts'
import { EqualBars } from './equal-bars.tsx'

interface CardProps {
  children: ReactNode
  /** At most one on a page: the answer that the page gives. */
  isKey?: boolean
  /** Tinted, with a bar at the left: what belongs to the reader. */
  isMine?: boolean
  className?: string
}

export function Card({ children, isKey, isMine, className }: CardProps) {
  const body = <div className={classes(styles.card, isKey && styles.key, isMine && styles.mine, 'stack', className)}>{children}</div>
  if (!isKey) return body
  return (
    <div>
      <EqualBars />
      {body}
    </div>
  )
}
