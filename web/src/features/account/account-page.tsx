/** One's own account: who I am here, what I may do, how I sign in, and where I am signed in. While a second factor is set up, only that. */
import { useActionData, useLoaderData } from 'react-router'
import { usePageTitle } from '../../app/page-title.ts'
import { useMessages } from '../../messages/messages.ts'
import { Card } from '../../ui/card.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Link } from '../../ui/link.tsx'
import { ownDataAddress } from '../privacy/own-data-address.ts'
import type { AccountAnswer } from './account-actions.ts'
import type { loader, OwnAccount } from './account-data.ts'
import { DevicesCard } from './devices-card.tsx'
import { IdentitiesCard } from './identities-card.tsx'
import { OwnRolesCard } from './own-roles-card.tsx'
import { PasswordCard } from './password-card.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { SecondFactorCard } from './second-factor-card.tsx'
import { SecondFactorSetup } from './second-factor-setup.tsx'

export { action } from './account-actions.ts'
export { loader } from './account-data.ts'

export function Component() {
  const own = useLoaderData<typeof loader>()
  const answer = useActionData<AccountAnswer>()
  if (answer?.recoveryCodes) return <RecoveryCodes codes={answer.recoveryCodes} signInName={own.account.signInName} />
  if (answer?.setup && !own.factor.isConfirmed) return <SecondFactorSetup setup={answer.setup} answer={answer} />
  return <Overview own={own} answer={answer} />
}

function Overview({ own, answer }: { own: OwnAccount; answer: AccountAnswer | undefined }) {
  const { own: say } = useMessages().account
  const { account, factor, devices, roles, hasPassword } = own
  usePageTitle(say.title)
  const answerTo = (...forms: AccountAnswer['form'][]) => (answer && forms.includes(answer.form) ? answer : undefined)
  return (
    <div className="wrap band stack">
      <h1 className="title">{say.title}</h1>
      <div className="cols lead">
        <div className="stack">
          <Card>
            <Facts
              items={[
                { name: say.fullName, value: account.fullName },
                { name: say.signInName, value: account.signInName }
              ]}
            />
            <p>
              <Link to={ownDataAddress}>{say.toData}</Link>
            </p>
          </Card>
          <SecondFactorCard factor={factor} hasRole={roles.length > 0} hasPassword={hasPassword} answer={answerTo('begin', 'confirm')} />
          <PasswordCard signInName={account.signInName} hasPassword={hasPassword} answer={answerTo('password')} />
          <IdentitiesCard own={own} answer={answerTo('link', 'unlink')} />
        </div>
        <div className="stack">
          <DevicesCard devices={devices} answer={answerTo('device', 'others')} />
          <OwnRolesCard roles={roles} />
        </div>
      </div>
    </div>
  )
}
