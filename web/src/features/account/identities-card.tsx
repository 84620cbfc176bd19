/** The identities at other services that lead to this account; linked with the password, and unlinked, from here. */
import { useLocation, useNavigation } from 'react-router'
import { useMessages } from '../../messages/messages.ts'
import { Answered } from '../../ui/answered.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { FieldGroup } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Tick } from '../../ui/tick.tsx'
import type { AccountAnswer } from './account-actions.ts'
import type { OwnAccount } from './account-data.ts'
import { FormErrors } from './form-errors.tsx'
import { PasswordField } from './password-field.tsx'

type Identity = OwnAccount['identities'][number]

interface IdentitiesCardProps {
  own: Pick<OwnAccount, 'identities' | 'providers' | 'hasPassword'>
  answer: AccountAnswer | undefined
}

export function IdentitiesCard({ own: { identities, providers, hasPassword }, answer }: IdentitiesCardProps) {
  const { card: say } = useMessages().account.openid
  const others = providers.filter(({ key }) => !identities.some(({ provider }) => provider === key))
  const isLinked = new URLSearchParams(useLocation().search).has('linked') && !answer
  if (identities.length === 0 && providers.length === 0) return null
  return (
    <Card>
      <h2>{say.title}</h2>
      <FormErrors answer={answer} />
      {isLinked && (
        <Notice tone="ok" title={say.linked} role="status">
          {say.linkedText}
        </Notice>
      )}
      {answer?.form === 'unlink' && !answer.refused && (
        <Answered answer={answer}>
          <Notice tone="ok" title={say.unlinked} role="status" />
        </Answered>
      )}
      <p>{say.text}</p>
      {identities.length === 0 ? (
        <p className="mute">{say.none}</p>
      ) : (
        <ul className="rows">
          {identities.map((identity) => (
            <li key={identity.id}>
              <IdentityRow identity={identity} />
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && <LinkForm providers={others} hasPassword={hasPassword} answer={answer} />}
    </Card>
  )
}

function IdentityRow({ identity: { id, provider, name, linkedAt } }: { identity: Identity }) {
  const { account, format } = useMessages()
  const { card: say } = account.openid
  const isBusy = useNavigation().formData?.get('identityId') === id
  return (
    <div className="stack tight">
      <p className="strong">{name}</p>
      <p className="small mute">
        {say.since(format.moment(linkedAt))}
        {provider === null && (
          <>
            <br />
            {say.gone}
          </>
        )}
      </p>
      <Form method="post" keepScroll>
        <input type="hidden" name="form" value="unlink" />
        <input type="hidden" name="identityId" value={id} />
        <Button type="submit" variant="alt" small busy={isBusy} aria-label={say.unlinkOf(name)}>
          {say.unlink}
        </Button>
      </Form>
    </div>
  )
}

interface LinkFormProps {
  providers: OwnAccount['providers']
  hasPassword: boolean
  answer: AccountAnswer | undefined
}

function LinkForm({ providers, hasPassword, answer }: LinkFormProps) {
  const { openid, own } = useMessages().account
  const { card: say } = openid
  const isBusy = useNavigation().formData?.get('form') === 'link'
  const [only] = providers.length === 1 ? providers : []
  return (
    <details open={answer?.form === 'link' && answer.refused ? true : undefined}>
      <summary>{only ? say.link(only.name) : say.linkChosen}</summary>
      <Form method="post" className="stack" noValidate keepScroll>
        <input type="hidden" name="form" value="link" />
        {only ? <input type="hidden" name="provider" value={only.key} /> : <WhichProvider providers={providers} />}
        {hasPassword && (
          <PasswordField
            id="linkPassword"
            label={say.password}
            error={answer?.refused?.fields.includes('linkPassword') ? own.errors.linkPassword : undefined}
            autoComplete="current-password"
          />
        )}
        <Button type="submit" variant="alt" busy={isBusy}>
          {isBusy ? say.linking : only ? say.link(only.name) : say.linkChosen}
        </Button>
      </Form>
    </details>
  )
}

function WhichProvider({ providers }: Pick<LinkFormProps, 'providers'>) {
  const { card: say } = useMessages().account.openid
  return (
    <FieldGroup id="provider" legend={say.which}>
      {providers.map(({ key, name }, index) => (
        <Tick key={key} type="radio" name="provider" value={key} defaultChecked={index === 0}>
          {name}
        </Tick>
      ))}
    </FieldGroup>
  )
}
