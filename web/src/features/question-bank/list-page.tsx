/** The questions of the bank: found, filtered, handed in or decided on, one or many, and taken home as a file. */
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useLocation } from 'react-router'
import { call } from '../../api.ts'
import { DeedOutcome } from '../../app/deed.tsx'
import { usePageTitle } from '../../app/page-title.ts'
import { useMessages } from '../../messages/messages.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Tick } from '../../ui/tick.tsx'
import { ArrivalNotice } from './arrival-notice.tsx'
import { bankAddress } from './bank-addresses.ts'
import { ExportMenu } from './export-menu.tsx'
import { rememberList } from './last-list.ts'
import { ListFilter } from './list-filter.tsx'
import { ListRow } from './list-row.tsx'
import { type ListView, listQuery, listSearch, readListSearch } from './list-search.ts'
import { StepsForMany } from './steps-for-many.tsx'
import { useSteps } from './use-steps.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const { search, searchParams } = new URL(request.url)
  const view = readListSearch(searchParams)
  rememberList(search)
  return { view, page: await call('GET /questions', { query: listQuery(view) }) }
}

type ListPage = Awaited<ReturnType<typeof loader>>

export function Component() {
  const own = useLoaderData<typeof loader>()
  const { list: say } = useMessages().bank
  const { search } = useLocation()
  usePageTitle(say.title)
  return (
    <>
      <h1 className="title">{say.title}</h1>
      <ArrivalNotice />
      <p>
        <ButtonLink to={bankAddress.write}>{say.write}</ButtonLink>
      </p>
      <ListFilter view={own.view} />
      {/* What is chosen belongs to one list. */}
      <Questions key={search} own={own} />
      <Turning own={own} />
      <ExportMenu view={own.view} />
    </>
  )
}

function Questions({ own: { view, page } }: { own: ListPage }) {
  const { bank, format } = useMessages()
  const { list: say } = bank
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const steps = useSteps(() => setChosen(new Set()))
  const toggle = (id: string) =>
    setChosen((before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]))
  const isAllChosen = page.items.every(({ id }) => chosen.has(id))
  if (page.items.length === 0)
    return (
      <>
        <DeedOutcome outcome={steps.outcome} />
        <Nothing isWhole={listSearch(view) === ''} />
      </>
    )
  return (
    <>
      <DeedOutcome outcome={steps.outcome} />
      <p aria-live="polite">{say.count(format.number(page.total))}</p>
      <Tick checked={isAllChosen} onChange={() => setChosen(new Set(isAllChosen ? [] : page.items.map(({ id }) => id)))}>
        {say.chooseAll}
      </Tick>
      <ul className="rows">
        {page.items.map((question) => (
          <li key={question.id}>
            <ListRow question={question} isChosen={chosen.has(question.id)} onToggle={() => toggle(question.id)} />
          </li>
        ))}
      </ul>
      <StepsForMany questions={page.items.filter(({ id }) => chosen.has(id))} steps={steps} />
    </>
  )
}

function Nothing({ isWhole }: { isWhole: boolean }) {
  const { list: say } = useMessages().bank
  const { title, text } = isWhole ? say.empty : say.none
  return <Empty title={title}>{text}</Empty>
}

function Turning({ own: { view, page } }: { own: ListPage }) {
  const { list: say } = useMessages().bank
  const at = (cursor: string | undefined): string => bankAddress.list(listSearch({ ...view, cursor } satisfies ListView))
  if (!view.cursor && !page.nextCursor) return null
  return (
    <p className="cluster">
      {view.cursor && (
        <ButtonLink to={at(undefined)} variant="alt" small>
          {say.first}
        </ButtonLink>
      )}
      {page.nextCursor && (
        <ButtonLink to={at(page.nextCursor)} variant="alt" small>
          {say.next}
        </ButtonLink>
      )}
    </p>
  )
}
