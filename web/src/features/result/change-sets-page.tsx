/** For the organizer: corrections of results, the newest first, and beginning one. */
import type { ChangeSet } from '@hoi-thi/shared/result'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Link } from '../../ui/link.tsx'
import { adminAddress } from '../role/admin-addresses.ts'
import { ChangeSetTag } from './change-set-tag.tsx'
import { DeskTabs } from './desk-tabs.tsx'

export async function loader({ params }: LoaderFunctionArgs) {
  const contest = params.contest ?? ''
  return { contest, ...(await call('GET /contests/:contest/change-sets', { params: { contest } })) }
}

export function Component() {
  const { contest, items } = useLoaderData<typeof loader>()
  const { changeSet: say } = useMessages()
  usePageTitle(say.title)
  return (
    <>
      <DeskTabs contest={contest} here="changeSets" />
      <h1 className="title">{say.title}</h1>
      <p className="measure">{say.intro}</p>
      <p>
        <ButtonLink to={adminAddress.newChangeSet(contest)}>{say.begin}</ButtonLink>
      </p>
      {items.length === 0 ? (
        <Empty title={say.none.title}>{say.none.text}</Empty>
      ) : (
        <ul className="rows">
          {items.map((item) => (
            <li key={item.id}>
              <ChangeSetRow contest={contest} item={item} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function ChangeSetRow({
  contest,
  item: { id, number, title, state, changes, createdBy, createdAt }
}: {
  contest: string
  item: ChangeSet
}) {
  const { changeSet: say, format } = useMessages()
  const contentLanguage = useContentLanguage()
  return (
    <article className="stack tight">
      <div className="cluster apart">
        <h2 className="lead-text" lang={contentLanguage}>
          <Link to={adminAddress.changeSet(contest, id)}>{say.heading(format.number(number), title)}</Link>
        </h2>
        <ChangeSetTag state={state} />
      </div>
      <p className="small mute">
        {say.count(format.number(changes.length))}. {say.begun(createdBy, format.moment(createdAt))}
      </p>
    </article>
  )
}
