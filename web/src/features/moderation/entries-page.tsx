/** For the organizer: the entries of a contest, found and filtered, and what the server makes of their files. */
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useMessages } from '../../messages/messages.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { adminAddress } from '../role/admin-addresses.ts'
import { entriesSearch, entryFilters, readEntriesSearch, wantedOf } from './entries-search.ts'
import { EntryLine } from './entry-line.tsx'
import { FilesSection } from './files-section.tsx'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const of = { params: { contest: params.contest ?? '' } }
  const view = readEntriesSearch(new URL(request.url).searchParams)
  const [list, files] = await Promise.all([
    call('GET /contests/:contest/entries', { ...of, query: { ...wantedOf(view), cursor: view.cursor } }),
    call('GET /contests/:contest/entry-files', of)
  ])
  return { contest: of.params.contest, view, list, files }
}

type EntriesPage = Awaited<ReturnType<typeof loader>>

export function Component() {
  const own = useLoaderData<typeof loader>()
  const { moderation: say } = useMessages()
  usePageTitle(say.title)
  return (
    <>
      <h1 className="title">{say.title}</h1>
      <Search own={own} />
      <Entries own={own} />
      <FilesSection contest={own.contest} files={own.files} />
    </>
  )
}

function Search({ own: { contest, view, list } }: { own: EntriesPage }) {
  const { entry, moderation, format } = useMessages()
  const { list: say } = moderation
  const all = Object.values(list.counts).reduce((sum, count) => sum + count, 0)
  const filters = entryFilters.map((filter) => ({
    to: adminAddress.entries(contest, entriesSearch({ q: view.q, filter })),
    name: say.filterCount(
      filter === 'all' ? say.allStates : entry.states[filter],
      format.number(filter === 'all' ? all : (list.counts[filter] ?? 0))
    ),
    isHere: filter === view.filter
  }))
  return (
    <>
      <Form method="get" action={adminAddress.entries(contest)} role="search" className="stack tight" keepScroll key={view.q}>
        <Field id="q" name="q" type="search" label={say.search} hint={say.hint} defaultValue={view.q} maxLength={100} autoComplete="off" />
        {view.filter !== 'all' && <input type="hidden" name="loc" value={view.filter} />}
        <Button type="submit" variant="alt" small>
          {say.submit}
        </Button>
      </Form>
      <Tabs label={say.filter} items={filters} />
    </>
  )
}

function Entries({ own: { contest, view, list } }: { own: EntriesPage }) {
  const { list: say } = useMessages().moderation
  const at = (cursor?: string) => adminAddress.entries(contest, entriesSearch({ ...view, cursor }))
  if (list.items.length === 0) return <Nothing contest={contest} isFiltered={view.q !== '' || view.filter !== 'all'} />
  return (
    <>
      <ul className="rows">
        {list.items.map((item) => (
          <li key={item.id}>
            <EntryLine to={adminAddress.entry(contest, item.id, entriesSearch(view))} item={item} />
          </li>
        ))}
      </ul>
      {(view.cursor || list.nextCursor) && (
        <p className="cluster">
          {view.cursor && (
            <ButtonLink to={at()} variant="alt" small>
              {say.first}
            </ButtonLink>
          )}
          {list.nextCursor && (
            <ButtonLink to={at(list.nextCursor)} variant="alt" small>
              {say.next}
            </ButtonLink>
          )}
        </p>
      )}
    </>
  )
}

function Nothing({ contest, isFiltered }: { contest: string; isFiltered: boolean }) {
  const { list: say } = useMessages().moderation
  if (!isFiltered) return <Empty title={say.empty.title}>{say.empty.text}</Empty>
  return (
    <Empty
      title={say.none.title}
      action={
        <ButtonLink to={adminAddress.entries(contest)} variant="alt" small>
          {say.all}
        </ButtonLink>
      }
    >
      {say.none.text}
    </Empty>
  )
}
