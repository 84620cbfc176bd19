/** The head of the organizer's pages of judging: what they are about, and the way from one to the other. */
import { useLocation } from 'react-router'
import { usePageTitle } from '../../app/page-title.ts'
import { useMessages } from '../../messages/messages.ts'
import { Tabs } from '../../ui/tabs.tsx'
import { adminAddress } from '../role/admin-addresses.ts'

const parts = ['judging', 'assignment', 'judged', 'votes'] as const

export function JudgingHead({ contest }: { contest: string }) {
  const { organizer: say } = useMessages().jury
  const { pathname } = useLocation()
  usePageTitle(say.title)
  const items = parts.map((part) => {
    const to = adminAddress[part](contest)
    return { to, name: say.tabs[part], isHere: pathname === to }
  })
  return (
    <>
      <h1 className="title">{say.title}</h1>
      <div className="no-print">
        <Tabs label={say.tabs.label} items={items} />
      </div>
    </>
  )
}
