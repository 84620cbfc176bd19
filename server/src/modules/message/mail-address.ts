/** Whether a sign-in name is a mail address that we send to: exactly one, in the plain form that no program reads in two ways. */

const local = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i
const domain = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/i

/** Null for a name, a phone number, and anything unusual: such an account has its inbox in the site only. */
export function mailAddressOf(signInName: string): string | null {
  const address = signInName.trim()
  const [name = '', host = '', more] = address.split('@')
  const isPlain = more === undefined && name.length <= 64 && address.length <= 254 && local.test(name) && domain.test(host)
  return isPlain ? address : null
}
