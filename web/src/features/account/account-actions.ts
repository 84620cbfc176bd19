/** What the forms of one's own account do. */
import type { ActionFunctionArgs } from 'react-router'
import { call, Refusal } from '../../api.ts'
import { type AccountField, type AccountForm, accountFields, digits, isAccountForm, lacking } from './own-account.ts'
import { type RefusedForm, refused } from './refused-form.ts'

/** What the authenticator app needs to know. */
export interface Setup {
  secret: string
  uri: string
}

export interface AccountAnswer {
  form: AccountForm
  refused?: RefusedForm<AccountField>
  /** Until the app has been confirmed. */
  setup?: Setup
  /** This once. */
  recoveryCodes?: string[]
}

export async function action({ request }: ActionFunctionArgs): Promise<AccountAnswer> {
  const data = await request.formData()
  const value = (name: string) => String(data.get(name) ?? '')
  const form = value('form')
  if (!isAccountForm(form)) throw new Refusal('request.invalid', 400)
  const kept = form === 'confirm' ? { setup: { secret: value('secret'), uri: value('uri') } } : {}
  const fields = lacking(form, value)
  if (fields.length > 0) return { form, ...kept, refused: { fields, code: null } }
  try {
    return { form, ...(await steps[form](value)) }
  } catch (error) {
    // Whoever was signed out meanwhile signs in first.
    if (error instanceof Refusal && error.code === 'session.required') throw error
    return { form, ...kept, refused: refused(error, accountFields) }
  }
}

type Step = (value: (name: string) => string) => Promise<Omit<AccountAnswer, 'form'>>

const steps: Record<AccountForm, Step> = {
  password: async (value) => {
    await call('PUT /me/password', { body: { present: value('present'), next: value('next') } })
    return {}
  },
  begin: async (value) => ({ setup: await call('POST /me/second-factor', { body: { password: value('password') } }) }),
  confirm: (value) => call('PUT /me/second-factor', { body: { code: digits(value('code')) } }),
  device: async (value) => {
    await call('DELETE /sessions/:sessionId', { params: { sessionId: value('sessionId') } })
    return {}
  },
  others: async () => {
    await call('DELETE /sessions/others')
    return {}
  }
}
