/** What is said about signing in through a provider (OpenID Connect), and about the identities that are linked to an account. */
import { type Static, Type } from 'typebox'
import { Account, Code, FullName } from './account.ts'
import { type Api, closed, Id, Instant, noControls, oneOf } from './api.ts'

const Provider = Type.String({ pattern: '^[a-z][a-z0-9-]{1,19}$' })
/** Where to go afterwards: a path of this site, and never another one. */
const Next = Type.String({ maxLength: 300, pattern: '^/([^/\\\\\\s\\u0000-\\u001f\\u007f][^\\\\\\s\\u0000-\\u001f\\u007f]*)?$' })
/** What the provider has added to the address to which it sent the browser back. */
const Response = Type.String({ maxLength: 6000, pattern: noControls })
/** A browser keeps it in a cookie that no script reads; another client may send it here. */
const kept = { pending: Type.Optional(Type.String({ maxLength: 5000 })) }
const Url = Type.Object({ url: Type.String() })
const OwnPassword = Type.Optional(Type.String({ minLength: 1, maxLength: 200 }))

/** `provider` is null when it is none of ours any more. */
const Identity = Type.Object({
  id: Id,
  provider: Type.Union([Type.String(), Type.Null()]),
  name: Type.String(),
  linkedAt: Instant
})
const begun = { next: Type.String(), accessToken: Type.String(), expiresAt: Instant, account: Account }
const Notice = Type.Object({ version: Type.Integer(), title: Type.String(), paragraphs: Type.Array(Type.String()) })

/** Signed in; or what is still lacking: the code of a second factor, consent to the notice, or the word of who is signed in that it is theirs. */
const Answer = Type.Object({
  step: oneOf('signed-in', 'code', 'consent', 'link'),
  /** The provider, as people call it. */
  provider: Type.String(),
  next: Type.String(),
  /** With `consent`: the name that the provider gave, and the notice. */
  fullName: Type.Optional(Type.String()),
  notice: Type.Optional(Notice),
  /** With `signed-in`. */
  accessToken: Type.Optional(Type.String()),
  expiresAt: Type.Optional(Instant),
  account: Type.Optional(Account)
})
export type OpenidAnswer = Static<typeof Answer>

export const openidApi = {
  'GET /openid/providers': {
    summary: 'The providers through which people may sign in',
    access: 'anyone',
    isPublic: true,
    reply: Type.Object({ items: Type.Array(Type.Object({ key: Type.String(), name: Type.String() })) }),
    refuses: []
  },
  'POST /openid/requests': {
    summary: 'Begin to sign in through a provider: the address to which the browser goes',
    access: 'anyone',
    body: Type.Object({ provider: Provider, next: Next }, closed),
    reply: Url,
    pending: 'begins',
    limit: 'openid',
    refuses: ['provider.not-found', 'provider.unreachable', 'request.too-many']
  },
  'POST /openid/answers': {
    summary: 'What the provider said: signs in who is known here, or says what is lacking',
    access: 'anyone',
    body: Type.Object({ provider: Provider, response: Response, ...kept }, closed),
    reply: Answer,
    session: 'begins',
    pending: 'goes-on',
    limit: 'openid',
    refuses: ['provider.not-found', 'provider.unreachable', 'identity.not-begun', 'identity.denied', 'identity.refused', 'request.too-many']
  },
  'POST /openid/codes': {
    summary: 'Show the second factor after the provider’s answer, and be signed in',
    access: 'anyone',
    body: Type.Object({ code: Code, ...kept }, closed),
    reply: Type.Object(begun),
    session: 'begins',
    pending: 'goes-on',
    limit: 'openid-code',
    refuses: ['provider.not-found', 'identity.not-begun', 'session.wrong-code', 'request.too-many']
  },
  'POST /openid/accounts': {
    summary: 'Agree to the notice after the provider’s answer: an account without a password, and signed in',
    access: 'anyone',
    /** `fullName` counts only if the provider gave none. */
    body: Type.Object({ consentVersion: Type.Integer(), fullName: Type.Optional(FullName), ...kept }, closed),
    reply: Type.Object(begun),
    session: 'begins',
    pending: 'goes-on',
    limit: 'registration',
    refuses: ['provider.not-found', 'identity.not-begun', 'identity.taken', 'account.consent-outdated', 'request.too-many']
  },
  'GET /openid/identities': {
    summary: 'The identities that are linked to one’s account, and whether it has a password',
    access: 'account',
    reply: Type.Object({ items: Type.Array(Identity), hasPassword: Type.Boolean() }),
    refuses: []
  },
  'POST /openid/identities/requests': {
    summary: 'Begin to link an identity to one’s account: the address to which the browser goes',
    access: 'account',
    body: Type.Object({ provider: Provider, password: OwnPassword }, closed),
    reply: Url,
    pending: 'begins',
    limit: 'openid',
    refuses: [
      'provider.not-found',
      'provider.unreachable',
      'account.wrong-password',
      'account.sign-in-again',
      'request.too-many',
      'server.busy'
    ]
  },
  'POST /openid/identities': {
    summary: 'Link the identity of the provider’s answer to one’s account; idempotent',
    access: 'account',
    body: Type.Object({ ...kept }, closed),
    reply: Identity,
    status: [201],
    pending: 'goes-on',
    refuses: ['provider.not-found', 'identity.not-begun', 'identity.taken']
  },
  'DELETE /openid/identities/:identityId': {
    summary: 'Unlink an identity, if another way to sign in remains',
    access: 'account',
    params: Type.Object({ identityId: Id }),
    reply: null,
    refuses: ['identity.not-found', 'identity.last']
  }
} as const satisfies Api
