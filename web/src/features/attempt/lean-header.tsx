/** The head of the quiz: whose contest, whose paper, the way out. */
import { address } from '../../addresses.ts'
import { useMessages } from '../../messages/messages.ts'
import { useSession } from '../../session.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { EqualBars, EqualMark } from '../../ui/equal-bars.tsx'
import { Link } from '../../ui/link.tsx'
import styles from './lean-header.module.css'

export function LeanHeader({ contest }: { contest: string }) {
  const { common, attempt } = useMessages()
  const account = useSession((session) => session.account)
  const home = address.contest(contest)
  return (
    <header className={styles.header}>
      <div className={`wrap ${styles.line}`}>
        <Link className={styles.brand} to={home}>
          <EqualMark />
          <span className={styles.name}>
            {common.siteName}
            <small className={styles.who}>{account?.fullName ?? common.place}</small>
          </span>
        </Link>
        <ButtonLink variant="quiet" to={home}>
          {attempt.leave}
        </ButtonLink>
      </div>
      <EqualBars />
    </header>
  )
}
