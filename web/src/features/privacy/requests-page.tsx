/** For the data-protection officer: requests of people about their data, what is due next first. */
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useMessages } from '../../messages/messages.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { adminAddress } from '../role/admin-addresses.ts'
import { CalendarCard } from './calendar-card.tsx'
import { HandledRequestRow } from './handled-request-row.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const state: 'open' | 'closed' = search.get('state') === 'closed' ? 'closed' : 'open'
  const [page, calendar] = await Promise.all([
    call('GET /privacy/requests', { query: { state, cursor: search.get('cursor') ?? undefined } }),
    call('GET /privacy/calendar')
  ])
  return { state, page, calendar }
}

export function Component() {
  const { state, page, calendar } = useLoaderData<typeof loader>()
  const { handling: say } = useMessages().privacy
  usePageTitle(say.title)
  const tab = (of: 'open' | 'closed') => ({
    to: adminAddress.requests(of === 'open' ? '' : '?state=closed'),
    name: say.tabs[of],
    isHere: of === state
  })
  return (
    <>
      <h1 className="title">{say.title}</h1>
      <p>{say.intro}</p>
      <Tabs label={say.tabs.label} items={[tab('open'), tab('closed')]} />
      {page.items.length === 0 ? (
        <Empty title={say.none[state].title}>{say.none[state].text}</Empty>
      ) : (
        <ul className="rows">
          {page.items.map((request) => (
            <li key={request.id}>
              <HandledRequestRow request={request} />
            </li>
          ))}
        </ul>
      )}
      {page.nextCursor && (
        <p>
          <ButtonLink to={adminAddress.requests(`?state=${state}&cursor=${encodeURIComponent(page.nextCursor)}`)} variant="alt" small>
            {say.next}
          </ButtonLink>
        </p>
      )}
      <CalendarCard calendar={calendar} />
    </>
  )
}
