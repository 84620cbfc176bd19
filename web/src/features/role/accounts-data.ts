/** What the page of accounts is drawn from. */
import { type LoaderFunctionArgs, redirect } from 'react-router'
import { call } from '../../api.ts'
import { readAccountsSearch } from './accounts-search.ts'
import { adminAddress } from './admin-addresses.ts'
import { contestsOf, holds } from './holding.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  // Who does not look after accounts begins with what is theirs.
  const { items } = await call('GET /me/roles')
  if (!holds(items, 'accounts.manage')) leadElsewhere(items)
  const view = readAccountsSearch(new URL(request.url).searchParams)
  const [page, contests] = await Promise.all([
    view.q ? call('GET /accounts', { query: { q: view.q, cursor: view.cursor } }) : null,
    view.open ? call('GET /contests') : null
  ])
  return { view, page, contests: contests?.items ?? [] }
}

function leadElsewhere(items: Parameters<typeof contestsOf>[0]): void {
  const [contest] = contestsOf(items)
  if (holds(items, 'privacy.handle')) throw redirect(adminAddress.requests())
  if (contest) throw redirect(adminAddress.people(contest.id))
  if (holds(items, 'audit.read')) throw redirect(adminAddress.audit())
}

export type AccountsPage = Awaited<ReturnType<typeof loader>>
export type FoundAccount = NonNullable<AccountsPage['page']>['items'][number]
