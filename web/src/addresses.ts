/** The addresses of pages, built in one place. */
export const address = {
  home: '/',
  contest: (contest: string) => `/contests/${contest}`,
  rules: (contest: string) => `/contests/${contest}/rules`,
  join: (contest: string) => `/contests/${contest}/join`,
  board: (contest: string, board: 'units' | 'individuals', search = '') => `/contests/${contest}/boards/${board}${search}`,
  start: (contest: string, roundId: string) => `/contests/${contest}/rounds/${roundId}/start`,
  attempt: (attemptId: string) => `/attempts/${attemptId}`,
  receipt: (attemptId: string) => `/attempts/${attemptId}/receipt`,
  inbox: (search = '') => `/thu${search}`,
  signIn: (returnTo: string) => `/sign-in?next=${encodeURIComponent(returnTo)}`,
  account: '/account',
  linked: '/account?linked',
  register: (returnTo: string) => `/register?next=${encodeURIComponent(returnTo)}`
} as const

/** Where to go after signing in: a path of this site, or the home page. `//host` and `/\host` would leave it. */
export function safeReturn(next: string | null): string {
  return next && /^\/(?![/\\])/.test(next) && !/[\s\\]/.test(next) ? next : address.home
}
