/** The app learns the secret, then shows a first code. Nothing is on before that code has been confirmed. */
import { useEffect, useState } from 'react'
import { useNavigation } from 'react-router'
import { address } from '../../addresses.ts'
import { later, useLater } from '../../app/later.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Link } from '../../ui/link.tsx'
import { copy } from '../attempt/copying.ts'
import { groupsOf } from '../attempt/receipt-code.ts'
import type { AccountAnswer, Setup } from './account-actions.ts'
import { FormErrors } from './form-errors.tsx'
import styles from './second-factor.module.css'

/** Drawing it takes code that nobody needs before. */
const picture = later(() => import('../../ui/qr-code.tsx'))

export function SecondFactorSetup({ setup, answer }: { setup: Setup; answer: AccountAnswer }) {
  const { setup: say } = useMessages().account.own
  usePageTitle(say.title)
  useHeadingFocus()
  return (
    <div className="wrap band">
      <div className="narrow">
        <Card isKey>
          <h1 className="title">{say.title}</h1>
          <FormErrors answer={answer.form === 'confirm' ? answer : undefined} />
          <section className="stack" aria-labelledby="add-heading">
            <StepHeading number={1} id="add-heading" title={say.add} />
            <Secret setup={setup} />
          </section>
          <section className="stack" aria-labelledby="confirm-heading">
            <StepHeading number={2} id="confirm-heading" title={say.confirm} />
            <ConfirmForm setup={setup} answer={answer} />
          </section>
          <p>
            <Link to={address.account}>{say.cancel}</Link>
          </p>
        </Card>
      </div>
    </div>
  )
}

/** The page has changed without a new address: its heading is read out. */
export function useHeadingFocus(): void {
  useEffect(() => {
    const heading = document.querySelector('h1')
    heading?.setAttribute('tabindex', '-1')
    heading?.focus()
    window.scrollTo(0, 0)
  }, [])
}

function StepHeading({ number, id, title }: { number: number; id: string; title: string }) {
  const { setup: say } = useMessages().account.own
  return (
    <h2 id={id} className={styles.step}>
      <span className="small mute">{say.step(number)}</span> {title}
    </h2>
  )
}

function Secret({ setup: { secret, uri } }: { setup: Setup }) {
  const { setup: say } = useMessages().account.own
  const [isCopied, setCopied] = useState(false)
  const part = useLater(picture)
  return (
    <>
      <p>{say.onPhone}</p>
      <p>
        {/* Opens an app, not a page. */}
        <a className={styles.open} href={uri}>
          {say.open}
        </a>
      </p>
      <p>{say.scan}</p>
      {part && (
        <div className={styles.picture}>
          <part.QrCode text={uri} label={say.picture} />
        </div>
      )}
      <p>{say.byHand}</p>
      <p className={styles.secret}>
        {groupsOf(secret).map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the groups of a secret never move
          <span className={styles.group} key={index}>
            {group}{' '}
          </span>
        ))}
      </p>
      <Button variant="alt" small icon={isCopied ? 'check' : 'copy'} onClick={() => void copy(secret).then(setCopied)}>
        {isCopied ? say.copied : say.copy}
      </Button>
      <span className="hide" role="status">
        {isCopied && say.copied}
      </span>
    </>
  )
}

function ConfirmForm({ setup, answer }: { setup: Setup; answer: AccountAnswer }) {
  const { setup: say, errors } = useMessages().account.own
  const isBusy = useNavigation().formData?.get('form') === 'confirm'
  return (
    <Form method="post" className="stack" noValidate>
      <input type="hidden" name="form" value="confirm" />
      <input type="hidden" name="secret" value={setup.secret} />
      <input type="hidden" name="uri" value={setup.uri} />
      <Field
        id="code"
        name="code"
        label={say.code}
        hint={say.codeHint}
        error={answer.refused?.fields.includes('code') ? errors.code : undefined}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={10}
        required
      />
      <Button type="submit" block busy={isBusy}>
        {isBusy ? say.submitting : say.submit}
      </Button>
    </Form>
  )
}
