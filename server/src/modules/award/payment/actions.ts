/** The one way in which staff see whole numbers: the list from which prizes are paid. Who takes it, and what for, is told before it is made. */
import type { FileReply } from '@hoi-thi/shared/api'
import type { PaymentPurpose } from '@hoi-thi/shared/award'
import { audit } from '../../../audit.ts'
import type { ActorCtx } from '../../../context.ts'
import { dayOf } from '../../../lib/day.ts'
import { writeWorkbook } from '../../../lib/spreadsheet/write-workbook.ts'
import { Problem, refuse } from '../../../problem.ts'
import { findContest } from '../../contest/queries.ts'
import { numberSeal } from '../../privacy/inventory-awards.ts'
import { paidTo, paymentSheet } from '../payment-sheet.ts'
import { listWaiting } from './queries.ts'

export async function paymentList(ctx: ActorCtx, slugOrId: string, purpose: PaymentPurpose): Promise<FileReply> {
  const contest = (await findContest(ctx.db, slugOrId)) ?? refuse('contest.not-found')
  const waiting = await listWaiting(ctx.db, contest.id)
  if (waiting.length === 0) throw new Problem('award.none-waiting')
  const rows = waiting.map(({ sealed, ...row }) => ({
    ...paidTo(row),
    idNumber: sealed && ctx.engines.secrets.open(numberSeal, sealed)
  }))
  const numbers = rows.filter(({ idNumber }) => idNumber !== null).length
  await audit(ctx, {
    action: 'award-numbers.exported',
    scope: { kind: 'contest', id: contest.id },
    detail: { because: purpose, awards: rows.length, numbers }
  })
  const file = await writeWorkbook([paymentSheet(rows)])
  return {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    fileName: `danh-sach-chi-tra-${dayOf(ctx.now)}.xlsx`,
    pieces: [file]
  }
}
