/** What the form of an assistance holds, and what it still lacks. Pure. */
import { isUnitCode } from '../recovery/code-form.ts'

export const assistanceFields = ['password', 'code', 'consent'] as const
export type AssistanceField = (typeof assistanceFields)[number]

interface AssistanceForm {
  /** One of the two; the other is null. */
  password: string | null
  code: string | null
  /** Null where nothing is asked. */
  consentVersion: number | null
  hasConsent: boolean
}

export function readAssistance(form: FormData): AssistanceForm {
  const text = (name: string) => (form.has(name) ? String(form.get(name)) : null)
  const version = text('consentVersion')
  return {
    password: text('password'),
    code: text('code')?.trim() ?? null,
    consentVersion: version === null ? null : Number(version),
    hasConsent: form.has('consent')
  }
}

export function lackingAssistance({ password, code, consentVersion, hasConsent }: AssistanceForm): AssistanceField[] {
  const isMissing: Record<AssistanceField, boolean> = {
    password: password === '',
    code: code !== null && !isUnitCode(code),
    consent: consentVersion !== null && !hasConsent
  }
  return assistanceFields.filter((name) => isMissing[name])
}
