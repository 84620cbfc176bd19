/** Pairs of accounts that may be one person, side by side. */
import type { Reply } from '@hoi-thi/shared/api'
import type { Contract } from '@hoi-thi/shared/contract'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { WithReason } from './with-reason.tsx'

type Review = Reply<Contract['GET /contests/:contest/duplicate-reviews']>['items'][number]
type Decision = 'same-person' | 'different'

interface DuplicatesProps {
  reviews: Review[]
  decide: (reviewId: string, decision: Decision) => Promise<unknown>
}

export function Duplicates({ reviews, decide }: DuplicatesProps) {
  const { duplicates: say } = useMessages().desk.organizer
  const { isBusy, outcome, run } = useDeed()
  const answer = (review: Review, decision: Decision) =>
    run(async () => {
      await decide(review.id, decision)
      return { done: say.decided }
    })
  return (
    <>
      <DeedOutcome outcome={outcome} />
      {reviews.length === 0 ? (
        <Empty title={say.none.title}>{say.none.text}</Empty>
      ) : (
        <ul className="rows">
          {reviews.map((review) => (
            <li key={review.id}>
              <Pair review={review} isBusy={isBusy} onAnswer={(decision) => void answer(review, decision)} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Pair({ review, isBusy, onAnswer }: { review: Review; isBusy: boolean; onAnswer: (decision: Decision) => void }) {
  const { desk } = useMessages()
  const { duplicates: say } = desk.organizer
  const { first, second, why } = review
  const names = [`${first.fullName} (${first.signInName})`, `${second.fullName} (${second.signInName})`] as const
  return (
    <div className="stack tight">
      <div className="cols two">
        <Person person={first} />
        <Person person={second} />
      </div>
      <p className="small">{desk.roster.reasons[why] ?? why}</p>
      <p className="cluster">
        <Button variant="alt" small busy={isBusy} aria-label={say.differentOf(...names)} onClick={() => onAnswer('different')}>
          {say.different}
        </Button>
        <WithReason
          label={say.same}
          fullLabel={say.sameOf(...names)}
          isBusy={isBusy}
          question={say.question}
          text={say.text}
          keep={say.keep}
          confirm={say.same}
          onConfirm={() => onAnswer('same-person')}
        />
      </p>
    </div>
  )
}

function Person({ person: { fullName, signInName, unitName, membership } }: { person: Review['first'] }) {
  const { desk } = useMessages()
  const contentLanguage = useContentLanguage()
  return (
    <p>
      <b>{fullName}</b>
      <br />
      <span className="small mute">
        {signInName}
        <br />
        <span lang={contentLanguage}>{unitName ?? desk.organizer.duplicates.noUnit}</span>
        {membership && `, ${desk.membership[membership]}`}
      </span>
    </p>
  )
}
