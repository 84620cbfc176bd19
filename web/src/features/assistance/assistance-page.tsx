/** Where an officer hands the device over: the person proves who they are, and the device is theirs. */
import type { Reply } from '@hoi-thi/shared/api'
import type { Contract } from '@hoi-thi/shared/contract'
import { useState } from 'react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData, useNavigation } from 'react-router'
import { address } from '../../addresses.ts'
import { call } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Field, FieldGroup } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Tick } from '../../ui/tick.tsx'
import { PasswordField } from '../account/password-field.tsx'
import { type RefusedForm, refused } from '../account/refused-form.ts'
import { ConsentTick, NoticeText } from '../account/register-fields.tsx'
import { FormRefusal } from '../recovery/form-refusal.tsx'
import { forgetPerson, rememberSharing } from '../shared-device/kept.ts'
import { type AssistanceField, assistanceFields, lackingAssistance, readAssistance } from './assistance-form.ts'

type Person = Reply<Contract['GET /units/:unitId/members/:accountId']>

const paramsOf = ({ params: { unitId = '', accountId = '' } }: LoaderFunctionArgs | ActionFunctionArgs) => ({ unitId, accountId })

export async function loader(from: LoaderFunctionArgs) {
  const params = paramsOf(from)
  const [person, notice] = await Promise.all([call('GET /units/:unitId/members/:accountId', { params }), call('GET /notice')])
  return { person, notice }
}

export async function action(from: ActionFunctionArgs): Promise<RefusedForm<AssistanceField>> {
  const form = readAssistance(await from.request.formData())
  const fields = lackingAssistance(form)
  if (fields.length > 0) return { fields, code: null }
  const { password, code, consentVersion } = form
  const body = {
    ...(password !== null && { password }),
    ...(code !== null && { code }),
    ...(consentVersion !== null && { consentVersion })
  }
  try {
    await call('POST /units/:unitId/members/:accountId/assistances', { params: paramsOf(from), body })
  } catch (error) {
    return refused(error, assistanceFields)
  }
  // As a new page: nothing of the helper stays in this one's memory.
  forgetPerson()
  rememberSharing(true)
  window.location.replace(address.home)
  return new Promise(() => undefined)
}

export function Component() {
  const { person, notice } = useLoaderData<typeof loader>()
  const answer = useActionData<RefusedForm<AssistanceField>>()
  const { assistance: say } = useMessages()
  const contentLanguage = useContentLanguage()
  const isBusy = useNavigation().state !== 'idle'
  usePageTitle(say.title(person.fullName))
  return (
    <div className="wrap band">
      <div className="narrow">
        <Card isKey>
          <h1 className="title">{say.title(person.fullName)}</h1>
          <Facts items={[{ name: say.unit, value: <span lang={contentLanguage}>{person.unitName}</span> }]} />
          <ul className="rows">
            {say.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
          <h2>{say.hand}</h2>
          <FormRefusal refused={answer} title={say.errorTitle} errors={say.errors} />
          <Form method="post" className="stack" noValidate autoComplete="off">
            <Proof person={person} answer={answer} />
            {!person.hasConsented && <NoticeText notice={notice} />}
            {!person.hasConsented && (
              <ConsentTick notice={notice} error={answer?.fields.includes('consent') ? say.errors.consent : undefined} />
            )}
            <Button type="submit" block busy={isBusy}>
              {isBusy ? say.submitting : say.submit}
            </Button>
          </Form>
        </Card>
      </div>
    </div>
  )
}

/** Without a password there is the code alone. */
function Proof({ person, answer }: { person: Person; answer: RefusedForm<AssistanceField> | undefined }) {
  const { assistance: say } = useMessages()
  const [isByCode, setByCode] = useState(!person.hasPassword)
  const errorOf = (name: AssistanceField) => (answer?.fields.includes(name) ? say.errors[name] : undefined)
  return (
    <>
      {person.hasPassword && (
        <FieldGroup id="by" legend={say.by}>
          <Tick type="radio" name="by" value="password" checked={!isByCode} onChange={() => setByCode(false)}>
            {say.withPassword}
          </Tick>
          <Tick type="radio" name="by" value="code" checked={isByCode} onChange={() => setByCode(true)}>
            {say.withCode}
          </Tick>
        </FieldGroup>
      )}
      {isByCode ? (
        <Field
          id="code"
          name="code"
          label={say.code}
          error={errorOf('code')}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
          required
        />
      ) : (
        <PasswordField label={say.password} error={errorOf('password')} autoComplete="current-password" />
      )}
    </>
  )
}
