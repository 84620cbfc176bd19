/** Who is signed in, as the browser last heard it. The cookie decides; this only mirrors it for the screen. */
import type { Account } from '@hoi-thi/shared/account'
import { create } from 'zustand'
import { call } from './api.ts'

interface Session {
  account: Account | null
}

export const useSession = create<Session>(() => ({ account: null }))

let asked: Promise<Account | null> | null = null

/** Asks once per visit. A 401 is simply "nobody"; without an answer the page goes on as for nobody, and the next visit asks again. */
export function whoIsHere(): Promise<Account | null> {
  asked ??= call('GET /me').then(signedInAs, () => signedInAs(null))
  return asked
}

/** After signing in or out, and when a reply says that the session is over. */
export function signedInAs(account: Account | null): Account | null {
  asked = Promise.resolve(account)
  useSession.setState({ account })
  return account
}
