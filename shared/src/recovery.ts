/** What is said about a forgotten password. Whether there is such an account is never said. */
import { Type } from 'typebox'
import { SignInName } from './account.ts'
import { type Api, closed } from './api.ts'

export const recoveryApi = {
  'POST /password-resets': {
    summary: 'Ask for a link by mail to choose a new password. The answer is the same for every name',
    access: 'anyone',
    body: Type.Object({ signInName: SignInName }, closed),
    /** Whether this site sends mail at all. */
    reply: Type.Object({ sendsMail: Type.Boolean() }),
    status: [202],
    limit: 'recovery',
    refuses: ['request.too-many', 'server.busy']
  },
  'POST /password-resets/uses': {
    summary: 'Choose a new password with the token of the link, once; the account is signed out everywhere',
    access: 'anyone',
    body: Type.Object(
      { token: Type.String({ minLength: 20, maxLength: 100 }), password: Type.String({ minLength: 8, maxLength: 200 }) },
      closed
    ),
    reply: null,
    limit: 'code',
    refuses: ['reset.unknown', 'account.password-common', 'request.too-many', 'server.busy']
  }
} as const satisfies Api
