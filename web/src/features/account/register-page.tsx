/** Registers with the fewest fields, signs in, and leads on. Consent is given by the person, never ticked beforehand. */
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useLocation,
  useNavigation
} from 'react-router'
import { address, safeReturn } from '../../addresses.ts'
import { call } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { adviceOf } from '../../messages/advice.ts'
import { useMessages } from '../../messages/messages.ts'
import { signedInAs, whoIsHere } from '../../session.ts'
import { Card } from '../../ui/card.tsx'
import { ErrorSummary, type FormError } from '../../ui/error-summary.tsx'
import { Form } from '../../ui/form.tsx'
import { Link } from '../../ui/link.tsx'
import { type RefusedForm, refused } from './refused-form.ts'
import { RegisterFields } from './register-fields.tsx'
import { incomplete, type RegisterField, readRegistration, registerFields } from './registration.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const notice = call('GET /notice')
  if (!(await whoIsHere())) return notice
  // Nobody waits for it any more.
  notice.catch(() => undefined)
  throw redirect(returnTo(request))
}

export async function action({ request }: ActionFunctionArgs): Promise<Response | RefusedForm<RegisterField>> {
  const form = readRegistration(await request.formData())
  const fields = incomplete(form)
  if (fields.length > 0) return { fields, code: null }
  const { fullName, signInName, password, consentVersion } = form
  try {
    await call('POST /accounts', { body: { fullName, signInName, password, consentVersion } })
    const { account } = await call('POST /sessions', { body: { signInName, password } })
    signedInAs(account)
    return redirect(returnTo(request))
  } catch (error) {
    return refused(error, registerFields)
  }
}

const returnTo = (request: Request): string => safeReturn(new URL(request.url).searchParams.get('next'))

export function Component() {
  const notice = useLoaderData<typeof loader>()
  const { account } = useMessages()
  const result = useActionData<RefusedForm<RegisterField>>()
  const search = new URLSearchParams(useLocation().search)
  const isBusy = useNavigation().state !== 'idle'
  const say = account.register
  usePageTitle(say.title)
  return (
    <div className="wrap band">
      <div className="narrow">
        <Card isKey>
          <h1 className="title">{say.title}</h1>
          <p>{say.intro}</p>
          <RegisterErrors result={result} />
          <Form method="post" className="stack" noValidate>
            <RegisterFields notice={notice} wrong={result?.fields ?? []} isBusy={isBusy} />
          </Form>
          <p>
            {say.hasAccount} <Link to={address.signIn(safeReturn(search.get('next')))}>{say.toSignIn}</Link>
          </p>
        </Card>
      </div>
    </div>
  )
}

function RegisterErrors({ result }: { result: RefusedForm<RegisterField> | undefined }) {
  const { account, problem, format } = useMessages()
  if (!result) return null
  const words = result.code && result.fields.length === 0 ? problem[result.code] : null
  const errors: FormError[] = words
    ? [{ text: adviceOf(words, result.retryAfterSeconds, format) }]
    : result.fields.map((name) => ({ id: name, text: account.register.errors[name] }))
  return <ErrorSummary title={words?.title ?? account.register.errorTitle(errors.length)} errors={errors} answer={result} />
}
