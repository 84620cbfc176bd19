/** For the organizer: names winners, has the payment list made, and writes down what was handed over or taken back. */
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { usePageTitle } from '../../app/page-title.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { adminAddress } from '../role/admin-addresses.ts'
import { AwardRow } from './award-row.tsx'
import { NameWinner } from './name-winner.tsx'
import { PaymentCard } from './payment-card.tsx'
import { PlanCard } from './plan-card.tsx'
import { TotalsTable } from './totals-table.tsx'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const of = { params: { contest: params.contest ?? '' } }
  const search = new URL(request.url).searchParams
  const [q, cursor] = [search.get('q')?.trim() ?? '', search.get('cursor') ?? undefined]
  const [contest, awards, results, totals, found] = await Promise.all([
    call('GET /contests/:contest', of),
    call('GET /contests/:contest/awards', { ...of, query: { cursor } }),
    call('GET /contests/:contest/results', of),
    call('GET /contests/:contest/award-totals', of),
    q ? call('GET /contests/:contest/participants', { ...of, query: { q } }) : null
  ])
  return { contest, awards, results: results.items, totals, q, cursor, found }
}

type AwardsPage = Awaited<ReturnType<typeof loader>>

export function Component() {
  const own = useLoaderData<typeof loader>()
  const { award: say } = useMessages()
  const contentLanguage = useContentLanguage()
  usePageTitle(say.title)
  return (
    <>
      <h1 className="title">{say.title}</h1>
      <p className="mute" lang={contentLanguage}>
        {own.contest.title}
      </p>
      <p>{say.intro}</p>
      <PlanCard contest={own.contest.id} results={own.results} />
      <div className="cols two">
        <NameWinner key={own.q} contest={own.contest.id} q={own.q} found={own.found} />
        <PaymentCard contest={own.contest.id} />
      </div>
      <Awards own={own} />
      <TotalsTable totals={own.totals} />
    </>
  )
}

function Awards({ own: { contest, awards, cursor } }: { own: AwardsPage }) {
  const { list: say } = useMessages().award
  const deeds = useDeed()
  const at = (search: string) => adminAddress.awards(contest.id, search)
  return (
    <section className="stack" aria-labelledby="awards-heading">
      <h2 id="awards-heading">{say.title}</h2>
      <DeedOutcome outcome={deeds.outcome} />
      {awards.items.length === 0 ? (
        <Empty title={say.none.title}>{say.none.text}</Empty>
      ) : (
        <ul className="rows">
          {awards.items.map((award) => (
            <li key={award.id}>
              <AwardRow award={award} contest={contest.id} now={contest.serverNow} deeds={deeds} />
            </li>
          ))}
        </ul>
      )}
      {(cursor || awards.nextCursor) && (
        <p className="cluster">
          {cursor && (
            <ButtonLink to={at('')} variant="alt" small>
              {say.first}
            </ButtonLink>
          )}
          {awards.nextCursor && (
            <ButtonLink to={at(`?cursor=${awards.nextCursor}`)} variant="alt" small>
              {say.next}
            </ButtonLink>
          )}
        </p>
      )}
    </section>
  )
}
