/** The people of a unit: found, filtered, confirmed or disputed, one or many, with a way back. */
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useLocation } from 'react-router'
import { call } from '../../api.ts'
import { DeedOutcome } from '../../app/deed.tsx'
import { usePageTitle } from '../../app/page-title.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { Tick } from '../../ui/tick.tsx'
import { DecideMany, useDeciding } from './deciding.tsx'
import { openDeskWithRounds } from './desk.ts'
import { deskAddress } from './desk-addresses.ts'
import { MemberRow } from './member-row.tsx'
import { peopleFilters, peopleQuery, peopleSearch, readPeopleSearch } from './people-search.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { unit, contest, round } = await openDeskWithRounds(args)
  const view = readPeopleSearch(new URL(args.request.url).searchParams)
  const query = { contest: contest.slug, ...peopleQuery(view, round?.id) }
  const page = await call('GET /units/:unitId/members', { params: { unitId: unit.id }, query })
  return { unit, contest, round, view, page }
}

export type PeoplePage = Awaited<ReturnType<typeof loader>>

export function Component() {
  const own = useLoaderData<typeof loader>()
  const { people: say } = useMessages().desk
  const { search } = useLocation()
  usePageTitle(`${say.title}, ${own.unit.name}`)
  return (
    <>
      <h1 className="title">{say.title}</h1>
      <Search own={own} />
      {/* What is chosen belongs to one list. */}
      <People key={search} own={own} />
    </>
  )
}

function Search({ own: { unit, contest, round, view } }: { own: PeoplePage }) {
  const { people: say } = useMessages().desk
  const contentLanguage = useContentLanguage()
  const { search } = useLocation()
  const filters = peopleFilters.map((filter) => ({
    to: deskAddress.people(unit.id, peopleSearch(search, { ...view, cursor: undefined, filter })),
    name: say.filters[filter],
    isHere: filter === view.filter
  }))
  return (
    <>
      <Form method="get" action={deskAddress.people(unit.id)} role="search" className="stack tight" keepScroll key={view.q}>
        <Field id="q" name="q" type="search" label={say.search} hint={say.hint} defaultValue={view.q} maxLength={100} autoComplete="off" />
        {new URLSearchParams(search).has('contest') && <input type="hidden" name="contest" value={contest.slug} />}
        {view.filter !== 'all' && <input type="hidden" name="loc" value={view.filter} />}
        <Button type="submit" variant="alt" small>
          {say.submit}
        </Button>
      </Form>
      <Tabs label={say.filter} items={filters} />
      <p className="small mute" lang={contentLanguage}>
        {round ? say.ofRound(round.name) : say.ofAnyRound}
      </p>
    </>
  )
}

function People({ own }: { own: PeoplePage }) {
  const { desk, format } = useMessages()
  const { people: say } = desk
  const { page, round, unit } = own
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const deciding = useDeciding(unit.id, () => setChosen(new Set()))
  const toggle = (id: string) =>
    setChosen((before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]))
  const unconfirmed = page.items.filter(({ membership }) => membership === 'unconfirmed').map(({ participantId }) => participantId)
  const isAllChosen = unconfirmed.every((id) => chosen.has(id))
  return (
    <>
      <DeedOutcome outcome={deciding.outcome} />
      {page.items.length === 0 ? (
        <Empty title={say.none.title}>{say.none.text}</Empty>
      ) : (
        <>
          <p aria-live="polite">{say.count(format.number(page.total))}</p>
          {unconfirmed.length > 1 && (
            <Tick checked={isAllChosen} onChange={() => setChosen(new Set(isAllChosen ? [] : unconfirmed))}>
              {say.chooseAll}
            </Tick>
          )}
          <DecideMany members={page.items.filter(({ participantId }) => chosen.has(participantId))} deciding={deciding} />
          <ul className="rows">
            {page.items.map((member) => (
              <li key={member.participantId}>
                <MemberRow
                  unitId={unit.id}
                  member={member}
                  roundId={round?.id}
                  isChosen={chosen.has(member.participantId)}
                  onToggle={() => toggle(member.participantId)}
                  deciding={deciding}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <Turning own={own} />
    </>
  )
}

function Turning({ own: { unit, view, page } }: { own: PeoplePage }) {
  const { desk } = useMessages()
  const { search } = useLocation()
  const at = (cursor: number | undefined) => deskAddress.people(unit.id, peopleSearch(search, { ...view, cursor }))
  if (!view.cursor && !page.nextCursor) return null
  return (
    <p className="cluster">
      {view.cursor && (
        <ButtonLink to={at(undefined)} variant="alt" small>
          {desk.first}
        </ButtonLink>
      )}
      {page.nextCursor && (
        <ButtonLink to={at(Number(page.nextCursor))} variant="alt" small>
          {desk.next}
        </ButtonLink>
      )}
    </p>
  )
}
