/** A forgotten password: asking for a link by mail, the other ways, and, with the link, choosing another. */
import { type ActionFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { call } from '../../api.ts'
import { refused } from '../account/refused-form.ts'
import { type ForgottenAnswer, forgottenFields } from './forgotten-form.ts'
import { Asking, Changed, Choosing } from './forgotten-steps.tsx'
import { takeHash, useNewHash } from './hash.ts'

/** The token of a link. It stays in this page's memory only. */
export const loader = () => takeHash()

export const shouldRevalidate = () => false

export async function action({ request }: ActionFunctionArgs): Promise<ForgottenAnswer> {
  const form = await request.formData()
  const [signInName, password, token] = ['signInName', 'password', 'token'].map((name) => String(form.get(name) ?? '')) as [
    string,
    string,
    string
  ]
  const lacks = token ? password.length < 8 : signInName.trim().length < 3
  if (lacks) return { refused: { fields: [token ? 'password' : 'signInName'], code: null } }
  try {
    if (!token) {
      const { sendsMail } = await call('POST /password-resets', { body: { signInName: signInName.trim() } })
      return { asked: { signInName: signInName.trim(), sendsMail } }
    }
    await call('POST /password-resets/uses', { body: { token, password } })
    return { isChanged: true }
  } catch (error) {
    return { refused: refused(error, forgottenFields) }
  }
}

export function Component() {
  const token = useLoaderData<typeof loader>()
  const answer = useActionData<ForgottenAnswer>()
  useNewHash()
  if (answer?.isChanged) return <Changed />
  return token ? <Choosing token={token} answer={answer} /> : <Asking answer={answer} />
}
