/** Signs in, then leads back to where the person came from. */
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
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Link } from '../../ui/link.tsx'
import { PasswordField } from './password-field.tsx'
import { type RefusedForm, refused } from './refused-form.ts'

const fieldNames = ['signInName', 'password'] as const
type SignInField = (typeof fieldNames)[number]

export async function loader({ request }: LoaderFunctionArgs) {
  return (await whoIsHere()) ? redirect(returnTo(request)) : null
}

export async function action({ request }: ActionFunctionArgs): Promise<Response | RefusedForm<SignInField>> {
  const form = await request.formData()
  const signInName = String(form.get('signInName') ?? '').trim()
  const password = String(form.get('password') ?? '')
  const empty = fieldNames.filter((name) => (name === 'signInName' ? signInName : password) === '')
  if (empty.length > 0) return { fields: empty, code: null }
  try {
    const { account } = await call('POST /sessions', { body: { signInName, password } })
    signedInAs(account)
    return redirect(returnTo(request))
  } catch (error) {
    return refused(error, fieldNames)
  }
}

const returnTo = (request: Request): string => safeReturn(new URL(request.url).searchParams.get('next'))

export function Component() {
  const { account } = useMessages()
  const result = useActionData<RefusedForm<SignInField>>()
  const search = new URLSearchParams(useLocation().search)
  const isBusy = useNavigation().state !== 'idle'
  const say = account.signIn
  usePageTitle(say.title)
  const errorOf = (name: SignInField) => (result?.fields.includes(name) ? say.errors[name] : undefined)
  return (
    <div className="wrap band">
      <div className="narrow">
        <Card isKey>
          <h1 className="title">{say.title}</h1>
          <SignInErrors result={result} />
          <Form method="post" className="stack" noValidate>
            <Field
              id="signInName"
              name="signInName"
              label={account.signInName}
              hint={account.signInNameHint}
              error={errorOf('signInName')}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={100}
              required
            />
            <PasswordField error={errorOf('password')} autoComplete="current-password" />
            <Button type="submit" block busy={isBusy}>
              {isBusy ? say.submitting : say.submit}
            </Button>
          </Form>
          <p>
            {say.noAccount} <Link to={address.register(safeReturn(search.get('next')))}>{say.toRegister}</Link>
          </p>
        </Card>
      </div>
    </div>
  )
}

function SignInErrors({ result }: { result: RefusedForm<SignInField> | undefined }) {
  const { account, problem, format } = useMessages()
  if (!result) return null
  const words = result.code ? problem[result.code] : null
  const errors: FormError[] = words
    ? [{ text: adviceOf(words, result.retryAfterSeconds, format) }]
    : result.fields.map((name) => ({ id: name, text: account.signIn.errors[name] }))
  return <ErrorSummary title={words?.title ?? account.signIn.errorTitle} errors={errors} answer={result} />
}
