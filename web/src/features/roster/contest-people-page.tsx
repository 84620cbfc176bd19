/** For the organizer: pairs of accounts that may be one person, wishes to change unit, and the ways to rosters of several units, disputed headcounts and retention. */
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { adminAddress } from '../role/admin-addresses.ts'
import { Changes } from './changes.tsx'
import { Duplicates } from './duplicates.tsx'
import { contestSource } from './roster-source.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  const of = { params: { contest: params.contest ?? '' } }
  const [contest, reviews, changes, disputes] = await Promise.all([
    call('GET /contests/:contest', of),
    call('GET /contests/:contest/duplicate-reviews', of),
    call('GET /contests/:contest/unit-changes', of),
    call('GET /contests/:contest/headcount-disputes', of)
  ])
  return { contest, reviews: reviews.items, changes: changes.items, disputes: disputes.items }
}

export function Component() {
  const { contest, reviews, changes, disputes } = useLoaderData<typeof loader>()
  const { desk, headcount, retention } = useMessages()
  const { organizer: say, changes: sayChanges } = desk
  const contentLanguage = useContentLanguage()
  usePageTitle(say.title)
  const params = { contest: contest.id }
  return (
    <>
      <h1 className="title">{say.title}</h1>
      <p className="mute" lang={contentLanguage}>
        {contest.title}
      </p>
      <p className="cluster">
        <ButtonLink to={contestSource(contest.id).address()} variant="alt">
          {say.toRoster}
        </ButtonLink>
        <ButtonLink to={adminAddress.headcounts(contest.id)} variant="alt">
          {headcount.toDisputes(disputes.filter(({ decision }) => decision === null).length)}
        </ButtonLink>
        <ButtonLink to={adminAddress.retention(contest.id)} variant="alt">
          {retention.title}
        </ButtonLink>
      </p>
      <section className="stack" aria-labelledby="duplicates-heading">
        <h2 id="duplicates-heading">{say.duplicates.title}</h2>
        <p>{say.duplicates.intro}</p>
        <Duplicates
          reviews={reviews}
          decide={(reviewId, decision) =>
            call('PUT /contests/:contest/duplicate-reviews/:reviewId', { params: { ...params, reviewId }, body: { decision } })
          }
        />
      </section>
      <section className="stack" aria-labelledby="changes-heading">
        <h2 id="changes-heading">{sayChanges.title}</h2>
        <p>{sayChanges.intro}</p>
        <Changes
          changes={changes}
          decide={(changeId, body) => call('PUT /contests/:contest/unit-changes/:changeId', { params: { ...params, changeId }, body })}
        />
      </section>
    </>
  )
}
