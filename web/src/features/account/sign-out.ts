/** Signs out. A session that is over already is signed out too. */
import { type ActionFunctionArgs, redirect } from 'react-router'
import { address, safeReturn } from '../../addresses.ts'
import { call, Refusal } from '../../api.ts'
import { signedInAs, useSession } from '../../session.ts'
import { forgetAnyAttempt } from '../attempt/kept-attempt.ts'

export const loader = () => redirect(address.home)

export async function action({ request }: ActionFunctionArgs) {
  const next = (await request.formData()).get('next')
  if (useSession.getState().account?.isShared) {
    const { leave } = await import('../shared-device/leaving.ts')
    // Comes back only when the person stays: the band says why.
    await leave()
    return redirect(window.location.pathname + window.location.search)
  }
  try {
    await call('DELETE /sessions/current')
  } catch (error) {
    if (!(error instanceof Refusal && error.status === 401)) throw error
  }
  signedInAs(null)
  forgetAnyAttempt()
  return redirect(next === null ? address.home : address.signIn(safeReturn(String(next))))
}
