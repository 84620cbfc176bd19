/** Signs in, in one step or two, then leads back to where the person came from. */
import { useState } from 'react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLocation, useNavigation } from 'react-router'
import { address, safeReturn } from '../../addresses.ts'
import { call } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { adviceOf } from '../../messages/advice.ts'
import { useMessages } from '../../messages/messages.ts'
import { signedInAs, whoIsHere } from '../../session.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorSummary, type FormError } from '../../ui/error-summary.tsx'
import { Form } from '../../ui/form.tsx'
import { Link } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { wayBack } from '../recovery/way-back.ts'
import { rememberSharing } from '../shared-device/kept.ts'
import { isTickedShared, SharedTick } from '../shared-device/shared-tick.tsx'
import { CodeField } from './code-field.tsx'
import { PasswordField } from './password-field.tsx'
import { ProviderButtons } from './provider-buttons.tsx'
import { type RefusedForm, refused } from './refused-form.ts'
import { SignInNameField } from './sign-in-name-field.tsx'
import { codeSent, lackingSignIn, readSignIn, type SignInField, signInFields, staysWithCode } from './signing-in.ts'

interface RefusedSignIn extends RefusedForm<SignInField> {
  /** Set while the code is asked for. */
  nameTaken: string | null
}

export async function loader({ request }: LoaderFunctionArgs) {
  return (await whoIsHere()) ? redirect(returnTo(request)) : null
}

export async function action({ request }: ActionFunctionArgs): Promise<Response | RefusedSignIn> {
  const data = await request.formData()
  const form = readSignIn(data)
  const { signInName, password, code } = form
  const answered = (result: RefusedForm<SignInField>) => ({ ...result, nameTaken: staysWithCode(form, result.code) ? signInName : null })
  const fields = lackingSignIn(form)
  if (fields.length > 0) return answered({ fields, code: null })
  try {
    const isShared = isTickedShared(data)
    const { account } = await call('POST /sessions', { body: { signInName, password, isShared, ...(code && { code: codeSent(code) }) } })
    rememberSharing(isShared)
    signedInAs(account)
    return redirect(returnTo(request))
  } catch (error) {
    return answered(refused(error, signInFields))
  }
}

const returnTo = (request: Request): string => safeReturn(new URL(request.url).searchParams.get('next'))

export function Component() {
  const { account, device } = useMessages()
  const hasLeft = new URLSearchParams(useLocation().search).has('left')
  const given = useActionData<RefusedSignIn>()
  const [dropped, setDropped] = useState<RefusedSignIn>()
  const result = given === dropped ? undefined : given
  const nameTaken = result?.nameTaken ?? null
  const say = account.signIn
  const title = nameTaken === null ? say.title : say.code.title
  usePageTitle(title)
  return (
    <div className="wrap band">
      <div className="narrow">
        <Card isKey>
          <h1 className="title">{title}</h1>
          {nameTaken !== null && <p>{say.code.intro(nameTaken)}</p>}
          {!result && hasLeft && <Notice tone="ok" title={device.left} role="status" />}
          <SignInErrors result={result} />
          <SignInForm result={result} />
          {nameTaken === null ? <OtherWays /> : <OtherAccount onChoose={() => setDropped(given)} />}
        </Card>
      </div>
    </div>
  )
}

/** Name and password stay where they are while the code is asked for: they are sent with it. */
function SignInForm({ result }: { result: RefusedSignIn | undefined }) {
  const { account } = useMessages()
  const isBusy = useNavigation().state !== 'idle'
  const say = account.signIn
  const asksCode = typeof result?.nameTaken === 'string'
  const errorOf = (name: SignInField) => (result?.fields.includes(name) ? say.errors[name] : undefined)
  return (
    <Form method="post" className="stack" noValidate>
      <div className="stack" hidden={asksCode}>
        <SignInNameField error={errorOf('signInName')} />
        <PasswordField error={errorOf('password')} autoComplete="current-password" />
        <SharedTick />
      </div>
      {asksCode && <CodeField error={errorOf('code')} isAsked={result?.code === 'session.code-required'} />}
      <Button type="submit" block busy={isBusy}>
        {isBusy ? say.submitting : say.submit}
      </Button>
    </Form>
  )
}

function OtherWays() {
  const { account } = useMessages()
  const next = safeReturn(new URLSearchParams(useLocation().search).get('next'))
  const say = account.signIn
  return (
    <>
      <ProviderButtons next={next} />
      <p>
        <Link to={wayBack.forgotten}>{say.forgotten}</Link>
      </p>
      <p>
        {say.hasCode} <Link to={wayBack.code}>{say.toCode}</Link>
      </p>
      <p>
        {say.noAccount} <Link to={address.register(next)}>{say.toRegister}</Link>
      </p>
    </>
  )
}

function OtherAccount({ onChoose }: { onChoose: () => void }) {
  const { account } = useMessages()
  const { lost, back } = account.signIn.code
  return (
    <>
      <p className="small mute">{lost}</p>
      <p>
        <Button variant="quiet" small onClick={onChoose}>
          {back}
        </Button>
      </p>
    </>
  )
}

/** That a code is asked for is no error: the field says it. */
function SignInErrors({ result }: { result: RefusedSignIn | undefined }) {
  const { account, problem, format } = useMessages()
  if (!result || result.code === 'session.code-required') return null
  const words = result.code ? problem[result.code] : null
  const errors: FormError[] = words
    ? [{ text: adviceOf(words, result.retryAfterSeconds, format) }]
    : result.fields.map((name) => ({ id: name, text: account.signIn.errors[name] }))
  return <ErrorSummary title={words?.title ?? account.signIn.errorTitle} errors={errors} answer={result} />
}
