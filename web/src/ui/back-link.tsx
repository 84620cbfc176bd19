/** The way back to the list that a page belongs to: a line of its own, high enough for a thumb. */
import styles from './back-link.module.css'
import { Icon } from './icon.tsx'
import { Link, type LinkProps } from './link.tsx'

export function BackLink({ children, ...link }: LinkProps) {
  return (
    <p className="no-print">
      <Link {...link} className={styles.back}>
        <Icon name="left" />
        <span>{children}</span>
      </Link>
    </p>
  )
}
