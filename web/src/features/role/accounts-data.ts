/** What the page of accounts is drawn from. */
import { type LoaderFunctionArgs, redirect } from 'react-router'
import { call } from '../../api.ts'
import { readAccountsSearch } from './accounts-search.ts'
import { adminAddress } from './admin-addresses.ts'
import { holds } from './holding.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  // Who only reads the audit log begins there.
  const { items } = await call('GET /me/roles')
  if (!holds(items, 'accounts.manage') && holds(items, 'audit.read')) throw redirect(adminAddress.audit())
  const view = readAccountsSearch(new URL(request.url).searchParams)
  const [page, contests] = await Promise.all([
    view.q ? call('GET /accounts', { query: { q: view.q, cursor: view.cursor } }) : null,
    view.open ? call('GET /contests') : null
  ])
  return { view, page, contests: contests?.items ?? [] }
}

export type AccountsPage = Awaited<ReturnType<typeof loader>>
export type FoundAccount = NonNullable<AccountsPage['page']>['items'][number]
