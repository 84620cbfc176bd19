/** What judges talked about: recorded by an organizer, listed, and printed in the minutes. */
import type { Discussion, Results, Severity } from '@hoi-thi/shared/jury'
import { type FormEvent, useState } from 'react'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Field } from '../../ui/field.tsx'

interface DiscussionsProps {
  contest: string
  results: Results
  severity: Severity
  discussions: readonly Discussion[]
}

export function Discussions({ contest, results, severity, discussions }: DiscussionsProps) {
  const { jury, format } = useMessages()
  const { discussion: say } = jury.organizer
  const contentLanguage = useContentLanguage()
  const { isBusy, outcome, run } = useDeed()
  const [wrong, setWrong] = useState<{ id: string; text: string }[]>([])
  const disputed = severity.entries.find(({ isFlagged }) => isFlagged)?.entryId
  if (results.items.length === 0) return null
  const record = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const element = event.currentTarget
    const written = new FormData(element)
    const [entryId, on, text] = ['entry', 'day', 'text'].map((name) => String(written.get(name) ?? '').trim()) as [string, string, string]
    const errors = [
      ...(on ? [] : [{ id: 'discussion-day', text: say.dayMissing }]),
      ...(text ? [] : [{ id: 'discussion-text', text: say.textMissing }])
    ]
    setWrong(errors)
    if (errors.length > 0) return
    void run(async () => {
      const body = { entryId, heldAt: `${on}T00:00:00+07:00`, text }
      await call('POST /contests/:contest/judging/discussions', { params: { contest }, body })
      element.reset()
      return { done: say.done }
    })
  }
  const errorOf = (id: string) => wrong.find((each) => each.id === id)?.text
  return (
    <section className="stack" aria-labelledby="discussions-heading">
      <h2 id="discussions-heading">{say.title}</h2>
      {discussions.map(({ id, number, heldAt, text, recordedBy }) => (
        <div key={id}>
          <p className="strong">{say.line(format.number(number), format.date(heldAt))}</p>
          <p lang={contentLanguage}>{text}</p>
          <p className="small mute">{say.by(recordedBy)}</p>
        </div>
      ))}
      <Card>
        <h3>{say.record}</h3>
        <DeedOutcome outcome={outcome} />
        <form onSubmit={record} className="stack" noValidate>
          <ErrorSummary title={say.errorTitle} errors={wrong} answer={wrong} />
          <Field id="discussion-entry" label={say.entry}>
            {(control) => (
              <select {...control} name="entry" defaultValue={disputed} lang={contentLanguage}>
                {results.items.map(({ entryId, number, title }) => (
                  <option key={entryId} value={entryId}>
                    {`${jury.own.entry(format.number(number))}: ${title}`}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field id="discussion-day" name="day" type="date" label={say.day} error={errorOf('discussion-day')} />
          <Field id="discussion-text" label={say.text} error={errorOf('discussion-text')}>
            {(control) => <textarea {...control} name="text" rows={4} maxLength={3000} />}
          </Field>
          <Button type="submit" busy={isBusy}>
            {say.submit}
          </Button>
        </form>
      </Card>
    </section>
  )
}
