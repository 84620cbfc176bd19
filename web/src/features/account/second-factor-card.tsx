/** Whether a second factor is set; without one, the way to begin. */
import { useNavigation } from 'react-router'
import { address } from '../../addresses.ts'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Form } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { AccountAnswer } from './account-actions.ts'
import type { OwnAccount } from './account-data.ts'
import { FormErrors } from './form-errors.tsx'
import { areFew } from './own-account.ts'
import { PasswordField } from './password-field.tsx'
import { SignInAgain } from './sign-in-again.tsx'

type Factor = OwnAccount['factor']

interface SecondFactorCardProps {
  factor: Factor
  hasRole: boolean
  hasPassword: boolean
  answer: AccountAnswer | undefined
}

export function SecondFactorCard({ factor, ...rest }: SecondFactorCardProps) {
  const { factor: say } = useMessages().account.own
  return (
    <Card>
      <div className="split">
        <h2>{say.title}</h2>
        <Tag {...(factor.isConfirmed ? { tone: 'ok', icon: 'check' } : {})}>{factor.isConfirmed ? say.on : say.off}</Tag>
      </div>
      <FormErrors answer={rest.answer} />
      {factor.isConfirmed ? <IsOn factor={factor} /> : <Begin {...rest} />}
    </Card>
  )
}

function IsOn({ factor }: { factor: Factor }) {
  const { factor: say } = useMessages().account.own
  return (
    <>
      <p>{factor.isShown ? say.isShown : say.isNotShown}</p>
      {!factor.isShown && <SignInAgain to={address.account}>{say.signInAgain}</SignInAgain>}
      {areFew(factor.recoveryCodesLeft) ? (
        <Notice tone="wait" title={say.left(factor.recoveryCodesLeft)}>
          {say.fewLeft}
        </Notice>
      ) : (
        <p>{say.left(factor.recoveryCodesLeft)}.</p>
      )}
      <p className="small mute">{say.change}</p>
    </>
  )
}

function Begin({ hasRole, hasPassword, answer }: Omit<SecondFactorCardProps, 'factor'>) {
  const { factor: say, errors } = useMessages().account.own
  const isBusy = useNavigation().formData?.get('form') === 'begin'
  return (
    <>
      {hasRole && (
        <Notice tone="wait" title={say.needed}>
          {say.neededText}
        </Notice>
      )}
      <p>{say.what}</p>
      <p>{say.bring}</p>
      <Form method="post" className="stack" noValidate>
        <input type="hidden" name="form" value="begin" />
        {hasPassword && (
          <PasswordField
            label={say.password}
            error={answer?.refused?.fields.includes('password') ? errors.password : undefined}
            autoComplete="current-password"
          />
        )}
        <Button type="submit" variant={hasRole ? 'primary' : 'alt'} busy={isBusy}>
          {isBusy ? say.beginning : say.begin}
        </Button>
      </Form>
    </>
  )
}
