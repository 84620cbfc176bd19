/** The steps of a forgotten password. */
import { useNavigation } from 'react-router'
import { address } from '../../addresses.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useMessages } from '../../messages/messages.ts'
import { Answered } from '../../ui/answered.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PasswordField } from '../account/password-field.tsx'
import { useHeadingFocus } from '../account/second-factor-setup.tsx'
import type { ForgottenAnswer } from './forgotten-form.ts'
import { FormRefusal } from './form-refusal.tsx'
import { wayBack } from './way-back.ts'

export function Asking({ answer }: { answer: ForgottenAnswer | undefined }) {
  const { forgotten: say } = useMessages().recovery
  usePageTitle(say.title)
  return (
    <div className="wrap band">
      <div className="narrow stack">
        <Card isKey>
          <h1 className="title">{say.title}</h1>
          {answer?.asked ? <Asked answer={answer} asked={answer.asked} /> : <AskForm answer={answer} />}
        </Card>
        <Card>
          <h2>{say.byUnit}</h2>
          <p>{say.byUnitText}</p>
          <p>
            <ButtonLink to={wayBack.code} variant="alt">
              {say.toCode}
            </ButtonLink>
          </p>
          <p className="small mute">{say.byOthers}</p>
        </Card>
      </div>
    </div>
  )
}

function AskForm({ answer }: { answer: ForgottenAnswer | undefined }) {
  const { forgotten: say } = useMessages().recovery
  const isBusy = useNavigation().state !== 'idle'
  return (
    <>
      <h2>{say.byMail}</h2>
      <p>{say.byMailText}</p>
      <FormRefusal refused={answer?.refused} title={say.errorTitle} errors={say.errors} />
      <Form method="post" className="stack" noValidate>
        <Field
          id="signInName"
          name="signInName"
          label={say.label}
          error={answer?.refused?.fields.includes('signInName') ? say.errors.signInName : undefined}
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={100}
          required
        />
        <Button type="submit" block busy={isBusy}>
          {isBusy ? say.submitting : say.submit}
        </Button>
      </Form>
    </>
  )
}

/** Says the same for every name. */
function Asked({ answer, asked }: { answer: ForgottenAnswer; asked: NonNullable<ForgottenAnswer['asked']> }) {
  const { forgotten: say } = useMessages().recovery
  return (
    <Answered answer={answer}>
      {asked.sendsMail ? (
        <Notice tone="now" title={say.asked} role="status">
          <p>{say.askedText(asked.signInName)}</p>
        </Notice>
      ) : (
        <Notice tone="wait" title={say.noMail} role="status">
          <p>{say.noMailText}</p>
        </Notice>
      )}
    </Answered>
  )
}

export function Choosing({ token, answer }: { token: string; answer: ForgottenAnswer | undefined }) {
  const { recovery, account } = useMessages()
  const isBusy = useNavigation().state !== 'idle'
  const say = recovery.forgotten
  const isUnknown = answer?.refused?.code === 'reset.unknown'
  usePageTitle(say.choose)
  return (
    <div className="wrap band">
      <div className="narrow">
        <Card isKey>
          <h1 className="title">{say.choose}</h1>
          <p>{say.chooseText}</p>
          <FormRefusal refused={answer?.refused} title={say.errorTitle} errors={say.errors} />
          {isUnknown ? (
            <p>
              {/* As a new page: without the token that does not work. */}
              <a href={wayBack.forgotten}>{say.again}</a>
            </p>
          ) : (
            <Form method="post" className="stack" noValidate>
              <input type="hidden" name="token" value={token} />
              <PasswordField
                label={say.password}
                hint={account.passwordHint}
                error={answer?.refused?.fields.includes('password') ? say.errors.password : undefined}
                autoComplete="new-password"
              />
              <Button type="submit" block busy={isBusy}>
                {isBusy ? say.changing : say.change}
              </Button>
            </Form>
          )}
        </Card>
      </div>
    </div>
  )
}

export function Changed() {
  const { forgotten: say } = useMessages().recovery
  usePageTitle(say.changed)
  useHeadingFocus()
  return (
    <div className="wrap band">
      <div className="narrow">
        <Card isKey>
          <h1 className="title">{say.changed}</h1>
          <p>{say.changedText}</p>
          <ButtonLink to={address.signIn(address.home)} block>
            {say.toSignIn}
          </ButtonLink>
        </Card>
      </div>
    </div>
  )
}
