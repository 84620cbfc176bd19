/** Every page and its address. Pages are fetched when they are first needed. */
import type { PatchRoutesOnNavigationFunction, RouteObject } from 'react-router'
import * as lean from './app/lean-layout.tsx'
import { loadSite } from './app/load-site.ts'
import { RefusalPage } from './app/refusal-page.tsx'
import * as root from './app/root.tsx'
import { attemptRoutes } from './features/attempt/attempt-routes.tsx'

const home = () => import('./features/contest/home-page.tsx')

/** Refusals are shown inside the frame of the page that was refused. */
const framed = (pages: RouteObject[]): RouteObject[] => [{ ErrorBoundary: RefusalPage, children: pages }]

export const routes: RouteObject[] = [
  {
    ...root,
    id: 'root',
    children: [
      { ...lean, children: framed(attemptRoutes) },
      {
        id: 'site',
        loader: loadSite,
        shouldRevalidate: () => false,
        lazy: () => import('./app/site-layout.tsx'),
        children: framed([
          { index: true, lazy: home },
          { path: 'contests/:contest', lazy: home },
          { path: 'contests/:contest/boards/:board', lazy: () => import('./features/ranking/board-page.tsx') },
          { path: 'sign-in', lazy: () => import('./features/account/sign-in-page.tsx') },
          { path: '*', lazy: () => import('./app/not-found-page.tsx') }
        ])
      }
    ]
  }
]

/** Pages that few people open have a table of their own, so that the timed quiz need not carry their addresses: all but those above. */
export const addRareRoutes: PatchRoutesOnNavigationFunction = async ({ path, patch }) => {
  if (/^\/(?!$|attempts|sign-in|contests\/[^/]+($|\/boards|\/rounds))/.test(path)) (await import('./rare-routes.tsx')).addTo(patch)
}
