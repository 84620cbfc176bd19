/** Before an account is made for who comes through a provider: what it told us, what we keep, and that person's own yes. */
import type { OpenidAnswer } from '@hoi-thi/shared/openid'
import type { ReactNode } from 'react'
import { useNavigation } from 'react-router'
import { address } from '../../addresses.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Link } from '../../ui/link.tsx'
import type { OpenidField } from './openid-form.ts'
import type { RefusedForm } from './refused-form.ts'
import { ConsentTick, NoticeText } from './register-fields.tsx'

interface OpenidConsentProps {
  answer: OpenidAnswer
  result: RefusedForm<OpenidField> | undefined
  errors: ReactNode
}

export function OpenidConsent({ answer: { provider, fullName, notice, next }, result, errors }: OpenidConsentProps) {
  const { account } = useMessages()
  const { consent: say } = account.openid
  const isBusy = useNavigation().state !== 'idle'
  const errorOf = (name: 'fullName' | 'consent') => (result?.fields.includes(name) ? account.register.errors[name] : undefined)
  usePageTitle(say.title(provider))
  return (
    <>
      <h1 className="title">{say.title(provider)}</h1>
      <p>{say.intro}</p>
      {errors}
      <Form method="post" className="stack" noValidate>
        {fullName ? (
          <section className="stack tight" aria-labelledby="given-heading">
            <h2 id="given-heading">{say.gives(provider)}</h2>
            <Facts items={[{ name: account.fullName, value: fullName }]} />
          </section>
        ) : (
          <Field
            id="fullName"
            name="fullName"
            label={account.fullName}
            hint={say.nameHint(provider)}
            error={errorOf('fullName')}
            autoComplete="name"
            maxLength={120}
            required
          />
        )}
        {notice && (
          <>
            <NoticeText notice={notice} isOpen />
            <ConsentTick notice={notice} error={errorOf('consent')} />
          </>
        )}
        <Button type="submit" block busy={isBusy}>
          {isBusy ? say.submitting : say.submit}
        </Button>
      </Form>
      <p className="small">
        {say.hasAccount} <Link to={address.signIn(next)}>{say.toPassword}</Link>
      </p>
    </>
  )
}
