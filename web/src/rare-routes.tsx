/** The inbox, one's own account and data, ways back in, the desk of a unit, the question bank, and the pages of staff. Their table is fetched with the first of them. */
import type { PatchRoutesOnNavigationFunctionArgs, RouteObject } from 'react-router'
import { RefusalPage } from './app/refusal-page.tsx'

export function addTo(patch: PatchRoutesOnNavigationFunctionArgs['patch']): void {
  patch('site', [{ ErrorBoundary: RefusalPage, children: framedRoutes }])
  patch('root', bareRoutes)
}

const framedRoutes: RouteObject[] = [
  { path: 'thu', lazy: () => import('./features/message/inbox-page.tsx') },
  { path: 'thu/dung', lazy: () => import('./features/message/decline-page.tsx') },
  { path: 'ma', lazy: () => import('./features/recovery/code-page.tsx') },
  { path: 'quen-mat-khau', lazy: () => import('./features/recovery/forgotten-page.tsx') },
  { path: 'ho-tro/:unitId/:accountId', lazy: () => import('./features/assistance/assistance-page.tsx') },
  { path: 'register', lazy: () => import('./features/account/register-page.tsx') },
  { path: 'sign-out', lazy: () => import('./features/account/sign-out.ts') },
  { path: 'account', lazy: () => import('./features/account/account-page.tsx') },
  { path: 'openid/:provider', lazy: () => import('./features/account/openid-page.tsx') },
  { path: 'contests/:contest/rules', lazy: () => import('./features/contest/rules-page.tsx') },
  { path: 'contests/:contest/join', lazy: () => import('./features/contest/join-page.tsx') },
  { path: 'contests/:contest/doi-don-vi', lazy: () => import('./features/contest/unit-change-page.tsx') },
  { path: 'contests/:contest/bai-du-thi', lazy: () => import('./features/entry/entries-page.tsx') },
  { path: 'contests/:contest/bai-du-thi/:entryId', lazy: () => import('./features/entry/entry-page.tsx') },
  { path: 'contests/:contest/ket-qua', lazy: () => import('./features/result/public-page.tsx') },
  { path: 'contests/:contest/khieu-nai', lazy: () => import('./features/result/own-appeals-page.tsx') },
  { path: 'contests/:contest/clip', lazy: () => import('./features/gallery/gallery-page.tsx') },
  { path: 'contests/:contest/clip/:number', lazy: () => import('./features/gallery/clip-page.tsx') },
  { path: 'contests/:contest/vi-sao/:snapshotId', lazy: () => import('./features/explanation/own-explanation-page.tsx') },
  { path: 'contests/:contest/vi-sao/:snapshotId/:unitId', lazy: () => import('./features/explanation/unit-explanation-page.tsx') },
  { path: 'tai-khoan/du-lieu', lazy: () => import('./features/privacy/own-data-page.tsx') },
  { path: 'lanh-dao', lazy: () => import('./features/insight/contests-page.tsx') },
  { path: 'lanh-dao/contests/:contest', lazy: () => import('./features/insight/insight-page.tsx') },
  { path: 'cham', lazy: () => import('./features/jury/contests-page.tsx') },
  { path: 'cham/:contest', lazy: () => import('./features/jury/own-page.tsx') },
  { path: 'cham/:contest/:entryId', lazy: () => import('./features/jury/mark-page.tsx') },
  { path: 'don-vi', lazy: () => import('./features/roster/units-page.tsx') },
  {
    lazy: () => import('./features/roster/desk-layout.tsx'),
    children: [
      { path: 'don-vi/:unitId', lazy: () => import('./features/roster/overview-page.tsx') },
      { path: 'don-vi/:unitId/nguoi', lazy: () => import('./features/roster/people-page.tsx') },
      { path: 'don-vi/:unitId/nhac', lazy: () => import('./features/roster/reminder-page.tsx') },
      { path: 'don-vi/:unitId/danh-sach', lazy: () => import('./features/roster/unit-roster-page.tsx') },
      { path: 'don-vi/:unitId/danh-sach/:importId', lazy: () => import('./features/roster/unit-import-page.tsx') },
      { path: 'don-vi/:unitId/phieu', lazy: () => import('./features/roster/slips-page.tsx') },
      { path: 'don-vi/:unitId/lien-ket', lazy: () => import('./features/roster/links-page.tsx') },
      { path: 'don-vi/:unitId/doi-don-vi', lazy: () => import('./features/roster/unit-changes-page.tsx') },
      { path: 'don-vi/:unitId/bien-che', lazy: () => import('./features/headcount/unit-headcount-page.tsx') }
    ]
  },
  {
    lazy: () => import('./features/question-bank/bank-layout.tsx'),
    children: [
      { path: 'ngan-hang', lazy: () => import('./features/question-bank/list-page.tsx') },
      { path: 'ngan-hang/viet', lazy: () => import('./features/question-bank/write-page.tsx') },
      { path: 'ngan-hang/cau-hoi/:questionId', lazy: () => import('./features/question-bank/question-page.tsx') },
      { path: 'ngan-hang/cau-hoi/:questionId/sua', lazy: () => import('./features/question-bank/edit-page.tsx') },
      { path: 'ngan-hang/nhap', lazy: () => import('./features/question-import/imports-page.tsx') },
      { path: 'ngan-hang/nhap/:importId', lazy: () => import('./features/question-import/import-page.tsx') },
      { path: 'ngan-hang/van-ban', lazy: () => import('./features/question-bank/documents-page.tsx') },
      { path: 'ngan-hang/van-ban/them', lazy: () => import('./features/question-bank/new-document-page.tsx') },
      { path: 'ngan-hang/van-ban/thay-doi', lazy: () => import('./features/question-bank/new-change-page.tsx') }
    ]
  },
  {
    lazy: () => import('./features/role/admin-layout.tsx'),
    // Each with its whole address: an index page's own form would be taken for one of the frame.
    children: [
      { path: 'admin', lazy: () => import('./features/role/accounts-page.tsx') },
      { path: 'admin/audit', lazy: () => import('./features/audit/log-page.tsx') },
      { path: 'admin/roots', lazy: () => import('./features/audit/roots-page.tsx') },
      { path: 'admin/verification', lazy: () => import('./features/audit/verification-page.tsx') },
      { path: 'admin/units', lazy: () => import('./features/unit/units-page.tsx') },
      { path: 'admin/units/lists/:importId', lazy: () => import('./features/unit/unit-list-page.tsx') },
      { path: 'admin/requests', lazy: () => import('./features/privacy/requests-page.tsx') },
      { path: 'admin/contests', lazy: () => import('./features/rules/contests-page.tsx') },
      { path: 'admin/contests/moi', lazy: () => import('./features/rules/new-contest-page.tsx') },
      { path: 'admin/contests/:contest/the-le/:phan?/:vong?', lazy: () => import('./features/rules/draft-page.tsx') },
      { path: 'admin/contests/:contest', lazy: () => import('./features/roster/contest-people-page.tsx') },
      { path: 'admin/contests/:contest/bai-du-thi', lazy: () => import('./features/moderation/entries-page.tsx') },
      { path: 'admin/contests/:contest/bai-du-thi/:entryId', lazy: () => import('./features/moderation/review-page.tsx') },
      { path: 'admin/contests/:contest/giai-thuong', lazy: () => import('./features/award/awards-page.tsx') },
      { path: 'admin/contests/:contest/giai-thuong/:occasion', lazy: () => import('./features/award/awarding-page.tsx') },
      { path: 'admin/contests/:contest/ket-qua', lazy: () => import('./features/result/results-page.tsx') },
      { path: 'admin/contests/:contest/ket-qua/:occasion', lazy: () => import('./features/result/result-page.tsx') },
      { path: 'admin/contests/:contest/dieu-chinh', lazy: () => import('./features/result/change-sets-page.tsx') },
      { path: 'admin/contests/:contest/dieu-chinh/moi', lazy: () => import('./features/result/change-set-edit-page.tsx') },
      { path: 'admin/contests/:contest/dieu-chinh/:changeSetId', lazy: () => import('./features/result/change-set-page.tsx') },
      { path: 'admin/contests/:contest/dieu-chinh/:changeSetId/sua', lazy: () => import('./features/result/change-set-edit-page.tsx') },
      { path: 'admin/contests/:contest/khieu-nai', lazy: () => import('./features/result/appeals-page.tsx') },
      { path: 'admin/contests/:contest/khieu-nai/:appealId', lazy: () => import('./features/result/appeal-page.tsx') },
      { path: 'admin/contests/:contest/danh-sach', lazy: () => import('./features/roster/contest-roster-page.tsx') },
      { path: 'admin/contests/:contest/danh-sach/:importId', lazy: () => import('./features/roster/contest-import-page.tsx') },
      { path: 'admin/contests/:contest/bien-che', lazy: () => import('./features/headcount/disputes-page.tsx') },
      { path: 'admin/contests/:contest/luu-du-lieu', lazy: () => import('./features/privacy/retention-page.tsx') },
      { path: 'admin/contests/:contest/truc/:roundId?', lazy: () => import('./features/duty/duty-page.tsx') },
      { path: 'admin/contests/:contest/vong/:roundId?', lazy: () => import('./features/round-control/control-page.tsx') },
      { path: 'admin/contests/:contest/kho-cau-hoi/:roundId?', lazy: () => import('./features/question-pool/pool-page.tsx') },
      { path: 'admin/contests/:contest/kho-cau-hoi/:roundId/thong-ke', lazy: () => import('./features/question-pool/statistics-page.tsx') },
      { path: 'admin/contests/:contest/dau-hieu', lazy: () => import('./features/insight/leak-signals-page.tsx') },
      { path: 'admin/contests/:contest/lich', lazy: () => import('./features/readiness/calendar-page.tsx') },
      { path: 'admin/contests/:contest/san-sang/:roundId', lazy: () => import('./features/readiness/readiness-page.tsx') },
      { path: 'admin/contests/:contest/vao-vong/:roundId', lazy: () => import('./features/admission/admission-page.tsx') },
      { path: 'admin/contests/:contest/cham', lazy: () => import('./features/jury/panels-page.tsx') },
      { path: 'admin/contests/:contest/cham/phan-cong', lazy: () => import('./features/jury/assignment-page.tsx') },
      { path: 'admin/contests/:contest/cham/ket-qua', lazy: () => import('./features/jury/judged-page.tsx') },
      { path: 'admin/contests/:contest/cham/binh-chon', lazy: () => import('./features/vote/review-page.tsx') },
      { path: 'admin/contests/:contest/cham-ngoai/:roundId', lazy: () => import('./features/judging/outside-page.tsx') },
      { path: 'admin/contests/:contest/cham-ngoai/:roundId/tep/:importId', lazy: () => import('./features/judging/score-sheet-page.tsx') }
    ]
  }
]

/** Without the frame of the site. */
const bareRoutes: RouteObject[] = [{ path: 'lanh-dao/contests/:contest/man-hinh', lazy: () => import('./features/insight/wall-page.tsx') }]
