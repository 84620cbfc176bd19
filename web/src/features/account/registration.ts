/** What a registration form holds, and what it still lacks. Pure. */
export const registerFields = ['fullName', 'signInName', 'password', 'consent'] as const
export type RegisterField = (typeof registerFields)[number]

export interface Registration {
  fullName: string
  signInName: string
  password: string
  hasConsent: boolean
  consentVersion: number
}

export function readRegistration(form: FormData): Registration {
  const text = (name: string) => String(form.get(name) ?? '')
  return {
    fullName: text('fullName').trim().replace(/\s+/g, ' '),
    signInName: text('signInName').trim(),
    password: text('password'),
    hasConsent: form.get('consent') !== null,
    consentVersion: Number(text('consentVersion'))
  }
}

/** In the order of the page, so that the first link leads to the first field. */
export function incomplete(form: Registration): RegisterField[] {
  const isMissing: Record<RegisterField, boolean> = {
    fullName: form.fullName.length < 2,
    signInName: form.signInName.length < 3,
    password: form.password.length < 8,
    consent: !form.hasConsent
  }
  return registerFields.filter((name) => isMissing[name])
}
