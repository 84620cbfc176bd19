/** Files an appeal against one of the results that take them now. */
import type { Result } from '@hoi-thi/shared/result'
import { type FormEvent, useState } from 'react'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Field } from '../../ui/field.tsx'

type Wrong = 'occasion' | 'text'

/** `open` are those of which no appeal of this person waits. */
export function AppealForm({ contest, open }: { contest: string; open: Result[] }) {
  const { own: say } = useMessages().result
  const deeds = useDeed()
  const [wrong, setWrong] = useState<Wrong[]>([])
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const occasion = String(form.get('occasion') ?? '')
    const text = String(form.get('text') ?? '').trim()
    setWrong([...(occasion ? [] : ['occasion' as const]), ...(text ? [] : ['text' as const])])
    if (!occasion || !text) return
    void deeds.run(async () => {
      await call('POST /contests/:contest/appeals', { params: { contest }, body: { occasion, text } })
      return { done: say.sent, text: say.sentText }
    })
  }
  return (
    <section className="stack" aria-labelledby="appeal-heading">
      <h2 id="appeal-heading">{say.form}</h2>
      <DeedOutcome outcome={deeds.outcome} />
      {open.length === 0 ? (
        <p>{say.waits}</p>
      ) : (
        <form onSubmit={send} className="stack" noValidate>
          <ErrorSummary title={say.errorTitle} errors={wrong.map((id) => ({ id, text: say.errors[id] }))} answer={wrong} />
          <Which open={open} error={wrong.includes('occasion') ? say.errors.occasion : undefined} />
          <Field id="text" label={say.text} hint={say.textHint} error={wrong.includes('text') ? say.errors.text : undefined}>
            {(control) => <textarea {...control} name="text" rows={6} maxLength={3000} />}
          </Field>
          <p>
            <Button type="submit" busy={deeds.isBusy}>
              {say.submit}
            </Button>
          </p>
        </form>
      )}
    </section>
  )
}

function Which({ open, error }: { open: Result[]; error: string | undefined }) {
  const { result, format } = useMessages()
  const { own: say } = result
  const contentLanguage = useContentLanguage()
  return (
    <Field id="occasion" label={say.occasion} error={error}>
      {(control) => (
        <select {...control} name="occasion" defaultValue={open.length === 1 ? open[0]?.occasion : ''} lang={contentLanguage}>
          {open.length > 1 && <option value="">{say.choose}</option>}
          {open.map(({ occasion, name, appealsUntil }) => (
            <option key={occasion} value={occasion}>
              {say.option(name, format.stamp(appealsUntil ?? ''))}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
