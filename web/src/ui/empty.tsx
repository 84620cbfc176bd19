/** Nothing here yet: what is missing, when it comes, what to do meanwhile. */
import type { ReactNode } from 'react'
import styles from './empty.module.css'

export function Empty({ title, children, action }: { title: ReactNode; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className={`${styles.empty} stack tight`}>
      <p className={styles.title}>{title}</p>
      {children && <p>{children}</p>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  )
}
