/** Who is signed in, as the browser last heard it. The cookie decides; this only mirrors it for the screen. */
import type { Account } from '@hoi-thi/shared/account'
import { create } from 'zustand'
import { call, Refusal, whenSignedOut, whenToRenew } from './api.ts'

interface Session {
  account: Account | null
}

export const useSession = create<Session>(() => ({ account: null }))

let asked: Promise<Account | null> | null = null

/** Asks once per visit. A 401 is simply "nobody"; without an answer the page goes on as for nobody, and asks again when it next matters. */
export function whoIsHere(): Promise<Account | null> {
  asked ??= call('GET /me').then(signedInAs, (error: unknown) => {
    if (!(error instanceof Refusal && error.code === 'session.required')) asked = null
    return null
  })
  return asked
}

/** After signing in or out. */
export function signedInAs(account: Account | null): Account | null {
  asked = Promise.resolve(account)
  remember(account !== null)
  useSession.setState({ account })
  return account
}

/** Whether somebody is signed in on this device; a browser that keeps nothing asks in vain, once. */
const mark = 'hoithi.signed-in'

function remember(isSignedIn: boolean): void {
  try {
    if (isSignedIn) localStorage.setItem(mark, '1')
    else localStorage.removeItem(mark)
  } catch {
    // Storage is shut off: then a session ends with its first token.
  }
}

function remembers(): boolean {
  try {
    return localStorage.getItem(mark) !== null
  } catch {
    return false
  }
}

whenToRenew(remembers)
whenSignedOut(() => signedInAs(null))
