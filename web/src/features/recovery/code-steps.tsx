/** The three steps of a code: entering it, choosing a password, being in. */
import type { Reply } from '@hoi-thi/shared/api'
import type { Contract } from '@hoi-thi/shared/contract'
import { useNavigation } from 'react-router'
import { address } from '../../addresses.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PasswordField } from '../account/password-field.tsx'
import { ConsentTick, NoticeText } from '../account/register-fields.tsx'
import { useHeadingFocus } from '../account/second-factor-setup.tsx'
import { SharedTick } from '../shared-device/shared-tick.tsx'
import type { CodeAnswer, CodeField, Known } from './code-form.ts'
import { FormRefusal } from './form-refusal.tsx'

export function CodeEntry({ answer }: { answer: CodeAnswer }) {
  const { code: say } = useMessages().recovery
  const isBusy = useNavigation().state !== 'idle'
  usePageTitle(say.title)
  return (
    <div className="wrap band">
      <div className="narrow">
        <Card isKey>
          <h1 className="title">{say.title}</h1>
          <p>{say.intro}</p>
          <FormRefusal refused={answer.refused} title={say.errorTitle} errors={say.errors} />
          <Form method="post" className="stack" noValidate>
            <Field
              id="code"
              name="code"
              label={say.label}
              hint={say.hint}
              error={answer.refused?.fields.includes('code') ? say.errors.code : undefined}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={40}
              required
            />
            <Button type="submit" block busy={isBusy}>
              {isBusy ? say.submitting : say.submit}
            </Button>
          </Form>
          <p className="small mute">{say.none}</p>
        </Card>
      </div>
    </div>
  )
}

interface PasswordChoiceProps {
  known: Known
  notice: Reply<Contract['GET /notice']>
  answer: CodeAnswer
  onDrop: () => void
}

export function PasswordChoice({ known, notice, answer, onDrop }: PasswordChoiceProps) {
  const { recovery, account, format } = useMessages()
  const contentLanguage = useContentLanguage()
  const isBusy = useNavigation().state !== 'idle'
  const say = recovery.code
  const isReset = known.kind === 'reset'
  const title = isReset ? say.resetTitle : say.enrolmentTitle
  const errorOf = (name: CodeField) => (answer.refused?.fields.includes(name) ? say.errors[name] : undefined)
  usePageTitle(title)
  useHeadingFocus()
  return (
    <div className="wrap band">
      <div className="narrow">
        <Card isKey>
          <h1 className="title">{title}</h1>
          <Facts
            items={[
              { name: say.person, value: known.maskedName },
              { name: say.unit, value: <span lang={contentLanguage}>{known.unitName}</span> },
              { name: say.validUntil, value: format.shortMoment(known.expiresAt) }
            ]}
          />
          <p>
            <Button variant="quiet" small onClick={onDrop}>
              {say.notMe}
            </Button>
          </p>
          <FormRefusal refused={answer.refused} title={say.errorTitle} errors={say.errors} />
          <Form method="post" className="stack" noValidate>
            <input type="hidden" name="code" value={known.code} />
            <PasswordField label={say.password} hint={account.passwordHint} error={errorOf('password')} autoComplete="new-password" />
            {!isReset && <NoticeText notice={notice} />}
            {!isReset && <ConsentTick notice={notice} error={errorOf('consent')} />}
            <SharedTick />
            <Button type="submit" block busy={isBusy}>
              {isBusy ? say.entering : isReset ? say.reset : say.enter}
            </Button>
          </Form>
        </Card>
      </div>
    </div>
  )
}

export function Resuming({ known, answer, onDrop }: Omit<PasswordChoiceProps, 'notice'>) {
  const { recovery, format } = useMessages()
  const contentLanguage = useContentLanguage()
  const isBusy = useNavigation().state !== 'idle'
  const say = recovery.code
  usePageTitle(say.resumeTitle)
  useHeadingFocus()
  return (
    <div className="wrap band">
      <div className="narrow">
        <Card isKey>
          <h1 className="title">{say.resumeTitle}</h1>
          <Facts
            items={[
              { name: say.person, value: known.maskedName },
              ...(known.unitName ? [{ name: say.unit, value: <span lang={contentLanguage}>{known.unitName}</span> }] : []),
              { name: say.validUntil, value: format.shortMoment(known.expiresAt) }
            ]}
          />
          <p>{say.resumeText}</p>
          <FormRefusal refused={answer.refused} title={say.errorTitle} errors={say.errors} />
          <Form method="post" className="stack" noValidate>
            <input type="hidden" name="code" value={known.code} />
            <input type="hidden" name="resumes" value="yes" />
            <SharedTick />
            <Button type="submit" block busy={isBusy}>
              {isBusy ? say.entering : say.resume}
            </Button>
          </Form>
          <p>
            <Button variant="quiet" small onClick={onDrop}>
              {say.notMe}
            </Button>
          </p>
        </Card>
      </div>
    </div>
  )
}

export function CodeDone({ signInName, isResumed }: { signInName: string; isResumed: boolean }) {
  const { code: say } = useMessages().recovery
  usePageTitle(say.done)
  useHeadingFocus()
  return (
    <div className="wrap band">
      <div className="narrow">
        <Card isKey>
          <h1 className="title">{say.done}</h1>
          <p className="strong">{say.doneName(signInName)}</p>
          <p>{isResumed ? say.resumedText : say.doneText}</p>
          <ButtonLink to={address.home} block>
            {isResumed ? say.toAttempt : say.toContest}
          </ButtonLink>
        </Card>
      </div>
    </div>
  )
}
