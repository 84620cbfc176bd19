/** One's own requests: a new one, and what became of the others. */
import type { OwnRequest } from '@hoi-thi/shared/privacy'
import { type FormEvent, useState } from 'react'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Field, FieldGroup } from '../../ui/field.tsx'
import { Tick } from '../../ui/tick.tsx'
import { RequestState } from './request-state.tsx'

const kinds = ['access', 'correction', 'withdrawal', 'restriction', 'objection'] as const

export function OwnRequestsCard({ requests }: { requests: OwnRequest[] }) {
  const { requests: say } = useMessages().privacy
  return (
    <Card>
      <h2>{say.title}</h2>
      <p>{say.clocks}</p>
      <NewRequest />
      <h3>{say.list}</h3>
      {requests.length === 0 ? (
        <Empty title={say.none.title}>{say.none.text}</Empty>
      ) : (
        <ul className="rows">
          {requests.map((request) => (
            <li key={request.id}>
              <RequestLine request={request} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function NewRequest() {
  const { privacy, format } = useMessages()
  const { requests: say } = privacy
  const { isBusy, outcome, run } = useDeed()
  const [isUnchosen, setUnchosen] = useState(false)
  const [turn, setTurn] = useState(0)
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const kind = kinds.find((each) => each === form.get('kind'))
    setUnchosen(!kind)
    if (!kind) return document.getElementById(kinds[0])?.focus()
    void run(async () => {
      const text = String(form.get('text') ?? '').trim()
      const made = await call('POST /me/requests', { body: { kind, ...(text ? { text } : {}) } })
      setTurn((before) => before + 1)
      return { done: say.sent, text: say.sentText(format.moment(made.answerDueAt)) }
    })
  }
  return (
    <>
      <DeedOutcome outcome={outcome} />
      <form key={turn} onSubmit={send} className="stack" noValidate>
        <FieldGroup id="kind" legend={say.legend} error={isUnchosen ? say.chooseError : undefined}>
          {kinds.map((kind) => (
            <Tick key={kind} type="radio" id={kind} name="kind" value={kind}>
              {privacy.kinds[kind]}
              <br />
              <span className="small mute">{say.hints[kind]}</span>
            </Tick>
          ))}
        </FieldGroup>
        <Field id="text" label={say.text} hint={say.textHint}>
          {(control) => <textarea {...control} name="text" rows={3} maxLength={2000} />}
        </Field>
        <Button type="submit" busy={isBusy}>
          {say.send}
        </Button>
      </form>
    </>
  )
}

function RequestLine({ request }: { request: OwnRequest }) {
  const { privacy, format } = useMessages()
  const { requests: say } = privacy
  const { kind, text, answer, extensionReason, closingReason, answeredAt, closedAt } = request
  return (
    <div className="stack tight">
      <p className="cluster">
        <span className="strong">{privacy.kinds[kind]}</span>
        <RequestState state={request.state} />
      </p>
      <p className="small mute">
        {say.received(format.moment(request.receivedAt))}
        <br />
        {closedAt ? (
          say.closed(format.moment(closedAt))
        ) : (
          <>
            {!answeredAt && (
              <>
                {say.answerDue(format.moment(request.answerDueAt))}
                <br />
              </>
            )}
            {say.doneDue(format.moment(request.doneDueAt))}
          </>
        )}
      </p>
      {text && <p>{say.own(text)}</p>}
      {answer && <p>{say.answer(answer)}</p>}
      {extensionReason && <p>{say.extension(extensionReason)}</p>}
      {closingReason && <p>{say.closing(closingReason)}</p>}
    </div>
  )
}
