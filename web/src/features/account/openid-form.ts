/** What the forms after a provider's answer hold, and what they lack. Pure. */
import { codeSent, isCode } from './signing-in.ts'

export const openidFields = ['fullName', 'consent', 'code'] as const
export type OpenidField = (typeof openidFields)[number]

interface OpenidForm {
  /** Null where it is not asked for. */
  code: string | null
  fullName: string | null
  hasConsent: boolean
  consentVersion: number
}

export function readOpenid(form: FormData): OpenidForm {
  const [code, fullName] = [form.get('code'), form.get('fullName')]
  return {
    code: code === null ? null : codeSent(String(code).trim()),
    fullName: fullName === null ? null : String(fullName).trim().replace(/\s+/g, ' '),
    hasConsent: form.get('consent') !== null,
    consentVersion: Number(form.get('consentVersion'))
  }
}

/** In the order of the page. */
export function lackingOpenid({ code, fullName, hasConsent }: OpenidForm): OpenidField[] {
  if (code !== null) return isCode(code) ? [] : ['code']
  const isNameless = fullName !== null && fullName.length < 2
  return [...(isNameless ? ['fullName' as const] : []), ...(hasConsent ? [] : ['consent' as const])]
}
