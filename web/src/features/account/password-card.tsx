/** Changes the password, the present one proving who sits here; or sets a first one for who came through another service. */
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

interface PasswordCardProps {
  signInName: string
  hasPassword: boolean
  answer: AccountAnswer | undefined
}

export function PasswordCard({ signInName, hasPassword, answer }: PasswordCardProps) {
  const { own, openid } = useMessages().account
  const { password: say } = own
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
        <summary>{hasPassword ? say.submit : openid.first.title}</summary>
        {/* Emptied once it has been accepted. */}
        <PasswordForm key={isDone ? 'done' : 'open'} signInName={signInName} hasPassword={hasPassword} answer={answer} />
      </details>
    </Card>
  )
}

function PasswordForm({ signInName, hasPassword, answer }: PasswordCardProps) {
  const { own, openid, passwordHint } = useMessages().account
  const { password: say } = own
  const isBusy = useNavigation().formData?.get('form') === 'password'
  const errorOf = (name: AccountField) => (answer?.refused?.fields.includes(name) ? own.errors[name] : undefined)
  return (
    <Form method="post" className="stack" noValidate keepScroll>
      <p>{hasPassword ? say.text : openid.first.text(signInName)}</p>
      <input type="hidden" name="form" value="password" />
      {/* Password managers learn from it whose password changes. */}
      <input type="text" hidden readOnly autoComplete="username" value={signInName} />
      {hasPassword && <PasswordField id="present" label={say.present} error={errorOf('present')} autoComplete="current-password" />}
      <PasswordField id="next" label={say.next} hint={passwordHint} error={errorOf('next')} autoComplete="new-password" />
      <Button type="submit" variant="alt" busy={isBusy}>
        {isBusy ? say.submitting : hasPassword ? say.submit : openid.first.title}
      </Button>
    </Form>
  )
}
