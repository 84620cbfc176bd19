/** What is said about accounts and sessions. */
import { type Static, Type } from 'typebox'
import { type Api, closed, Id, Instant } from './api.ts'

/** At least three signs beside the spaces around them. */
export const SignInName = Type.String({
  maxLength: 100,
  pattern: '^\\s*[^\\u0000-\\u0020\\u007f][^\\u0000-\\u001f\\u007f]+[^\\u0000-\\u0020\\u007f]\\s*$'
})
export const FullName = Type.String({
  maxLength: 120,
  pattern: '^\\s*[^\\u0000-\\u0020\\u007f][^\\u0000-\\u0008\\u000a-\\u001f\\u007f]*[^\\u0000-\\u0020\\u007f]\\s*$'
})
const Password = Type.String({ minLength: 8, maxLength: 200 })
/** The present password. Who has none shows who they are by having signed in a moment ago. */
const Present = Type.Optional(Type.String({ minLength: 1, maxLength: 200 }))

export const Code = Type.String({ minLength: 6, maxLength: 20 })

export const Account = Type.Object({
  id: Id,
  signInName: Type.String(),
  fullName: Type.String(),
  /** Of the session, where it is so: others use the device too. It ends with the browser, and after two hours at most. */
  isShared: Type.Optional(Type.Boolean()),
  /** Who helps, if somebody does. */
  assistedBy: Type.Optional(Type.String())
})
export type Account = Static<typeof Account>

export const accountApi = {
  'GET /notice': {
    summary: 'The platform notice on personal data, with its version',
    access: 'anyone',
    isPublic: true,
    reply: Type.Object({ version: Type.Integer(), title: Type.String(), paragraphs: Type.Array(Type.String()) }),
    refuses: []
  },
  'POST /accounts': {
    summary: 'Register',
    access: 'anyone',
    body: Type.Object(
      {
        /** A name, a phone number or an e-mail address. */
        signInName: SignInName,
        password: Password,
        fullName: FullName,
        consentVersion: Type.Integer()
      },
      closed
    ),
    reply: Account,
    status: [201],
    limit: 'registration',
    refuses: ['account.name-taken', 'account.password-common', 'account.consent-outdated', 'request.too-many', 'server.busy']
  },
  'POST /sessions': {
    summary: 'Sign in: an HttpOnly cookie, and a token for API clients',
    access: 'anyone',
    body: Type.Object(
      {
        signInName: SignInName,
        password: Type.String({ minLength: 1, maxLength: 200 }),
        /** Of the second factor: six digits, or a recovery code. */
        code: Type.Optional(Code),
        /** Others use the device too. */
        isShared: Type.Optional(Type.Boolean())
      },
      closed
    ),
    reply: Type.Object({ accessToken: Type.String(), expiresAt: Instant, account: Account }),
    session: 'begins',
    limit: 'sign-in',
    refuses: ['session.wrong-credentials', 'session.code-required', 'session.wrong-code', 'request.too-many', 'server.busy']
  },
  'POST /sessions/current/renewals': {
    summary: 'Renew a session by its refresh cookie, which changes each time',
    access: 'anyone',
    body: Type.Object({ refreshToken: Type.Optional(Type.String({ maxLength: 200 })) }, closed),
    reply: Type.Object({ accessToken: Type.String(), expiresAt: Instant, account: Account }),
    session: 'renews',
    refuses: ['session.required']
  },
  'GET /sessions': {
    summary: 'The devices on which this account is signed in',
    access: 'account',
    reply: Type.Object({
      items: Type.Array(
        Type.Object({
          id: Id,
          device: Type.Union([Type.String(), Type.Null()]),
          createdAt: Instant,
          renewedAt: Type.Union([Instant, Type.Null()]),
          expiresAt: Instant,
          isCurrent: Type.Boolean()
        })
      )
    }),
    refuses: []
  },
  'DELETE /sessions/others': {
    summary: 'Sign out everywhere else',
    access: 'account',
    reply: null,
    refuses: []
  },
  'DELETE /sessions/:sessionId': {
    summary: 'Sign out one device',
    access: 'account',
    params: Type.Object({ sessionId: Id }),
    reply: null,
    refuses: ['session.not-found']
  },
  'PUT /me': {
    summary: 'Correct one’s own name or sign-in name',
    access: 'account',
    body: Type.Object(
      {
        present: Present,
        fullName: Type.Optional(FullName),
        signInName: Type.Optional(SignInName)
      },
      closed
    ),
    reply: Account,
    limit: 'password',
    refuses: ['account.wrong-password', 'account.sign-in-again', 'account.name-taken', 'request.too-many', 'server.busy']
  },
  'PUT /me/password': {
    summary: 'Change the password, or choose a first one; every other device is signed out',
    access: 'account',
    body: Type.Object({ present: Present, next: Password }, closed),
    reply: null,
    limit: 'password',
    refuses: ['account.wrong-password', 'account.sign-in-again', 'account.password-common', 'request.too-many', 'server.busy']
  },
  'GET /me/second-factor': {
    summary: 'Whether a second factor is set, and how many recovery codes are left',
    access: 'account',
    reply: Type.Object({ isConfirmed: Type.Boolean(), recoveryCodesLeft: Type.Integer(), isShown: Type.Boolean() }),
    refuses: []
  },
  'POST /me/second-factor': {
    summary: 'Begin a second factor: a secret for an authenticator app',
    access: 'account',
    body: Type.Object({ password: Present }, closed),
    reply: Type.Object({ secret: Type.String(), uri: Type.String() }),
    status: [201],
    limit: 'password',
    refuses: ['account.second-factor-exists', 'account.wrong-password', 'account.sign-in-again', 'request.too-many', 'server.busy']
  },
  'PUT /me/second-factor': {
    summary: 'Confirm it with a first code; the recovery codes are shown this once',
    access: 'account',
    body: Type.Object({ code: Code }, closed),
    reply: Type.Object({ recoveryCodes: Type.Array(Type.String()) }),
    refuses: ['account.second-factor-not-begun', 'account.second-factor-exists', 'session.wrong-code']
  },
  'DELETE /accounts/:accountId/sessions': {
    summary: 'Staff sign an account out everywhere',
    access: 'accounts.manage',
    params: Type.Object({ accountId: Id }),
    reply: null,
    refuses: ['account.not-found']
  },
  'DELETE /accounts/:accountId/second-factor': {
    summary: 'Staff take away a second factor that its owner has lost; the account is signed out everywhere',
    access: 'accounts.manage',
    params: Type.Object({ accountId: Id }),
    reply: null,
    refuses: ['account.not-found']
  },
  'DELETE /sessions/current': {
    summary: 'Sign out',
    access: 'account',
    reply: null,
    session: 'ends',
    refuses: []
  },
  'GET /me': {
    summary: 'The account that is signed in',
    access: 'account',
    reply: Account,
    refuses: []
  }
} as const satisfies Api
