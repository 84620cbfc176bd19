/** What somebody sends to a contest: their entries, those of their units, and how to begin one. */
import type { EntryRow } from '@hoi-thi/shared/entry'
import { type LoaderFunctionArgs, redirect, useLoaderData, useNavigate } from 'react-router'
import { address } from '../../addresses.ts'
import { call, Refusal } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { usePageTitle } from '../../app/page-title.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Link } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { entryAddress } from './entry-addresses.ts'
import { EntryStateTag } from './state-tags.tsx'

export async function loader({ params }: LoaderFunctionArgs) {
  const contest = params.contest ?? ''
  try {
    const [{ title }, own] = await Promise.all([
      call('GET /contests/:contest', { params: { contest } }),
      call('GET /contests/:contest/entries/own', { params: { contest } })
    ])
    return { contest, title, ...own }
  } catch (error) {
    if (error instanceof Refusal && error.code === 'session.required') throw redirect(address.signIn(entryAddress.list(contest)))
    throw error
  }
}

type Own = Awaited<ReturnType<typeof loader>>

export function Component() {
  const own = useLoaderData<typeof loader>()
  const { entry: say } = useMessages()
  const contentLanguage = useContentLanguage()
  usePageTitle(say.title)
  const { contest, title, takes, items } = own
  return (
    <div className="wrap band">
      <div className="narrow stack wide">
        <div className="stack tight">
          <BackLink to={address.contest(contest)}>
            <span lang={contentLanguage}>{title}</span>
          </BackLink>
          <h1 className="title">{say.title}</h1>
          {takes && <WhatIsTaken takes={takes} />}
        </div>
        {!takes && <Notice tone="wait" title={say.none.title} />}
        {items.length > 0 && (
          <ul className="rows">
            {items.map((item) => (
              <li key={item.id}>
                <EntryLine contest={contest} item={item} />
              </li>
            ))}
          </ul>
        )}
        {takes && items.length === 0 && <Empty title={say.empty.title}>{say.empty.text}</Empty>}
        {takes?.isOpen && <Begin own={own} takes={takes} />}
      </div>
    </div>
  )
}

type Takes = NonNullable<Own['takes']>

function WhatIsTaken({ takes }: { takes: Takes }) {
  const { entry: say, format } = useMessages()
  const { longestSeconds, largestMegabytes, madeIn, entriesEach, closesAt, takesDocuments, isOpen } = takes
  return (
    <div className="stack tight measure">
      <p>{isOpen ? say.opensUntil(format.moment(closesAt)) : say.closed(format.moment(closesAt))}</p>
      <ul className="stack tight">
        <li>{say.taken.clip(format.number(longestSeconds / 60), format.number(largestMegabytes))}</li>
        {takesDocuments && <li>{say.taken.document}</li>}
        {madeIn !== null && <li>{say.taken.madeIn(madeIn)}</li>}
        {entriesEach !== null && <li>{say.taken.each(format.number(entriesEach))}</li>}
      </ul>
    </div>
  )
}

function EntryLine({ contest, item }: { contest: string; item: EntryRow }) {
  const { entry: say, format } = useMessages()
  const contentLanguage = useContentLanguage()
  return (
    <div className="stack tight">
      <p>
        <Link to={entryAddress.entry(contest, item.id)}>
          {say.number(item.number)}: <span lang={contentLanguage}>{item.title || say.untitled}</span>
        </Link>
      </p>
      <p className="cluster">
        <EntryStateTag state={item.state} />
        <span className="small mute">
          {say.senders[item.sender]}
          {item.unitName && <span lang={contentLanguage}>, {item.unitName}</span>}
          {item.submittedAt && `, ${say.submittedAt(format.shortMoment(item.submittedAt))}`}
        </span>
      </p>
    </div>
  )
}

function Begin({ own: { contest, units }, takes }: { own: Own; takes: Takes }) {
  const { entry: say } = useMessages()
  const { isBusy, outcome, run } = useDeed()
  const contentLanguage = useContentLanguage()
  const navigate = useNavigate()
  const begin = (sender: Takes['senders'][number], unitId?: string) =>
    run(async () => {
      const { id } = await call('POST /contests/:contest/entries', { params: { contest }, body: { sender, ...(unitId && { unitId }) } })
      await navigate(entryAddress.entry(contest, id))
      return {}
    })
  const ofPeople = takes.senders.filter((sender) => sender !== 'unit')
  return (
    <Card>
      <h2>{say.begin.title}</h2>
      <DeedOutcome outcome={outcome} />
      <div className="stack">
        {takes.senders.includes('unit') &&
          units.map(({ id, name }) => (
            <Button key={id} block busy={isBusy} onClick={() => void begin('unit', id)}>
              {say.begin.unit} <span lang={contentLanguage}>{name}</span>
            </Button>
          ))}
        {ofPeople.map((sender) => (
          <Button key={sender} block variant={units.length > 0 ? 'alt' : 'primary'} busy={isBusy} onClick={() => void begin(sender)}>
            {say.begin[sender]}
          </Button>
        ))}
        {ofPeople.length === 0 && units.length === 0 && <p>{say.begin.officersOnly}</p>}
      </div>
    </Card>
  )
}
