/** A row of links of which one is here: views of the same page, each with its own address. */
import { Link } from './link.tsx'
import styles from './tabs.module.css'

export interface TabItem {
  to: string
  name: string
  isHere: boolean
}

export function Tabs({ label, items, lang }: { label: string; items: readonly TabItem[]; lang?: string | undefined }) {
  return (
    <nav aria-label={label}>
      <ul className={styles.tabs} lang={lang}>
        {items.map(({ to, name, isHere }) => (
          <li key={to}>
            <Link className={styles.tab} to={to} aria-current={isHere ? 'page' : undefined} keepScroll>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
