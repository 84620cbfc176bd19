/** The fields of the registration form, the notice on personal data and the tick for it. */

import type { Reply } from '@hoi-thi/shared/api'
import type { Contract } from '@hoi-thi/shared/contract'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Field, FieldError } from '../../ui/field.tsx'
import { Tick } from '../../ui/tick.tsx'
import { PasswordField } from './password-field.tsx'
import type { RegisterField } from './registration.ts'
import { SignInNameField } from './sign-in-name-field.tsx'

type PlatformNotice = Reply<Contract['GET /notice']>

interface RegisterFieldsProps {
  notice: PlatformNotice
  wrong: readonly RegisterField[]
  isBusy: boolean
}

export function RegisterFields({ notice, wrong, isBusy }: RegisterFieldsProps) {
  const { account } = useMessages()
  const say = account.register
  const errorOf = (name: RegisterField) => (wrong.includes(name) ? say.errors[name] : undefined)
  return (
    <>
      <Field
        id="fullName"
        name="fullName"
        label={account.fullName}
        hint={account.fullNameHint}
        error={errorOf('fullName')}
        autoComplete="name"
        maxLength={120}
        required
      />
      <SignInNameField error={errorOf('signInName')} />
      <PasswordField hint={account.passwordHint} error={errorOf('password')} autoComplete="new-password" />
      <NoticeText notice={notice} />
      <ConsentTick notice={notice} error={errorOf('consent')} />
      <Button type="submit" block busy={isBusy}>
        {isBusy ? say.submitting : say.submit}
      </Button>
    </>
  )
}

export function NoticeText({ notice, isOpen }: { notice: PlatformNotice; isOpen?: boolean }) {
  const { account, format } = useMessages()
  const contentLanguage = useContentLanguage()
  return (
    <details open={isOpen}>
      <summary>{account.register.noticeVersion(notice.title, format.number(notice.version))}</summary>
      <div className="stack tight" lang={contentLanguage}>
        {notice.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    </details>
  )
}

export function ConsentTick({ notice, error }: { notice: PlatformNotice; error: string | undefined }) {
  const { account } = useMessages()
  return (
    <div>
      <input type="hidden" name="consentVersion" value={notice.version} />
      {error && <FieldError id="consent">{error}</FieldError>}
      <Tick id="consent" name="consent" aria-describedby={error ? 'consent-error' : undefined} aria-invalid={error ? true : undefined}>
        {account.register.consent}
      </Tick>
    </div>
  )
}
