/** The forms of one's own account: what each holds, and what it still lacks. Pure. */
const accountForms = ['password', 'begin', 'confirm', 'device', 'others'] as const
export type AccountForm = (typeof accountForms)[number]

export const accountFields = ['present', 'next', 'password', 'code'] as const
export type AccountField = (typeof accountFields)[number]

const fieldsOf: Record<AccountForm, readonly AccountField[]> = {
  password: ['present', 'next'],
  begin: ['password'],
  confirm: ['code'],
  device: [],
  others: []
}

export const isAccountForm = (name: string): name is AccountForm => (accountForms as readonly string[]).includes(name)

/** In the order of the form. */
export function lacking(form: AccountForm, value: (name: AccountField) => string): AccountField[] {
  const isMissing: Record<AccountField, (text: string) => boolean> = {
    present: (text) => text === '',
    next: (text) => text.length < 8,
    password: (text) => text === '',
    code: (text) => !/^\d{6}$/.test(digits(text))
  }
  return fieldsOf[form].filter((name) => isMissing[name](value(name)))
}

/** Apps show codes in groups, and people copy them so. */
export const digits = (code: string): string => code.replace(/\s/g, '')

/** A file to keep: what they are, then one code a line. */
export const codesText = (head: string, codes: readonly string[]): string => `${[head, '', ...codes].join('\r\n')}\r\n`

/** Few enough to say so. */
export const areFew = (codesLeft: number): boolean => codesLeft <= 3
