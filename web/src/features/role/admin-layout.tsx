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
    makesContests: holds(items, 'contests.create'),
    readsAudit: holds(items, 'audit.read'),
    handlesRequests: holds(items, 'privacy.handle'),
    contests: contestsOf(items)
  }
}

/** The parts of a contest, and the addresses that each has. What is about one round is reached through the calendar. */
function partsOf(contest: string): {
  tab: 'rules' | 'rounds' | 'control' | 'pools' | 'duty' | 'entries' | 'judging' | 'results' | 'awards' | 'people'
  to: string
  starts: string[]
}[] {
  const at = adminAddress
  return [
    { tab: 'rules', to: at.rules(contest), starts: [at.rules(contest)] },
    { tab: 'rounds', to: at.calendar(contest), starts: [at.calendar(contest), at.readiness(contest, '')] },
    { tab: 'control', to: at.controls(contest), starts: [at.controls(contest), at.admission(contest, ''), at.outside(contest, '')] },
    { tab: 'pools', to: at.pools(contest), starts: [at.pools(contest), at.leakSignals(contest)] },
    { tab: 'duty', to: at.duties(contest), starts: [at.duties(contest)] },
    { tab: 'entries', to: at.entries(contest), starts: [at.entries(contest)] },
    { tab: 'judging', to: at.judging(contest), starts: [at.judging(contest)] },
    { tab: 'results', to: at.results(contest), starts: [at.results(contest), at.changeSets(contest), at.appeals(contest)] },
    { tab: 'awards', to: at.awards(contest), starts: [at.awards(contest)] },
    { tab: 'people', to: at.people(contest), starts: [] }
  ]
}

export function Component() {
  const { managesAccounts, managesUnits, makesContests, readsAudit, handlesRequests, contests } = useLoaderData<typeof loader>()
  const { administration } = useMessages()
  const { pathname } = useLocation()
  const { tabs } = administration
  const item = (to: string, name: string): TabItem => ({ to, name, isHere: pathname === to })
  const items = [
    ...(managesAccounts ? [item(adminAddress.accounts(), tabs.accounts)] : []),
    ...(managesUnits ? [item(adminAddress.units(), tabs.units)] : []),
    ...(makesContests || contests.length > 0
      ? [
          {
            to: adminAddress.contests,
            name: tabs.contests,
            isHere: pathname === adminAddress.contests || pathname === adminAddress.newContest()
          }
        ]
      : []),
    ...contests.flatMap(({ id }) => {
      const isOfIt = pathname.startsWith(adminAddress.people(id))
      // Of several contests, the one that is looked at: the others are in the list.
      if (contests.length > 1 && !isOfIt) return []
      const parts = partsOf(id)
      // What has no tab of its own is about people.
      const here = parts.find(({ starts }) => starts.some((start) => pathname.startsWith(start))) ?? parts[parts.length - 1]
      return parts.map((part) => ({ to: part.to, name: tabs[part.tab], isHere: isOfIt && part === here }))
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
