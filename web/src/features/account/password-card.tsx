/** Changes the password; the present one proves who sits here. */
import { useNavigation } from 'react-router'
import { useMessages } from '../../messages/messages.ts'
import { Answered } from '../../ui/answered.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Form } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { AccountAnswer } from './account-actions.ts'
import { FormErrors } from './form-errors.tsx'
import type { AccountField } from './own-account.ts'
import { PasswordField } from './password-field.tsx'

export function PasswordCard({ signInName, answer }: { signInName: string; answer: AccountAnswer | undefined }) {
  const { password: say } = useMessages().account.own
  const isDone = answer && !answer.refused
  return (
    <Card>
      <h2>{say.title}</h2>
      {isDone && (
        <Answered answer={answer}>
          <Notice tone="ok" title={say.done} role="status">
            {say.doneText}
          </Notice>
        </Answered>
      )}
      <FormErrors answer={answer} />
      <details open={answer?.refused ? true : undefined}>
        <summary>{say.submit}</summary>
        {/* Emptied once it has been accepted. */}
        <PasswordForm key={isDone ? 'done' : 'open'} signInName={signInName} answer={answer} />
      </details>
    </Card>
  )
}

function PasswordForm({ signInName, answer }: { signInName: string; answer: AccountAnswer | undefined }) {
  const { own, passwordHint } = useMessages().account
  const { password: say } = own
  const isBusy = useNavigation().formData?.get('form') === 'password'
  const errorOf = (name: AccountField) => (answer?.refused?.fields.includes(name) ? own.errors[name] : undefined)
  return (
    <Form method="post" className="stack" noValidate keepScroll>
      <p>{say.text}</p>
      <input type="hidden" name="form" value="password" />
      {/* Password managers learn from it whose password changes. */}
      <input type="text" hidden readOnly autoComplete="username" value={signInName} />
      <PasswordField id="present" label={say.present} error={errorOf('present')} autoComplete="current-password" />
      <PasswordField id="next" label={say.next} hint={passwordHint} error={errorOf('next')} autoComplete="new-password" />
      <Button type="submit" variant="alt" busy={isBusy}>
        {isBusy ? say.submitting : say.submit}
      </Button>
    </Form>
  )
}
