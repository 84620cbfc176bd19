/** What was decided of an entry, and what its sender may do about it. */
import type { Entry } from '@hoi-thi/shared/entry'
import { type FormEvent, useState } from 'react'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'

interface StandingProps {
  contest: string
  entry: Entry
}

export function EntryStanding({ contest, entry }: StandingProps) {
  const { entry: say, format } = useMessages()
  const { state, decision, isOpen, closesAt, versions } = entry
  const last = versions.find(({ submittedAt }) => submittedAt)
  const until = format.moment(closesAt)
  if (state === 'disqualified') return <Disqualified contest={contest} entry={entry} />
  if (state === 'withdrawn') return <Withdrawn contest={contest} entry={entry} />
  if (state === 'returned')
    return (
      <Notice tone="wait" title={say.standing.returned}>
        <p>{decision?.reason}</p>
        <p>{isOpen ? say.standing.mend(until) : say.standing.mendOver}</p>
      </Notice>
    )
  if (state === 'accepted') return <Notice tone="ok" title={say.standing.accepted} />
  if (last?.submittedAt)
    return (
      <Notice tone="ok" title={say.standing.submitted(format.moment(last.submittedAt))}>
        <p>{isOpen ? say.standing.mayReplace(until) : say.standing.counts}</p>
      </Notice>
    )
  return (
    <Notice tone={isOpen ? 'now' : 'stop'} title={isOpen ? say.standing.draft(until) : say.standing.neverSubmitted}>
      <p>{isOpen ? say.standing.draftText : say.standing.neverSubmittedText}</p>
    </Notice>
  )
}

function Withdrawn({ contest, entry: { id, isOpen } }: StandingProps) {
  const { entry: say } = useMessages()
  const { isBusy, outcome, run } = useDeed()
  const bringBack = () =>
    run(async () => {
      await call('DELETE /contests/:contest/entries/:entryId/withdrawal', { params: { contest, entryId: id } })
      return { done: say.standing.broughtBack }
    })
  return (
    <Notice tone="wait" title={say.standing.withdrawn}>
      <DeedOutcome outcome={outcome} />
      {isOpen && (
        <p>
          <Button variant="alt" busy={isBusy} onClick={() => void bringBack()}>
            {say.standing.bringBack}
          </Button>
        </p>
      )}
    </Notice>
  )
}

function Disqualified({ contest, entry: { id, decision, appeal, appealing } }: StandingProps) {
  const { entry: say, format } = useMessages()
  return (
    <div className="stack">
      <Notice tone="stop" title={say.standing.disqualified}>
        <p>{decision?.reason}</p>
      </Notice>
      {appeal && (
        <Notice
          tone={appeal.isGranted === null ? 'wait' : 'now'}
          title={say.standing.appeals[String(appeal.isGranted) as 'null' | 'true' | 'false']}
        >
          <p>{say.standing.appealed(format.moment(appeal.filedAt))}</p>
          <p>{appeal.text}</p>
          {appeal.answer && <p>{say.standing.answer(appeal.answer)}</p>}
        </Notice>
      )}
      {appealing?.isOpen && <AppealForm contest={contest} entryId={id} until={appealing.until} />}
      {appealing?.isOpen === false && (
        <Notice tone="wait" title={say.appeal.over(format.moment(appealing.until))}>
          <p>{say.appeal.overText}</p>
        </Notice>
      )}
    </div>
  )
}

function AppealForm({ contest, entryId, until }: { contest: string; entryId: string; until: string }) {
  const { entry: say, format } = useMessages()
  const { isBusy, outcome, run } = useDeed()
  const [isMissing, setMissing] = useState(false)
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const text = String(new FormData(event.currentTarget).get('text') ?? '').trim()
    setMissing(text === '')
    if (text === '') return document.getElementById('appeal')?.focus()
    void run(async () => {
      await call('POST /contests/:contest/entries/:entryId/appeal', { params: { contest, entryId }, body: { text } })
      return { done: say.appeal.done }
    })
  }
  return (
    <Card>
      <h2>{say.appeal.title}</h2>
      <p className="measure">
        {say.appeal.until(format.moment(until))} {say.appeal.text}
      </p>
      <DeedOutcome outcome={outcome} />
      <form onSubmit={send} className="stack" noValidate>
        <Field id="appeal" label={say.appeal.label} error={isMissing ? say.appeal.missing : undefined}>
          {(control) => <textarea {...control} name="text" rows={5} maxLength={2000} />}
        </Field>
        <Button type="submit" busy={isBusy}>
          {say.appeal.send}
        </Button>
      </form>
    </Card>
  )
}
