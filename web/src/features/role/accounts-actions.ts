/** What the forms about an account do: a role given or ended, signed out everywhere, the second factor taken off. */
import type { Role } from '@hoi-thi/shared/access'
import type { ActionFunctionArgs } from 'react-router'
import { call, Refusal, type RefusalCode } from '../../api.ts'
import { type AccountDeed, isAccountDeed } from './giving.ts'

export interface RoleAnswer {
  deed: AccountDeed
  code: RefusalCode | null
  retryAfterSeconds?: number | undefined
}

export async function action({ request }: ActionFunctionArgs): Promise<RoleAnswer> {
  const data = await request.formData()
  const value: Value = (name) => String(data.get(name) ?? '')
  const deed = value('deed')
  if (!isAccountDeed(deed)) throw new Refusal('request.invalid', 400)
  try {
    await steps[deed](value, { accountId: value('accountId') })
    return { deed, code: null }
  } catch (error) {
    // A right that has ended meanwhile is the page's refusal.
    if (!(error instanceof Refusal) || error.status === 401 || error.status === 403) throw error
    return { deed, code: error.code, retryAfterSeconds: error.retryAfterSeconds }
  }
}

type Value = (name: string) => string

const steps: Record<AccountDeed, (value: Value, params: { accountId: string }) => Promise<unknown>> = {
  give: (value, params) => {
    const scopeId = value('scopeId')
    return call('POST /accounts/:accountId/roles', { params, body: { role: value('role') as Role, ...(scopeId && { scopeId }) } })
  },
  end: (value, params) =>
    call('DELETE /accounts/:accountId/roles/:assignmentId', { params: { ...params, assignmentId: value('assignmentId') } }),
  'sign-out': (_value, params) => call('DELETE /accounts/:accountId/sessions', { params }),
  'take-off': (_value, params) => call('DELETE /accounts/:accountId/second-factor', { params })
}
