/** One request of somebody: what it is about, until when, and what is done with it. */
import type { ErasurePlan, HandledRequest } from '@hoi-thi/shared/privacy'
import { useState } from 'react'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Tag } from '../../ui/tag.tsx'
import { PlanInWords } from './erasure-plan.tsx'
import { HandleForm, type Handling } from './handle-form.tsx'
import { RequestState } from './request-state.tsx'

export function HandledRequestRow({ request }: { request: HandledRequest }) {
  const { privacy, format } = useMessages()
  const { handling: say, requests, kinds } = privacy
  const { isBusy, outcome, run } = useDeed()
  const heading = say.heading(kinds[request.kind], request.person.fullName)
  const isErasure = request.kind === 'erasure'
  const handle = (body: Handling) =>
    run(async () => {
      await call('PUT /privacy/requests/:requestId', { params: { requestId: request.id }, body })
      return { done: isErasure && body.state === 'done' ? say.erased : say.saved }
    })
  return (
    <article className="stack tight">
      <h2 className="lead-text">{heading}</h2>
      <p className="cluster">
        <RequestState state={request.state} />
        {request.isOverdue && (
          <Tag tone="stop" icon="stop">
            {say.overdue}
          </Tag>
        )}
      </p>
      <p className="small mute">
        {requests.received(format.moment(request.receivedAt))}
        <br />
        {request.dueAt ? say.due(format.moment(request.dueAt)) : request.closedAt && requests.closed(format.moment(request.closedAt))}
      </p>
      {request.text && <p>{say.wrote(request.text)}</p>}
      {request.answer && <p>{requests.answer(request.answer)}</p>}
      {request.extensionReason && <p>{requests.extension(request.extensionReason)}</p>}
      {request.closingReason && <p>{requests.closing(request.closingReason)}</p>}
      <DeedOutcome outcome={outcome} />
      {!request.closedAt && (
        <>
          {isErasure && <Plan requestId={request.id} />}
          <details>
            <summary aria-label={say.handleOf(heading)}>{say.handle}</summary>
            <HandleForm request={request} isBusy={isBusy} onHandle={(body) => void handle(body)} />
          </details>
        </>
      )}
    </article>
  )
}

/** Looked at when it is asked for: the audit log is told. */
function Plan({ requestId }: { requestId: string }) {
  const { handling: say } = useMessages().privacy
  const { isBusy, outcome, run } = useDeed()
  const [plan, setPlan] = useState<ErasurePlan | null>(null)
  const show = () =>
    run(async () => {
      setPlan(await call('GET /privacy/requests/:requestId/erasure', { params: { requestId } }))
      return {}
    })
  if (plan) return <PlanInWords plan={plan} />
  return (
    <>
      {outcome?.refusal && <DeedOutcome outcome={outcome} />}
      <p>
        <Button variant="quiet" small busy={isBusy} onClick={() => void show()}>
          {say.plan}
        </Button>
      </p>
    </>
  )
}
