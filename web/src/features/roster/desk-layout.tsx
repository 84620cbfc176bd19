/** The frame of a unit's desk: whose desk it is, and what can be done at it. */
import { type LoaderFunctionArgs, Outlet, useLoaderData, useLocation } from 'react-router'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Link } from '../../ui/link.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { openDesk } from './desk.ts'
import { contestSearch, deskAddress } from './desk-addresses.ts'

export const loader = (args: LoaderFunctionArgs) => openDesk(args)

const parts = ['overview', 'people', 'reminder', 'roster', 'slips', 'links', 'changes', 'headcount'] as const

export function Component() {
  const { unit, contest } = useLoaderData<typeof loader>()
  const { desk } = useMessages()
  const contentLanguage = useContentLanguage()
  const { pathname, search } = useLocation()
  const kept = contestSearch(search)
  const items = parts.map((part) => {
    const path = deskAddress[part](unit.id)
    const isHere = part === 'overview' ? pathname === path : pathname.startsWith(path)
    return { to: path + kept, name: desk.tabs[part], isHere }
  })
  return (
    <div className="wrap band stack">
      <div className="no-print stack tight">
        <p>
          <Link to={deskAddress.units}>{desk.units.title}</Link>
          {' › '}
          <span className="strong" lang={contentLanguage}>
            {unit.name}
          </span>
          <br />
          <span className="small mute" lang={contentLanguage}>
            {contest.title}
          </span>
        </p>
        <Tabs label={desk.tabs.label} items={items} />
      </div>
      <Outlet />
    </div>
  )
}
