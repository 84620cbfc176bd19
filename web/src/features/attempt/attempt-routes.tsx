/** The pages of the timed quiz; they stand in the lean frame. */
import type { RouteObject } from 'react-router'

const attempt = () => import('./attempt-page.tsx')

export const attemptRoutes: RouteObject[] = [
  { path: 'contests/:contest/rounds/:roundId/start', lazy: () => import('./start-page.tsx') },
  { path: 'attempts/:attemptId', lazy: attempt },
  { path: 'attempts/:attemptId/receipt', lazy: attempt }
]
