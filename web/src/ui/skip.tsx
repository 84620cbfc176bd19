/** The first stop of the keyboard: past the header, to the content. */
import type { ReactNode } from 'react'
import styles from './skip.module.css'

export function Skip({ to, children }: { to: string; children: ReactNode }) {
  return (
    <a className={styles.skip} href={`#${to}`}>
      {children}
    </a>
  )
}
