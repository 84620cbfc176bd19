/** Every page and its address. Pages are fetched when they are first needed. */
import type { PatchRoutesOnNavigationFunction, RouteObject } from 'react-router'
import * as lean from './app/lean-layout.tsx'
import { loadSite } from './app/load-site.ts'
import { BareRefusalPage, RefusalPage } from './app/refusal-page.tsx'
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

/** Pages that few people open have a table of their own, so that the timed quiz need not carry their addresses. */
export const addRareRoutes: PatchRoutesOnNavigationFunction = async ({ path, patch }) => {
  if (
    /^\/(account|admin|cham|don-vi|ho-tro|lanh-dao|ma|ngan-hang|openid|quen-mat-khau|register|sign-out|tai-khoan|thu)\b|^\/contests\/[^/]+\/(?!boards|rounds)\w/.test(
      path
    )
  ) {
    const { bareRoutes, rareRoutes } = await import('./rare-routes.tsx')
    patch('root', [{ ErrorBoundary: BareRefusalPage, children: bareRoutes }])
    patch('site', framed(rareRoutes))
  }
}
