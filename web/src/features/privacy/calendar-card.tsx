/** For the officer: days off and days worked in their place, by which the deadlines of answers are reckoned. */
import type { Calendar } from '@hoi-thi/shared/privacy'
import { type FormEvent, useState } from 'react'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Field, FieldGroup } from '../../ui/field.tsx'
import { Tick } from '../../ui/tick.tsx'
import { WithReason } from '../roster/with-reason.tsx'
import { type DayField, readDay } from './calendar-form.ts'

type Entry = Calendar['items'][number]

export function CalendarCard({ calendar }: { calendar: Calendar }) {
  const { calendar: say } = useMessages().privacy.handling
  const { isBusy, outcome, run } = useDeed()
  const [lacking, setLacking] = useState<DayField[]>([])
  const enter = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const { day, lacking, ...body } = readDay(new FormData(form))
    setLacking(lacking)
    const [first] = lacking
    if (first) return document.getElementById(`calendar-${first}`)?.focus()
    void run(async () => {
      await call('PUT /privacy/calendar/:day', { params: { day }, body })
      form.reset()
      return { done: say.saved, text: say.savedText }
    })
  }
  const remove = (day: string) =>
    run(async () => {
      await call('DELETE /privacy/calendar/:day', { params: { day } })
      return { done: say.removed, text: say.savedText }
    })
  const errorOf = (field: DayField) => (lacking.includes(field) ? say.errors[field] : undefined)
  return (
    <Card>
      <h2>{say.title}</h2>
      <p>{say.text}</p>
      <DeedOutcome outcome={outcome} />
      <details>
        <summary>{say.add}</summary>
        <form className="stack" noValidate onSubmit={enter}>
          <Field id="calendar-day" name="day" type="date" label={say.day} error={errorOf('day')} />
          <FieldGroup id="calendar-kind-group" legend={say.kind} error={errorOf('kind')}>
            <Tick type="radio" id="calendar-kind" name="kind" value="off">
              {say.off}
            </Tick>
            <Tick type="radio" name="kind" value="worked">
              {say.worked}
            </Tick>
          </FieldGroup>
          <Field id="calendar-source" name="source" label={say.source} hint={say.sourceHint} error={errorOf('source')} maxLength={500} />
          <Button type="submit" busy={isBusy}>
            {say.save}
          </Button>
        </form>
      </details>
      <details>
        <summary>{say.list}</summary>
        <ul className="rows">
          {calendar.items.map((entry) => (
            <DayRow key={entry.day} entry={entry} isBusy={isBusy} onRemove={() => void remove(entry.day)} />
          ))}
        </ul>
      </details>
    </Card>
  )
}

function DayRow({ entry: { day, isWorked, source }, isBusy, onRemove }: { entry: Entry; isBusy: boolean; onRemove: () => void }) {
  const { privacy, format } = useMessages()
  const contentLanguage = useContentLanguage()
  const { calendar: say } = privacy.handling
  // Without the time: “thứ Năm, 24/12/2026”.
  const name = format.moment(`${day}T00:00:00+07:00`).slice('00:00 '.length)
  return (
    <li>
      <div className="cluster">
        <span>
          <span className="strong">{say.line(name, isWorked)}</span>
          <br />
          <span className="small mute" lang={source ? contentLanguage : undefined}>
            {source ?? say.listed}
          </span>
        </span>
        {source !== null && (
          <WithReason
            label={say.remove}
            fullLabel={say.removeOf(name)}
            isBusy={isBusy}
            question={say.removeQuestion(name)}
            text={say.removeText}
            keep={say.keep}
            confirm={say.remove}
            onConfirm={onRemove}
          />
        )}
      </div>
    </li>
  )
}
