/** Says that the unit's headcount is another: the number, what it stands in, and why. */
import { type FormEvent, useState } from 'react'
import { call } from '../../api.ts'
import type { Deeds } from '../../app/deed.tsx'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Field } from '../../ui/field.tsx'
import { lackingOf, readDispute } from './dispute-fields.ts'

interface DisputeFormProps {
  unitId: string
  contest: string
  deeds: Deeds
}

export function DisputeForm({ unitId, contest, deeds: { isBusy, run } }: DisputeFormProps) {
  const { unit: say } = useMessages().headcount
  const [wrong, setWrong] = useState<ReturnType<typeof lackingOf>>([])
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const dispute = readDispute(new FormData(event.currentTarget))
    const lacking = lackingOf(dispute)
    setWrong(lacking)
    if (lacking.length > 0) return
    void run(async () => {
      await call('POST /units/:unitId/headcount-disputes', { params: { unitId }, body: { contest, ...dispute } })
      return { done: say.sent, text: say.sentText }
    })
  }
  const errorOf = (name: 'people' | 'reason') => (wrong.includes(name) ? say.errors[name] : undefined)
  return (
    <Card>
      <h2>{say.form}</h2>
      <form onSubmit={send} className="stack" noValidate>
        <ErrorSummary title={say.errorTitle} errors={wrong.map((name) => ({ id: name, text: say.errors[name] }))} answer={wrong} />
        <Field
          id="people"
          name="people"
          label={say.number}
          error={errorOf('people')}
          inputMode="numeric"
          maxLength={9}
          autoComplete="off"
        />
        <Field
          id="documentNumber"
          name="documentNumber"
          label={say.documentNumber}
          hint={say.documentNumberHint}
          maxLength={100}
          autoComplete="off"
        />
        <Field id="documentDate" name="documentDate" type="date" label={say.documentDate} />
        <Field id="reason" label={say.reason} hint={say.reasonHint} error={errorOf('reason')}>
          {(control) => <textarea {...control} name="reason" rows={4} maxLength={2000} />}
        </Field>
        <p className="small">{say.note}</p>
        <Button type="submit" block busy={isBusy}>
          {say.submit}
        </Button>
      </form>
    </Card>
  )
}
