/** The frame of the administration: its parts, as far as the roles of whoever is here reach. */
import { Outlet, useLoaderData, useLocation } from 'react-router'
import { call, Refusal } from '../../api.ts'
import { speakOf, useMessages } from '../../messages/messages.ts'
import { type TabItem, Tabs } from '../../ui/tabs.tsx'
import { adminAddress } from './admin-addresses.ts'
import { contestsOf, holds, seesAdministration } from './holding.ts'

/** A way in without a role, or with a password alone, is refused before anything is drawn. */
export async function loader() {
  const [{ items }, factor] = await Promise.all([call('GET /me/roles'), call('GET /me/second-factor'), speakOf('staff')])
  if (!seesAdministration(items)) throw new Refusal('access.denied', 403)
  if (!factor.isShown) throw new Refusal('session.second-factor-required', 403)
  return {
    managesAccounts: holds(items, 'accounts.manage'),
    managesUnits: holds(items, 'units.manage'),
    readsAudit: holds(items, 'audit.read'),
    handlesRequests: holds(items, 'privacy.handle'),
    contests: contestsOf(items)
  }
}

export function Component() {
  const { managesAccounts, managesUnits, readsAudit, handlesRequests, contests } = useLoaderData<typeof loader>()
  const { administration } = useMessages()
  const { pathname } = useLocation()
  const { tabs } = administration
  const item = (to: string, name: string): TabItem => ({ to, name, isHere: pathname === to })
  const items = [
    ...(managesAccounts ? [item(adminAddress.accounts(), tabs.accounts)] : []),
    ...(managesUnits ? [item(adminAddress.units(), tabs.units)] : []),
    ...contests.flatMap(({ id, name }) => {
      const [people, awards, pools] = [adminAddress.people(id), adminAddress.awards(id), adminAddress.pools(id)]
      const named = (tab: string) => (contests.length > 1 ? `${tab}: ${name}` : tab)
      const isPools = pathname.startsWith(pools)
      return [
        { to: people, name: named(tabs.people), isHere: pathname.startsWith(people) && pathname !== awards && !isPools },
        { to: pools, name: named(tabs.pools), isHere: isPools },
        item(awards, named(tabs.awards))
      ]
    }),
    ...(handlesRequests ? [item(adminAddress.requests(), tabs.requests)] : []),
    ...(readsAudit
      ? [item(adminAddress.audit(), tabs.audit), item(adminAddress.roots, tabs.roots), item(adminAddress.verification, tabs.verification)]
      : [])
  ]
  return (
    <div className="wrap band stack">
      <div className="no-print">
        <Tabs label={tabs.label} items={items} />
      </div>
      <Outlet />
    </div>
  )
}
