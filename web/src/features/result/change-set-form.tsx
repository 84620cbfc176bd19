/** The changes of a correction, and why. */
import type { ResultChange } from '@hoi-thi/shared/change-set'
import type { AppealCase } from '@hoi-thi/shared/result'
import { type FormEvent, useState } from 'react'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Field } from '../../ui/field.tsx'
import { AddChange } from './add-change.tsx'
import { ChangeList } from './change-list.tsx'
import { type Draft, without } from './draft.ts'

export interface Written {
  title: string
  reason: string
  changes: ResultChange[]
}

interface ChangeSetFormProps {
  contest: string
  begun: Draft
  words: Pick<Written, 'title' | 'reason'>
  appeal: AppealCase | null
  isBusy: boolean
  onSave: (written: Written) => void
}

type Wrong = 'title' | 'reason'

export function ChangeSetForm({ contest, begun, words, appeal, isBusy, onSave }: ChangeSetFormProps) {
  const { form: say } = useMessages().changeSet
  const [draft, setDraft] = useState(begun)
  return (
    <>
      <section className="stack" aria-labelledby="changes-heading">
        <h2 id="changes-heading">{say.changes}</h2>
        <div aria-live="polite">
          <ChangeList changes={draft.changes} targets={draft.targets} onRemove={(key) => setDraft((now) => without(now, key))} />
        </div>
        <AddChange contest={contest} draft={draft} appeal={appeal} onDraft={setDraft} />
      </section>
      <Why words={words} isBusy={isBusy} onSave={(title, reason) => onSave({ title, reason, changes: draft.changes })} />
    </>
  )
}

interface WhyProps extends Pick<ChangeSetFormProps, 'words' | 'isBusy'> {
  onSave: (title: string, reason: string) => void
}

function Why({ words, isBusy, onSave }: WhyProps) {
  const { form: say } = useMessages().changeSet
  const [wrong, setWrong] = useState<Wrong[]>([])
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const title = String(form.get('title') ?? '').trim()
    const reason = String(form.get('reason') ?? '').trim()
    setWrong([...(title ? [] : ['title' as const]), ...(reason ? [] : ['reason' as const])])
    if (title && reason) onSave(title, reason)
  }
  const errorOf = (name: Wrong) => (wrong.includes(name) ? say.errors[name] : undefined)
  return (
    <section className="stack" aria-labelledby="why-heading">
      <h2 id="why-heading">{say.why}</h2>
      <form onSubmit={send} className="stack narrow" noValidate>
        <ErrorSummary title={say.errorTitle} errors={wrong.map((id) => ({ id, text: say.errors[id] }))} answer={wrong} />
        <Field
          id="title"
          name="title"
          label={say.name}
          hint={say.nameHint}
          error={errorOf('title')}
          defaultValue={words.title}
          maxLength={200}
          autoComplete="off"
        />
        <Field id="reason" label={say.reason} hint={say.reasonHint} error={errorOf('reason')}>
          {(control) => <textarea {...control} name="reason" rows={4} maxLength={2000} defaultValue={words.reason} />}
        </Field>
        <p>
          <Button type="submit" busy={isBusy}>
            {say.save}
          </Button>
        </p>
      </form>
    </section>
  )
}
