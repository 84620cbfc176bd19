/** For the organizer: pairs of accounts that may be one person, wishes to change unit, and the way to rosters of several units. */
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Changes } from './changes.tsx'
import { Duplicates } from './duplicates.tsx'
import { contestSource } from './roster-source.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  const of = { params: { contest: params.contest ?? '' } }
  const [contest, reviews, changes] = await Promise.all([
    call('GET /contests/:contest', of),
    call('GET /contests/:contest/duplicate-reviews', of),
    call('GET /contests/:contest/unit-changes', of)
  ])
  return { contest, reviews: reviews.items, changes: changes.items }
}

export function Component() {
  const { contest, reviews, changes } = useLoaderData<typeof loader>()
  const { organizer: say, changes: sayChanges } = useMessages().desk
  const contentLanguage = useContentLanguage()
  usePageTitle(say.title)
  const params = { contest: contest.id }
  return (
    <>
      <h1 className="title">{say.title}</h1>
      <p className="mute" lang={contentLanguage}>
        {contest.title}
      </p>
      <p>
        <ButtonLink to={contestSource(contest.id).address()} variant="alt">
          {say.toRoster}
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
