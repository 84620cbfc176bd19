/** Erases a person: what names them goes, what counts stays under a pseudonym. In one transaction, as the inventory says table by table. */
import type { ErasurePlan } from '@hoi-thi/shared/privacy'
import { audit } from '../../../audit.ts'
import type { Ctx } from '../../../context.ts'
import { newToken } from '../../../lib/secrets.ts'
import { Problem } from '../../../problem.ts'
import { listConsents } from '../../account/consent/queries.ts'
import { endSessionsOf } from '../../account/sessions/actions.ts'
import { mayNameWinner } from '../consents.ts'
import { erasurePlan, whyNotErase } from '../erasure-plan.ts'
import { tablesOfPeople, tagOf } from '../inventory.ts'
import { deleteRows, eraseColumns, findStanding, lockAccount, markErased, renewBoardsOf } from './queries.ts'

export async function planErasure(ctx: Ctx, accountId: string): Promise<ErasurePlan> {
  return erasurePlan(await findStanding(ctx.db, accountId), ctx.now)
}

/** Within the transaction of what asks for it. One that was erased before stays as it is. */
export async function eraseAccount(ctx: Ctx, accountId: string, because: 'request' | 'retention'): Promise<void> {
  if (!(await lockAccount(ctx.db, accountId))) return
  const obstacle = whyNotErase(await findStanding(ctx.db, accountId), ctx.now)
  if (obstacle) throw new Problem(obstacle)
  const keepsAnnounced = mayNameWinner(await listConsents(ctx.db, accountId))
  await endSessionsOf(ctx, { accountId }, 'ended-by-staff')
  // From the end: what refers to other rows goes before them, and what finds a person's rows stays until they are done.
  for (const table of [...tablesOfPeople].reverse()) {
    if (tagOf(table).rowsErased) await deleteRows(ctx.db, table, accountId)
    else await eraseColumns(ctx.db, table, accountId, `erased-${newToken()}`, keepsAnnounced)
  }
  await markErased(ctx.db, accountId, ctx.now)
  await renewBoardsOf(ctx.db, accountId)
  await audit(ctx, { action: 'account.erased', subject: { kind: 'account', id: accountId }, detail: { because, keepsAnnounced } })
  ctx.engines.boards.clear()
}
