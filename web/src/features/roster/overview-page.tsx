/** A unit in plain figures, and what is to be done next. */
import { type LoaderFunctionArgs, useLoaderData, useLocation } from 'react-router'
import { call } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Facts } from '../../ui/facts.tsx'
import { UnitAwardsCard } from '../award/unit-awards-card.tsx'
import { fetchOwnEntries } from '../entry/own-entries.ts'
import { openDeskWithRounds } from './desk.ts'
import { contestSearch, deskAddress } from './desk-addresses.ts'
import { EntriesCard } from './entries-card.tsx'
import { peopleSearch } from './people-search.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { unit, contest, round } = await openDeskWithRounds(args)
  const [summary, awards, entries] = await Promise.all([
    call('GET /units/:unitId/summary', { params: { unitId: unit.id }, query: { contest: contest.slug } }),
    call('GET /units/:unitId/awards', { params: { unitId: unit.id } }),
    contest.entriesUntil ? fetchOwnEntries(contest.slug) : null
  ])
  const won = awards.items.filter((award) => award.contest.id === contest.id)
  return { unit, contest, round, summary, won, entries, total: summary.confirmed + summary.unconfirmed + summary.disputed }
}

type Overview = Awaited<ReturnType<typeof loader>>

export function Component() {
  const own = useLoaderData<typeof loader>()
  const { overview: say } = useMessages().desk
  usePageTitle(`${say.title}, ${own.unit.name}`)
  return (
    <>
      <h1 className="title">{say.title}</h1>
      <UnitAwardsCard unitId={own.unit.id} awards={own.won} />
      <div className="cols two">
        <EnteredCard own={own} />
        <PeopleCard own={own} />
      </div>
      {own.contest.rounds.length > 1 && <RoundsCard own={own} />}
      <EntriesCard contest={own.contest.slug} unitId={own.unit.id} own={own.entries} />
    </>
  )
}

function EnteredCard({ own: { unit, round, summary, total } }: { own: Overview }) {
  const { desk, format } = useMessages()
  const contentLanguage = useContentLanguage()
  const { overview: say } = desk
  const kept = contestSearch(useLocation().search)
  const counted = summary.rounds.find(({ id }) => id === round?.id)
  const entered = counted?.entered ?? 0
  if (total === 0) {
    const action = <ButtonLink to={deskAddress.roster(unit.id, kept)}>{say.do.enrol}</ButtonLink>
    return (
      <Empty title={say.empty.title} action={action}>
        {say.empty.text}
      </Empty>
    )
  }
  const shown = summary.headcount === null ? say.people(format.number(entered)) : undefined
  return (
    <Card isKey>
      <h2 lang={contentLanguage}>{round ? say.entered(round.name) : say.noRound}</h2>
      {round && (
        <>
          <p className="big">{shown ?? say.ofHeadcount(format.number(entered), format.number(summary.headcount ?? 0))}</p>
          <p>
            {say.closes(format.moment(round.closesAt))}
            <br />
            {say.lastDay(format.number(counted?.enteredLastDay ?? 0), format.number(summary.joinedLastDay))}
          </p>
          {total > entered && (
            <ButtonLink to={deskAddress.reminder(unit.id, kept)} block>
              {say.do.remind}
            </ButtonLink>
          )}
        </>
      )}
    </Card>
  )
}

function PeopleCard({ own: { unit, summary, total } }: { own: Overview }) {
  const { desk, format } = useMessages()
  const { overview: say } = desk
  const { search } = useLocation()
  const kept = contestSearch(search)
  const people = (count: number) => say.people(format.number(count))
  const unconfirmed = peopleSearch(search, { filter: 'unconfirmed' })
  return (
    <Card>
      <h2>{desk.people.title}</h2>
      <Facts
        items={[
          { name: say.facts.total, value: people(total) },
          { name: say.facts.confirmed, value: people(summary.confirmed) },
          { name: say.facts.unconfirmed, value: people(summary.unconfirmed) },
          ...(summary.disputed > 0 ? [{ name: say.facts.disputed, value: people(summary.disputed) }] : []),
          { name: say.facts.waiting, value: people(summary.withoutPassword) },
          { name: say.facts.headcount, value: summary.headcount === null ? say.facts.unknown : people(summary.headcount) }
        ]}
      />
      <p className="cluster">
        {summary.unconfirmed > 0 && (
          <ButtonLink to={deskAddress.people(unit.id, unconfirmed)} variant="alt" small>
            {say.do.confirm(format.number(summary.unconfirmed))}
          </ButtonLink>
        )}
        {summary.withoutPassword > 0 && (
          <ButtonLink to={deskAddress.slips(unit.id, kept)} variant="alt" small>
            {say.do.slips(format.number(summary.withoutPassword))}
          </ButtonLink>
        )}
        {total > 0 && (
          <ButtonLink to={deskAddress.roster(unit.id, kept)} variant="alt" small>
            {say.do.enrol}
          </ButtonLink>
        )}
      </p>
    </Card>
  )
}

function RoundsCard({ own: { contest, summary } }: { own: Overview }) {
  const { desk, format } = useMessages()
  const contentLanguage = useContentLanguage()
  const items = contest.rounds.map(({ id, name }) => {
    const entered = summary.rounds.find((round) => round.id === id)?.entered ?? 0
    return { name: <span lang={contentLanguage}>{name}</span>, value: desk.overview.people(format.number(entered)) }
  })
  return (
    <Card>
      <h2>{desk.overview.rounds}</h2>
      <Facts items={items} />
    </Card>
  )
}
