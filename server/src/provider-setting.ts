/** What OIDC_PROVIDERS says: a list of providers as JSON. Faults are named by place and field; no value is quoted, since one of them is a secret. */
import { isIP } from 'node:net'
import type { ProviderSettings } from './lib/openid.ts'

type Fields = Record<string, unknown>

/** `refuse` is given one sentence. */
export function readProviders(text: string, publicUrl: string, refuse: (why: string) => never): ProviderSettings[] {
  const list = parsed(text)
  if (!Array.isArray(list) || list.length > mostProviders)
    return refuse(`OIDC_PROVIDERS must be a JSON list of at most ${mostProviders} providers.`)
  const providers = list.map((each: unknown, index) => {
    const fault = faultOf(each)
    return fault ? refuse(`OIDC_PROVIDERS: provider ${index + 1}: ${fault}.`) : settingsOf(each as Fields, publicUrl)
  })
  for (const field of ['key', 'issuer'] as const) {
    if (new Set(providers.map((each) => each[field])).size < providers.length)
      refuse(`OIDC_PROVIDERS: two providers have the same ${field}.`)
  }
  return providers
}

const mostProviders = 10

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The parser's own words quote what it read.
    return null
  }
}

function settingsOf(fields: Fields, publicUrl: string): ProviderSettings {
  const {
    key,
    name,
    issuer,
    clientId,
    clientSecret,
    scope = 'openid profile',
    nameClaim = 'name',
    subjectClaim = 'sub'
  } = fields as Record<string, string>
  return {
    key,
    name,
    issuer,
    clientId,
    clientSecret,
    scope,
    nameClaim,
    subjectClaim,
    callback: `${publicUrl}/openid/${key}`
  } as ProviderSettings
}

const claim = /^[\w:./-]{1,100}$/
/** What a person may change, or what is given to another when its owner has left. */
const passing = ['email', 'phone_number', 'name', 'preferred_username', 'nickname', 'given_name', 'family_name']

const rules: Record<string, { says: string; isOptional?: true; holds(text: string): boolean }> = {
  key: { says: 'must be 2 to 20 small letters, digits and hyphens, a letter first', holds: (text) => /^[a-z][a-z0-9-]{1,19}$/.test(text) },
  name: { says: 'must be what people call it, 60 signs at most', holds: (text) => /^(?=.*\S)\P{Cc}{1,60}$/u.test(text) },
  issuer: { says: 'must be an https address without query (http only on the machine itself)', holds: isIssuer },
  clientId: { says: 'must be a text', holds: (text) => /^[\x20-\x7e]{1,200}$/.test(text) },
  clientSecret: { says: 'must be a text', holds: (text) => /^[\x20-\x7e]{1,500}$/.test(text) },
  scope: {
    says: 'must be words of which one is openid',
    isOptional: true,
    holds: (text) => /^[\x21-\x7e ]{1,300}$/.test(text) && text.split(' ').includes('openid')
  },
  nameClaim: { says: 'must be the name of a claim', isOptional: true, holds: (text) => claim.test(text) },
  subjectClaim: {
    says: 'must be a claim that is never changed and never given to another person, such as sub',
    isOptional: true,
    holds: (text) => claim.test(text) && !passing.includes(text)
  }
}

function faultOf(provider: unknown): string | null {
  if (typeof provider !== 'object' || provider === null || Array.isArray(provider)) return 'must be an object'
  const fields = provider as Fields
  if (Object.keys(fields).some((field) => !Object.hasOwn(rules, field)))
    return `has a field that is none of ${Object.keys(rules).join(', ')}`
  for (const [field, { says, isOptional, holds }] of Object.entries(rules)) {
    const value = fields[field]
    if (value === undefined && isOptional) continue
    if (typeof value !== 'string' || !holds(value)) return `${field} ${says}`
  }
  return null
}

function isIssuer(text: string): boolean {
  if (text.length > 200 || !URL.canParse(text)) return false
  const { protocol, hostname, username, password, search, hash } = new URL(text)
  if (username || password || search || hash) return false
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
}

const isLoopback = (host: string) => host === 'localhost' || host === '[::1]' || (isIP(host) === 4 && host.startsWith('127.'))
