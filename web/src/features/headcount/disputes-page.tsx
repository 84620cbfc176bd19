/** For the organizer: headcounts that units dispute, the open ones first, with the two answers to each. */
import type { Dispute } from '@hoi-thi/shared/headcount'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { usePageTitle } from '../../app/page-title.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { adminAddress } from '../role/admin-addresses.ts'
import { WithReason } from '../roster/with-reason.tsx'
import { DisputeText } from './dispute-text.tsx'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const contest = params.contest ?? ''
  const cursor = new URL(request.url).searchParams.get('cursor') ?? undefined
  return { contest, cursor, ...(await call('GET /contests/:contest/headcount-disputes', { params: { contest }, query: { cursor } })) }
}

export function Component() {
  const { contest, cursor, items, nextCursor } = useLoaderData<typeof loader>()
  const { headcount, format } = useMessages()
  const { disputes: say } = headcount
  const { isBusy, outcome, run } = useDeed()
  usePageTitle(say.title)
  const answer = ({ id, unit, people }: Dispute, body: Answer) =>
    run(async () => {
      await call('PUT /contests/:contest/headcount-disputes/:disputeId', { params: { contest, disputeId: id }, body })
      return { done: body.decision === 'accepted' ? headcount.accepted(unit.name, format.number(people)) : headcount.refused(unit.name) }
    })
  return (
    <>
      <BackLink to={adminAddress.people(contest)}>{say.back}</BackLink>
      <h1 className="title">{say.title}</h1>
      <p className="measure">{say.intro}</p>
      <DeedOutcome outcome={outcome} />
      {items.length === 0 ? (
        <Empty title={say.none.title}>{say.none.text}</Empty>
      ) : (
        <ul className="rows">
          {items.map((dispute) => (
            <li key={dispute.id}>
              <DisputeRow dispute={dispute} isBusy={isBusy} onAnswer={(body) => void answer(dispute, body)} />
            </li>
          ))}
        </ul>
      )}
      <p className="cluster">
        {cursor && (
          <ButtonLink to={adminAddress.headcounts(contest)} variant="alt" small>
            {say.first}
          </ButtonLink>
        )}
        {nextCursor && (
          <ButtonLink to={adminAddress.headcounts(contest, `?cursor=${encodeURIComponent(nextCursor)}`)} variant="alt" small>
            {say.next}
          </ButtonLink>
        )}
      </p>
    </>
  )
}

interface Answer {
  decision: 'accepted' | 'refused'
  answer: string
}

interface DisputeRowProps {
  dispute: Dispute
  isBusy: boolean
  onAnswer: (answer: Answer) => void
}

function DisputeRow({ dispute, isBusy, onAnswer }: DisputeRowProps) {
  const { headcount: say, format } = useMessages()
  const contentLanguage = useContentLanguage()
  const { unit, people, decision } = dispute
  const asked = { isBusy, reasonLabel: say.answerLabel, missing: say.answerError, keep: say.keep }
  return (
    <article className="stack tight">
      <h2 className="lead-text" lang={contentLanguage}>
        {unit.name}
      </h2>
      <DisputeText dispute={dispute} />
      {decision === null && (
        <p className="cluster">
          <WithReason
            {...asked}
            isKind
            label={say.accept}
            fullLabel={say.acceptOf(unit.name)}
            question={say.acceptQuestion(unit.name, format.number(people))}
            text={say.acceptText}
            confirm={say.accept}
            onConfirm={(answer) => onAnswer({ decision: 'accepted', answer })}
          />
          <WithReason
            {...asked}
            label={say.refuse}
            fullLabel={say.refuseOf(unit.name)}
            question={say.refuseQuestion(unit.name)}
            text={say.refuseText}
            confirm={say.refuse}
            onConfirm={(answer) => onAnswer({ decision: 'refused', answer })}
          />
        </p>
      )}
    </article>
  )
}
