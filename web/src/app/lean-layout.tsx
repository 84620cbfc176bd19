/** The frame of the timed quiz: a name and nothing that could distract, in the system's own font. */
import { Outlet } from 'react-router'
import { contentId } from './content-id.ts'
import styles from './lean-layout.module.css'

export function Component() {
  return (
    <div className={styles.page}>
      <main id={contentId}>
        <Outlet />
      </main>
    </div>
  )
}
