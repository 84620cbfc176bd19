/** For the organizer: appeals against results, those that wait first. */
import type { Reply } from '@hoi-thi/shared/api'
import type { Contract } from '@hoi-thi/shared/contract'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { adminAddress } from '../role/admin-addresses.ts'
import { AppealTag } from './appeal-tag.tsx'
import { DeskTabs } from './desk-tabs.tsx'

export async function loader({ params }: LoaderFunctionArgs) {
  const contest = params.contest ?? ''
  return { contest, ...(await call('GET /contests/:contest/appeals', { params: { contest } })) }
}

type Listed = Reply<Contract['GET /contests/:contest/appeals']>['items'][number]

export function Component() {
  const { contest, items } = useLoaderData<typeof loader>()
  const { appeals: say } = useMessages().resultDesk
  usePageTitle(say.title)
  const waiting = items.filter(({ outcome }) => outcome === null)
  const answered = items.filter(({ outcome }) => outcome !== null)
  return (
    <>
      <DeskTabs contest={contest} here="appeals" />
      <h1 className="title">{say.title}</h1>
      <p className="measure">{say.intro}</p>
      {items.length === 0 ? (
        <Empty title={say.none.title}>{say.none.text}</Empty>
      ) : (
        <>
          <Listing contest={contest} id="waiting" title={say.waiting} items={waiting} none={say.noneWaiting} />
          {answered.length > 0 && <Listing contest={contest} id="answered" title={say.answered} items={answered} none="" />}
        </>
      )}
    </>
  )
}

interface ListingProps {
  contest: string
  id: string
  title: string
  items: Listed[]
  none: string
}

function Listing({ contest, id, title, items, none }: ListingProps) {
  return (
    <section className="stack" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{title}</h2>
      {items.length === 0 && <p className="mute">{none}</p>}
      <ul className="rows">
        {items.map((item) => (
          <li key={item.id}>
            <AppealRow contest={contest} item={item} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function AppealRow({ contest, item: { id, fullName, unitName, occasionName, filedAt, outcome } }: { contest: string; item: Listed }) {
  const { resultDesk, format } = useMessages()
  const { appeals: say } = resultDesk
  const contentLanguage = useContentLanguage()
  return (
    <article className="stack tight">
      <div className="cluster apart">
        <h3 lang={contentLanguage}>
          {fullName}, {occasionName}
        </h3>
        <AppealTag outcome={outcome} />
      </div>
      <p className="small mute">
        <span lang={contentLanguage}>{unitName ?? say.noUnit}</span>. {say.filed(format.moment(filedAt))}
      </p>
      <p>
        <ButtonLink to={adminAddress.appeal(contest, id)} variant="alt" small>
          {say.open(fullName)}
        </ButtonLink>
      </p>
    </article>
  )
}
