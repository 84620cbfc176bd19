/** What is said about accounts and sessions. */
import { type Static, Type } from 'typebox'
import { type Api, closed, Id, Instant } from './api.ts'

/** At least three signs beside the spaces around them. */
const SignInName = Type.String({
  maxLength: 100,
  pattern: '^\\s*[^\\u0000-\\u0020\\u007f][^\\u0000-\\u001f\\u007f]+[^\\u0000-\\u0020\\u007f]\\s*$'
})
const Password = Type.String({ minLength: 8, maxLength: 200 })

const Account = Type.Object({ id: Id, signInName: Type.String(), fullName: Type.String() })
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
        fullName: Type.String({
          maxLength: 120,
          pattern: '^\\s*[^\\u0000-\\u0020\\u007f][^\\u0000-\\u0008\\u000a-\\u001f\\u007f]*[^\\u0000-\\u0020\\u007f]\\s*$'
        }),
        consentVersion: Type.Integer()
      },
      closed
    ),
    reply: Account,
    status: [201],
    limit: 'registration',
    refuses: ['account.name-taken', 'account.consent-outdated', 'request.too-many', 'server.busy']
  },
  'POST /sessions': {
    summary: 'Sign in: an HttpOnly cookie, and a token for API clients',
    access: 'anyone',
    body: Type.Object(
      {
        signInName: SignInName,
        password: Type.String({ minLength: 1, maxLength: 200 }),
        code: Type.Optional(Type.String({ maxLength: 20 }))
      },
      closed
    ),
    reply: Type.Object({ accessToken: Type.String(), expiresAt: Instant, account: Account }),
    session: 'begins',
    limit: 'sign-in',
    refuses: ['session.wrong-credentials', 'request.too-many', 'server.busy']
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
