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
  const fields = lacking(form, (name) => (data.has(name) ? value(name) : null))
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
    const present = value('present')
    await call('PUT /me/password', { body: { next: value('next'), ...(present && { present }) } })
    return {}
  },
  begin: async (value) => {
    const password = value('password')
    return { setup: await call('POST /me/second-factor', { body: password ? { password } : {} }) }
  },
  confirm: (value) => call('PUT /me/second-factor', { body: { code: digits(value('code')) } }),
  device: async (value) => {
    await call('DELETE /sessions/:sessionId', { params: { sessionId: value('sessionId') } })
    return {}
  },
  others: async () => {
    await call('DELETE /sessions/others')
    return {}
  },
  link: async (value) => {
    const password = value('linkPassword')
    const body = { provider: value('provider'), ...(password && { password }) }
    window.location.assign((await call('POST /openid/identities/requests', { body })).url)
    return {}
  },
  unlink: async (value) => {
    await call('DELETE /openid/identities/:identityId', { params: { identityId: value('identityId') } })
    return {}
  }
}
