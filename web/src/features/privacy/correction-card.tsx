/** Corrects one's own name or sign-in name, with the password. */
import type { Account } from '@hoi-thi/shared/account'
import { type FormEvent, useState } from 'react'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useMessages } from '../../messages/messages.ts'
import { signedInAs } from '../../session.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Field } from '../../ui/field.tsx'

type CorrectedField = 'fullName' | 'signInName' | 'present'

export function CorrectionCard({ account }: { account: Account }) {
  const { account: words, privacy } = useMessages()
  const { correction: say } = privacy
  const { isBusy, outcome, run } = useDeed()
  const [isOpen, setOpen] = useState(false)
  const [wrong, setWrong] = useState<CorrectedField[]>([])
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const value = (name: CorrectedField) => String(form.get(name) ?? '').trim()
    const lacking = lackingOf(value)
    setWrong(lacking)
    if (lacking.length > 0) return
    void run(async () => {
      const body = { present: String(form.get('present') ?? ''), fullName: value('fullName'), signInName: value('signInName') }
      signedInAs(await call('PUT /me', { body }))
      setOpen(false)
      return { done: say.done }
    })
  }
  const errorOf = (name: CorrectedField) => (wrong.includes(name) ? say.errors[name] : undefined)
  return (
    <Card>
      <h2>{say.title}</h2>
      <DeedOutcome outcome={outcome} />
      {!isOpen && (
        <>
          <Facts
            items={[
              { name: words.fullName, value: account.fullName },
              { name: words.signInName, value: account.signInName }
            ]}
          />
          <Button variant="alt" small aria-label={say.title} onClick={() => setOpen(true)}>
            {say.open}
          </Button>
        </>
      )}
      {isOpen && (
        <form onSubmit={send} className="stack" noValidate>
          <ErrorSummary title={say.errorTitle} errors={wrong.map((name) => ({ id: name, text: say.errors[name] }))} answer={wrong} />
          <Field
            id="fullName"
            name="fullName"
            label={words.fullName}
            hint={words.fullNameHint}
            error={errorOf('fullName')}
            defaultValue={account.fullName}
            autoComplete="name"
            maxLength={120}
          />
          <Field
            id="signInName"
            name="signInName"
            label={words.signInName}
            hint={words.signInNameHint}
            error={errorOf('signInName')}
            defaultValue={account.signInName}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={100}
          />
          <Field
            id="present"
            name="present"
            type="password"
            label={say.present}
            hint={say.presentHint}
            error={errorOf('present')}
            autoComplete="current-password"
            maxLength={200}
          />
          <Button type="submit" busy={isBusy}>
            {isBusy ? say.saving : say.save}
          </Button>
        </form>
      )}
      <p className="small mute">{say.other}</p>
    </Card>
  )
}

function lackingOf(value: (name: CorrectedField) => string): CorrectedField[] {
  const isMissing: Record<CorrectedField, boolean> = {
    fullName: value('fullName').length < 2,
    signInName: value('signInName').length < 3,
    present: value('present') === ''
  }
  return (Object.keys(isMissing) as CorrectedField[]).filter((name) => isMissing[name])
}
