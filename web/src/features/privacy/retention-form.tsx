/** Sets until when the contest names people. A shorter time is asked about first; a former day that may still be chosen can be set again. */
import type { Retention } from '@hoi-thi/shared/privacy'
import { dateText } from '@hoi-thi/shared/rules-wording'
import { type FormEvent, useState } from 'react'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Field } from '../../ui/field.tsx'

export interface Wish {
  until: string
  reason: string
}

interface RetentionFormProps {
  retention: Retention
  isBusy: boolean
  onSet: (wish: Wish) => void
}

export function RetentionForm({ retention, isBusy, onSet }: RetentionFormProps) {
  const { retention: say, format } = useMessages()
  const { until, reason, earliest, erased } = retention
  const [wrong, setWrong] = useState<(keyof Wish)[]>([])
  const [asked, setAsked] = useState<Wish | null>(null)
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const wish = { until: String(form.get('until') ?? ''), reason: String(form.get('reason') ?? '').trim() }
    const lacking = [...(wish.until >= earliest ? [] : ['until' as const]), ...(wish.reason ? [] : ['reason' as const])]
    setWrong(lacking)
    if (lacking.length > 0) return
    if (until && wish.until < until) setAsked(wish)
    else onSet(wish)
  }
  const errors = { until: say.errors.until(dateText(earliest)), reason: say.errors.reason }
  const errorOf = (name: keyof Wish) => (wrong.includes(name) ? errors[name] : undefined)
  return (
    <Card>
      <h2>{say.form}</h2>
      <form onSubmit={send} className="stack" noValidate>
        <ErrorSummary title={say.errorTitle} errors={wrong.map((name) => ({ id: name, text: errors[name] }))} answer={wrong} />
        <Field
          id="until"
          name="until"
          type="date"
          label={say.day}
          hint={say.dayHint(dateText(earliest))}
          error={errorOf('until')}
          min={earliest}
          defaultValue={until ?? ''}
        />
        <Field id="reason" label={say.reason} hint={say.reasonHint} error={errorOf('reason')}>
          {(control) => <textarea {...control} name="reason" rows={3} maxLength={2000} defaultValue={reason ?? ''} />}
        </Field>
        <Button type="submit" busy={isBusy}>
          {say.submit}
        </Button>
      </form>
      {asked && until && (
        <Dialog
          title={say.shorter.title}
          onClose={() => setAsked(null)}
          actions={
            <>
              <Button variant="alt" onClick={() => setAsked(null)}>
                {say.shorter.keep}
              </Button>
              <Button
                variant="danger"
                onClick={() => {
                  setAsked(null)
                  onSet(asked)
                }}
              >
                {say.shorter.confirm}
              </Button>
            </>
          }
        >
          <p>{say.shorter.text(dateText(until), dateText(asked.until), format.number(erased))}</p>
        </Dialog>
      )}
    </Card>
  )
}
