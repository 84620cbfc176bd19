/** The table of contents, the people to ask, and how to read the page. Works without script as the phone's menu. */

import { useMessages } from '../messages/messages.ts'
import { Link } from '../ui/link.tsx'
import { contentsId } from './content-id.ts'
import { ReadingTools } from './reading-tools.tsx'
import styles from './site-footer.module.css'
import { WhoIsHere } from './site-header.tsx'
import { useSitePages } from './site-pages.ts'

export function SiteFooter({ contest }: { contest: string | null }) {
  const { common } = useMessages()
  const pages = useSitePages(contest)
  return (
    <footer className={styles.foot} id={contentsId}>
      <div className="wrap band cols three">
        <nav aria-label={common.nav.contents}>
          <h2 className={styles.heading}>{common.nav.contents}</h2>
          <ul>
            {pages.map(({ to, name, isHere }) => (
              <li key={to}>
                <Link className={styles.link} to={to} aria-current={isHere ? 'page' : undefined}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
          <div className={styles.account}>
            <WhoIsHere />
          </div>
        </nav>
        <section aria-labelledby="contact-heading">
          <h2 className={styles.heading} id="contact-heading">
            {common.contact.title}
          </h2>
          <p>{common.contact.text}</p>
        </section>
        <ReadingTools />
      </div>
    </footer>
  )
}
