/** Publishes the draft with a reason, proposes it, or, as a second person, approves what somebody else has proposed. */
import type { Draft } from '@hoi-thi/shared/rules-version'
import { type FormEvent, useState } from 'react'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import type { PublishOutcome } from './published.tsx'

interface PublishFormProps {
  contest: string
  draft: Draft
  onEnd: (ended: PublishOutcome) => void
}

export function PublishForm({ contest, draft, onEnd }: PublishFormProps) {
  const { publish: say } = useMessages().rules
  const { isBusy, outcome, run } = useDeed()
  const { proposal, revision, effect, basedOn } = draft
  const [isLacking, setLacking] = useState(false)
  const params = { contest }
  const approve = () =>
    run(async () => {
      const { published } = await call('PUT /contests/:contest/rules/draft/approval', { params, body: { revision } })
      onEnd({ kind: 'published', version: published })
      return {}
    })
  const publish = (reason: string) =>
    run(async () => {
      const { published } = await call('PUT /contests/:contest/rules/draft/publication', { params, body: { revision, reason } })
      onEnd(published === null ? { kind: 'proposed' } : { kind: 'published', version: published })
      return {}
    })
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim()
    setLacking(reason.length < 3)
    if (reason.length < 3) return document.getElementById('publish-reason')?.focus()
    void publish(reason)
  }
  if (proposal?.isOwn) return <DeedOutcome outcome={outcome} />
  if (proposal)
    return (
      <>
        <DeedOutcome outcome={outcome} />
        <p>
          <Button busy={isBusy} onClick={() => void approve()}>
            {say.approve}
          </Button>
        </p>
      </>
    )
  return (
    <form className="stack" onSubmit={send} noValidate>
      <DeedOutcome outcome={outcome} />
      <Field
        id="publish-reason"
        label={say.reason}
        hint={basedOn === 0 ? say.reasonFirstHint : say.reasonHint}
        error={isLacking ? say.reasonMissing : undefined}
      >
        {(control) => <textarea {...control} name="reason" rows={3} maxLength={2000} />}
      </Field>
      <p>
        <Button type="submit" busy={isBusy}>
          {effect.verdict === 'two-people' ? say.propose : say.publish}
        </Button>
      </p>
    </form>
  )
}
