/** The forms of one's own account: what each holds, and what it still lacks. Pure. */
const accountForms = ['password', 'begin', 'confirm', 'device', 'others', 'link', 'unlink'] as const
export type AccountForm = (typeof accountForms)[number]

export const accountFields = ['present', 'next', 'password', 'code', 'linkPassword'] as const
export type AccountField = (typeof accountFields)[number]

const fieldsOf: Record<AccountForm, readonly AccountField[]> = {
  password: ['present', 'next'],
  begin: ['password'],
  confirm: ['code'],
  device: [],
  others: [],
  link: ['linkPassword'],
  unlink: []
}

export const isAccountForm = (name: string): name is AccountForm => (accountForms as readonly string[]).includes(name)

/** In the order of the form. A field that the form does not have is null: who has no password is asked for none. */
export function lacking(form: AccountForm, value: (name: AccountField) => string | null): AccountField[] {
  const isMissing: Record<AccountField, (text: string) => boolean> = {
    present: (text) => text === '',
    next: (text) => text.length < 8,
    password: (text) => text === '',
    code: (text) => !/^\d{6}$/.test(digits(text)),
    linkPassword: (text) => text === ''
  }
  return fieldsOf[form].filter((name) => {
    const text = value(name)
    return text !== null && isMissing[name](text)
  })
}

/** Apps show codes in groups, and people copy them so. */
export const digits = (code: string): string => code.replace(/\s/g, '')

/** A file to keep: what they are, then one code a line. */
export const codesText = (head: string, codes: readonly string[]): string => `${[head, '', ...codes].join('\r\n')}\r\n`

/** Few enough to say so. */
export const areFew = (codesLeft: number): boolean => codesLeft <= 3
