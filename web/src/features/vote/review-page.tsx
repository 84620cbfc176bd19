/** For the organizer: how the votes stand, what of them looks odd, and which are voided. */
import type { VoteReview } from '@hoi-thi/shared/vote'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call, Refusal } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useMessages } from '../../messages/messages.ts'
import { Empty } from '../../ui/empty.tsx'
import { JudgingHead } from '../jury/judging-head.tsx'
import { Signals } from './signals.tsx'
import { Tallies } from './tallies.tsx'
import { Voidings } from './voidings.tsx'

export async function loader({ params }: LoaderFunctionArgs) {
  const contest = params.contest ?? ''
  const review = await call('GET /contests/:contest/vote-review', { params: { contest } }).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'vote.not-held') return null
    throw error
  })
  return { contest, review }
}

export function Component() {
  const { contest, review } = useLoaderData<typeof loader>()
  const { none } = useMessages().voteReview
  return (
    <>
      <JudgingHead contest={contest} />
      {review ? <Review contest={contest} review={review} /> : <Empty title={none.title}>{none.text}</Empty>}
    </>
  )
}

function Review({ contest, review }: { contest: string; review: VoteReview }) {
  const { voteReview: say, format } = useMessages()
  const deeds = useDeed()
  const { phase, opensAt, closesAt } = review.vote
  return (
    <>
      <p>
        {say.phases[phase](format.moment(opensAt), format.moment(closesAt))} {say.secret}
      </p>
      <DeedOutcome outcome={deeds.outcome} />
      <Tallies tallies={review.tallies} />
      <Signals contest={contest} review={review} deeds={deeds} />
      <Voidings contest={contest} voidings={review.voidings} deeds={deeds} />
    </>
  )
}
