/** The inbox, one's own account, ways back in, and the pages of staff. Their table is fetched with the first of them. */
import type { RouteObject } from 'react-router'

export const rareRoutes: RouteObject[] = [
  { path: 'thu', lazy: () => import('./features/message/inbox-page.tsx') },
  { path: 'thu/dung', lazy: () => import('./features/message/decline-page.tsx') },
  { path: 'ma', lazy: () => import('./features/recovery/code-page.tsx') },
  { path: 'quen-mat-khau', lazy: () => import('./features/recovery/forgotten-page.tsx') },
  { path: 'ho-tro/:unitId/:accountId', lazy: () => import('./features/assistance/assistance-page.tsx') },
  { path: 'account', lazy: () => import('./features/account/account-page.tsx') },
  { path: 'openid/:provider', lazy: () => import('./features/account/openid-page.tsx') },
  {
    lazy: () => import('./features/role/admin-layout.tsx'),
    // Each with its whole address: an index page's own form would be taken for one of the frame.
    children: [
      { path: 'admin', lazy: () => import('./features/role/accounts-page.tsx') },
      { path: 'admin/audit', lazy: () => import('./features/audit/log-page.tsx') },
      { path: 'admin/roots', lazy: () => import('./features/audit/roots-page.tsx') },
      { path: 'admin/verification', lazy: () => import('./features/audit/verification-page.tsx') },
      { path: 'admin/units', lazy: () => import('./features/unit/units-page.tsx') },
      { path: 'admin/units/lists/:importId', lazy: () => import('./features/unit/unit-list-page.tsx') }
    ]
  }
]
