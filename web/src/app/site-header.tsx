/** The mark, the name, the menu, who is signed in; then the double bar. */
import { useLocation } from 'react-router'
import { address } from '../addresses.ts'
import { insightAddress } from '../features/insight/insight-addresses.ts'
import { juryAddress } from '../features/jury/jury-addresses.ts'
import { useUnread } from '../features/message/unread.ts'
import { bankAddress } from '../features/question-bank/bank-addresses.ts'
import { adminAddress } from '../features/role/admin-addresses.ts'
import { holds, seesAdministration } from '../features/role/holding.ts'
import { useOwnRoles } from '../features/role/own-roles.ts'
import { deskAddress } from '../features/roster/desk-addresses.ts'
import { useMessages } from '../messages/messages.ts'
import { useSession } from '../session.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { EqualBars, EqualMark } from '../ui/equal-bars.tsx'
import { Form } from '../ui/form.tsx'
import { Icon } from '../ui/icon.tsx'
import { Link } from '../ui/link.tsx'
import { contentsId } from './content-id.ts'
import styles from './site-header.module.css'
import { useSitePages } from './site-pages.ts'

export function SiteHeader({ contest }: { contest: string | null }) {
  const { common } = useMessages()
  const pages = useSitePages(contest)
  return (
    <header className={styles.top}>
      <div className={`wrap ${styles.line}`}>
        <Link className={styles.brand} to={address.home}>
          <EqualMark />
          <span className={styles.name}>
            {common.siteName}
            <small className={styles.place}>{common.place}</small>
          </span>
        </Link>
        <a className={styles.contents} href={`#${contentsId}`}>
          <Icon name="menu" />
          {common.nav.contents}
        </a>
        <div className={styles.account}>
          <WhoIsHere />
        </div>
      </div>
      <nav className={styles.nav} aria-label={common.nav.label}>
        <ul className={`wrap ${styles.pages}`}>
          {pages.map(({ to, name, isHere }) => (
            <li key={to}>
              <Link className={styles.page} to={to} aria-current={isHere ? 'page' : undefined}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <EqualBars />
    </header>
  )
}

/** Also in the footer, where phones find it. */
export function WhoIsHere() {
  const { common } = useMessages()
  const { pathname, search } = useLocation()
  const account = useSession((state) => state.account)
  if (!account) {
    const isForm = pathname === '/sign-in' || pathname === '/register'
    return (
      <ButtonLink to={isForm ? pathname + search : address.signIn(pathname + search)} variant="alt" small icon="person">
        {common.nav.signIn}
      </ButtonLink>
    )
  }
  return (
    <Form method="post" action="/sign-out" className="cluster">
      <span>
        <span className="hide">{common.nav.signedInAs} </span>
        <span className="strong">{account.fullName}</span>
      </span>
      <AccountLinks />
      <Button type="submit" variant="alt" small>
        {common.nav.signOut}
      </Button>
    </Form>
  )
}

function AccountLinks() {
  const { account, message } = useMessages()
  const roles = useOwnRoles()
  return (
    <>
      <Link to={address.inbox()}>{message.link(useUnread())}</Link>
      <Link to={address.account}>{account.menu.account}</Link>
      {holds(roles, 'members.manage') && <Link to={deskAddress.units}>{account.menu.desk}</Link>}
      {holds(roles, 'questions.write') && <Link to={bankAddress.list()}>{account.menu.bank}</Link>}
      {holds(roles, 'entries.judge') && <Link to={juryAddress.contests}>{account.menu.judge}</Link>}
      {holds(roles, 'contest.watch') && <Link to={insightAddress.contests}>{account.menu.overview}</Link>}
      {seesAdministration(roles) && <Link to={adminAddress.accounts()}>{account.menu.admin}</Link>}
    </>
  )
}
