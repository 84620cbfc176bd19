/** What the forms for a code hold, what they still lack, and what they are answered with. Pure. */
import type { Reply } from '@hoi-thi/shared/api'
import type { Contract } from '@hoi-thi/shared/contract'
import type { RefusedForm } from '../account/refused-form.ts'

export const codeFields = ['code', 'password', 'consent'] as const
export type CodeField = (typeof codeFields)[number]

/** Whom a code is for, and the code itself, which is sent once more with the password. */
export type Known = Reply<Contract['POST /codes']> & { code: string }

export interface CodeAnswer {
  known?: Known
  signInName?: string
  /** Signed in to go on with an attempt: no password was chosen. */
  isResumed?: true
  refused?: RefusedForm<CodeField>
}

interface CodeForm {
  code: string
  /** Null as long as the code has not been looked at. */
  password: string | null
  /** Null where nothing is asked. */
  consentVersion: number | null
  hasConsent: boolean
  /** Signs in with the code alone. */
  resumes: boolean
}

export function readCodeForm(form: FormData): CodeForm {
  const version = form.get('consentVersion')
  const password = form.get('password')
  return {
    code: String(form.get('code') ?? '').trim(),
    password: password === null ? null : String(password),
    consentVersion: version === null ? null : Number(version),
    hasConsent: form.get('consent') !== null,
    resumes: form.get('resumes') !== null
  }
}

/** Sixteen letters and digits, or twelve to go on with an attempt, however they are put into groups. */
export const isUnitCode = (code: string): boolean => [12, 16].includes(code.replace(/[^a-z\d]/gi, '').length)

export function lackingCode({ code, password, consentVersion, hasConsent }: CodeForm): CodeField[] {
  const isMissing: Record<CodeField, boolean> = {
    code: !isUnitCode(code),
    password: password !== null && password.length < 8,
    consent: consentVersion !== null && !hasConsent
  }
  return codeFields.filter((name) => isMissing[name])
}
