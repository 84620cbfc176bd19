/** Where a provider sends people back to: signs in who is known here; asks the others for the code, or for their consent; or says what went wrong. */
import type { OpenidAnswer } from '@hoi-thi/shared/openid'
import { type ActionFunctionArgs, type LoaderFunctionArgs, replace, useActionData, useLoaderData, useNavigation } from 'react-router'
import { address, safeReturn } from '../../addresses.ts'
import { call, type RefusalCode } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { adviceOf } from '../../messages/advice.ts'
import { useMessages } from '../../messages/messages.ts'
import { signedInAs, useSession, whoIsHere } from '../../session.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorSummary, type FormError } from '../../ui/error-summary.tsx'
import { Form } from '../../ui/form.tsx'
import { CodeField } from './code-field.tsx'
import { OpenidConsent } from './openid-consent.tsx'
import { lackingOpenid, type OpenidField, openidFields, readOpenid } from './openid-form.ts'
import { type RefusedForm, refused } from './refused-form.ts'

type Arrival = OpenidAnswer | { step: 'refused'; code: RefusalCode; retryAfterSeconds: number | undefined }

/** The answer is sent once; what comes of it stays, whatever else changes. And nobody goes back to it: its address is replaced. */
export const shouldRevalidate = (): boolean => false

export async function loader({ params, request }: LoaderFunctionArgs): Promise<Response | Arrival> {
  try {
    const response = new URL(request.url).search
    const answer = await call('POST /openid/answers', { body: { provider: params.provider ?? '', response } })
    if (answer.step === 'link') return await linked()
    return answer.account ? goOn(answer.account, answer.next) : answer
  } catch (error) {
    const { code, retryAfterSeconds } = refused(error, [])
    await whoIsHere()
    return { step: 'refused', code: code ?? 'internal', retryAfterSeconds }
  }
}

async function linked(): Promise<Response> {
  await call('POST /openid/identities', { body: {} })
  return replace(address.linked)
}

function goOn(account: NonNullable<OpenidAnswer['account']>, next: string): Response {
  signedInAs(account)
  return replace(safeReturn(next))
}

export async function action({ request }: ActionFunctionArgs): Promise<Response | RefusedForm<OpenidField>> {
  const form = readOpenid(await request.formData())
  const fields = lackingOpenid(form)
  if (fields.length > 0) return { fields, code: null }
  const { consentVersion, fullName, code } = form
  try {
    const { account, next } =
      code === null
        ? await call('POST /openid/accounts', { body: { consentVersion, ...(fullName !== null && { fullName }) } })
        : await call('POST /openid/codes', { body: { code } })
    return goOn(account, next)
  } catch (error) {
    return refused(error, openidFields)
  }
}

export function Component() {
  const arrival = useLoaderData<typeof loader>() as Arrival
  const result = useActionData<RefusedForm<OpenidField>>()
  return (
    <div className="wrap band">
      <div className="narrow">
        <Card isKey>
          {arrival.step === 'refused' ? (
            <Refused {...arrival} />
          ) : arrival.step === 'code' ? (
            <CodeStep provider={arrival.provider} result={result} />
          ) : (
            <OpenidConsent answer={arrival} result={result} errors={<OpenidErrors result={result} />} />
          )}
        </Card>
      </div>
    </div>
  )
}

function CodeStep({ provider, result }: { provider: string; result: RefusedForm<OpenidField> | undefined }) {
  const { signIn, openid } = useMessages().account
  const isBusy = useNavigation().state !== 'idle'
  usePageTitle(signIn.code.title)
  return (
    <>
      <h1 className="title">{signIn.code.title}</h1>
      <p>{openid.codeIntro(provider)}</p>
      <OpenidErrors result={result} />
      <Form method="post" className="stack" noValidate>
        <CodeField error={result?.fields.includes('code') ? signIn.errors.code : undefined} isAsked={!result} />
        <Button type="submit" block busy={isBusy}>
          {isBusy ? signIn.submitting : signIn.submit}
        </Button>
      </Form>
      <p className="small mute">{signIn.code.lost}</p>
    </>
  )
}

function Refused({ code, retryAfterSeconds }: { code: RefusalCode; retryAfterSeconds: number | undefined }) {
  const { account, problem, common, format } = useMessages()
  const isSignedIn = useSession((session) => session.account !== null)
  const words = problem[code]
  usePageTitle(words.title)
  return (
    <>
      <h1 className="title">{words.title}</h1>
      <p>{adviceOf(words, retryAfterSeconds, format)}</p>
      <div className="cluster">
        {isSignedIn ? (
          <ButtonLink to={address.account}>{account.openid.toAccount}</ButtonLink>
        ) : (
          <ButtonLink to={address.signIn(address.home)}>{account.openid.toSignIn}</ButtonLink>
        )}
      </div>
      <p className="small mute">{common.code(code)}</p>
    </>
  )
}

function OpenidErrors({ result }: { result: RefusedForm<OpenidField> | undefined }) {
  const { account, problem, format } = useMessages()
  if (!result) return null
  const words = result.code && result.fields.length === 0 ? problem[result.code] : null
  const texts: Record<OpenidField, string> = { ...account.register.errors, code: account.signIn.errors.code }
  const errors: FormError[] = words
    ? [{ text: adviceOf(words, result.retryAfterSeconds, format) }]
    : result.fields.map((name) => ({ id: name, text: texts[name] }))
  const title = result.fields.includes('code') ? account.signIn.errorTitle : account.register.errorTitle(errors.length)
  return <ErrorSummary title={words?.title ?? title} errors={errors} answer={result} />
}
