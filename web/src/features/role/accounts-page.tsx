/** Accounts: found by name, their roles given and ended, and help for who cannot sign in. Nobody is shown before somebody is looked for. */
import { useActionData, useLoaderData } from 'react-router'
import { usePageTitle } from '../../app/page-title.ts'
import { useMessages } from '../../messages/messages.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { AccountRow } from './account-row.tsx'
import type { RoleAnswer } from './accounts-actions.ts'
import type { loader } from './accounts-data.ts'
import { type AccountsView, accountsSearch } from './accounts-search.ts'
import { adminAddress } from './admin-addresses.ts'
import { RoleAnswerNotice } from './role-answer-notice.tsx'

export { action } from './accounts-actions.ts'
export { loader } from './accounts-data.ts'

export function Component() {
  const { view, page, contests } = useLoaderData<typeof loader>()
  const { administration } = useMessages()
  const answer = useActionData<RoleAnswer>()
  const say = administration.accounts
  const opened = page?.items.find(({ id }) => id === view.open)
  usePageTitle(opened ? opened.fullName : say.title)
  return (
    <>
      <h1 className="title">{say.title}</h1>
      <SearchForm view={view} isQuiet={page !== null} />
      {answer && <RoleAnswerNotice answer={answer} />}
      {!page ? (
        <Empty title={say.before.title}>{say.before.text}</Empty>
      ) : page.items.length === 0 ? (
        <Empty title={say.none.title(view.q)}>{say.none.text}</Empty>
      ) : (
        <ul className="rows">
          {page.items.map((account) => (
            <li key={account.id}>
              <AccountRow account={account} view={view} contests={contests} />
            </li>
          ))}
        </ul>
      )}
      {page && <Turning view={view} next={page.nextCursor} />}
    </>
  )
}

/** The primary button while nobody has been found; afterwards the page is about those found. */
function SearchForm({ view, isQuiet }: { view: AccountsView; isQuiet: boolean }) {
  const { accounts: say } = useMessages().administration
  return (
    <Form method="get" action={adminAddress.accounts()} role="search" className="stack tight" key={view.q}>
      <Field id="q" name="q" type="search" label={say.search} hint={say.hint} defaultValue={view.q} maxLength={100} autoComplete="off" />
      <Button type="submit" variant={isQuiet ? 'alt' : 'primary'}>
        {say.submit}
      </Button>
    </Form>
  )
}

function Turning({ view, next }: { view: AccountsView; next: string | null }) {
  const { accounts: say } = useMessages().administration
  if (!view.cursor && !next) return null
  return (
    <p className="cluster">
      {view.cursor && (
        <ButtonLink to={adminAddress.accounts(accountsSearch({ ...view, cursor: undefined, open: undefined }))} variant="alt" small>
          {say.first}
        </ButtonLink>
      )}
      {next && (
        <ButtonLink to={adminAddress.accounts(accountsSearch({ ...view, cursor: next, open: undefined }))} variant="alt" small>
          {say.more}
        </ButtonLink>
      )}
    </p>
  )
}
