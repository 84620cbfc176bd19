/** One account of those found; open, with its roles and what can be done for it. */
import { address } from '../../addresses.ts'
import { useMessages } from '../../messages/messages.ts'
import { useSession } from '../../session.ts'
import { Link } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Tag } from '../../ui/tag.tsx'
import { auditSearch } from '../audit/log-search.ts'
import styles from './account-row.module.css'
import type { AccountsPage, FoundAccount } from './accounts-data.ts'
import { type AccountsView, accountsSearch } from './accounts-search.ts'
import { adminAddress } from './admin-addresses.ts'
import { GiveRole } from './give-role.tsx'
import { HeldRoles } from './held-roles.tsx'
import { SignInHelp } from './sign-in-help.tsx'

interface AccountRowProps {
  account: FoundAccount
  view: AccountsView
  contests: AccountsPage['contests']
}

export function AccountRow({ account, view, contests }: AccountRowProps) {
  const { account: words, administration } = useMessages()
  const isOpen = view.open === account.id
  const search = accountsSearch({ ...view, open: isOpen ? undefined : account.id })
  return (
    <article className="stack">
      <div>
        <h2 className={styles.heading}>
          <Link className={styles.name} to={adminAddress.accounts(search)} keepScroll aria-expanded={isOpen}>
            {account.fullName}
          </Link>
        </h2>
        <p className="cluster">
          <span className="mute">{account.signInName}</span>
          {[...new Set(account.roles.map(({ role }) => role))].map((role) => (
            <Tag key={role} tone="now">
              {words.roles[role].name}
            </Tag>
          ))}
          {account.roles.length === 0 && <span className="small mute">{administration.accounts.noRole}</span>}
        </p>
      </div>
      {isOpen && <Opened account={account} contests={contests} />}
    </article>
  )
}

function Opened({ account, contests }: Omit<AccountRowProps, 'view'>) {
  const { administration, format } = useMessages()
  const { accounts: say } = administration
  const isOwn = useSession((state) => state.account?.id === account.id)
  return (
    <div className={`${styles.opened} stack`}>
      <p className="small mute">{say.registered(format.date(account.createdAt))}</p>
      <HeldRoles account={account} isOwn={isOwn} />
      {isOwn ? (
        <Notice tone="now" title={say.own}>
          <Link to={address.account}>{say.toOwn}</Link>
        </Notice>
      ) : (
        <>
          {/* A role that has just been given leaves an empty form. */}
          <GiveRole key={account.roles.length} account={account} contests={contests} />
          <SignInHelp account={account} />
        </>
      )}
      <ul>
        <li>
          <Link className={styles.line} to={adminAddress.audit(auditSearch({ actor: account.id }))}>
            {say.deeds}
          </Link>
        </li>
        <li>
          <Link className={styles.line} to={adminAddress.audit(auditSearch({ subject: account.id }))}>
            {say.about}
          </Link>
        </li>
      </ul>
    </div>
  )
}
