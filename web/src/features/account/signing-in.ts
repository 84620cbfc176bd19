/** What a sign-in form holds, what it lacks, and whether it asks for the code of the second factor. Pure. */
import type { RefusalCode } from '../../api.ts'

export const signInFields = ['signInName', 'password', 'code'] as const
export type SignInField = (typeof signInFields)[number]

export interface SignInForm {
  signInName: string
  password: string
  /** Null as long as nobody has asked for one. */
  code: string | null
}

export function readSignIn(form: FormData): SignInForm {
  const code = form.get('code')
  return {
    signInName: String(form.get('signInName') ?? '').trim(),
    password: String(form.get('password') ?? ''),
    code: code === null ? null : String(code).trim()
  }
}

export function lackingSignIn({ signInName, password, code }: SignInForm): SignInField[] {
  const isMissing: Record<SignInField, boolean> = {
    signInName: signInName === '',
    password: password === '',
    code: code !== null && !isCode(code)
  }
  return signInFields.filter((name) => isMissing[name])
}

/** Six digits, or a recovery code: ten letters and digits, however they are put into groups. */
export function isCode(code: string): boolean {
  const signs = code.replace(/[\s-]/g, '')
  return /^\d{6}$/.test(signs) || /^[a-z\d]{10}$/i.test(signs)
}

/** As the server takes it: people copy codes in groups. */
export function codeSent(code: string): string {
  const signs = code.replace(/[\s-]/g, '')
  return /^\d{6}$/.test(signs) ? signs : code
}

/** Name and password have been taken already; too many tries or no network do not undo that. */
export const staysWithCode = (form: SignInForm, refusedWith: RefusalCode | null): boolean =>
  refusedWith === 'session.code-required' || (form.code !== null && refusedWith !== 'session.wrong-credentials')
