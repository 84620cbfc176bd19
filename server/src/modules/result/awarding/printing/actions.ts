/** The list that is signed when prizes are handed over, as a file. */
import type { FileReply } from '@hoi-thi/shared/api'
import { audit } from '../../../../audit.ts'
import type { ActorCtx } from '../../../../context.ts'
import { writeDocx, writePdf } from '../../../../lib/print/write-document.ts'
import { Problem } from '../../../../problem.ts'
import { listWaiting } from '../../../award/payment/queries.ts'
import { paidTo } from '../../../award/payment-sheet.ts'
import type { Close } from '../../../ranking/closes/queries.ts'
import type { Of } from '../../../ranking/gathering/actions.ts'
import { occasionName } from '../../occasion-name.ts'
import { handOverDocument } from '../hand-over-document.ts'

const files = {
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', write: writeDocx },
  pdf: { type: 'application/pdf', write: writePdf }
} as const

export async function handOverList(ctx: ActorCtx, of: Of, close: Close, format: keyof typeof files): Promise<FileReply> {
  const { contest, rules } = of
  const { occasion, version, state, hash } = close
  if (state === 'provisional') throw new Problem('award.result-provisional')
  const waiting = await listWaiting(ctx.db, contest.id, occasion)
  if (waiting.length === 0) throw new Problem('award.none-waiting')
  const rows = waiting.map((award) => {
    const { title, valueDong, winnerName, unitName } = paidTo(award)
    return { title, valueDong, winnerName, unitName }
  })
  const document = handOverDocument({
    rules,
    occasionName: occasionName(of, occasion),
    result: { version, state, hash },
    rows,
    madeAt: ctx.now
  })
  const scope = { kind: 'contest', id: contest.id } as const
  const detail = { format, awards: rows.length, version }
  await audit(ctx, { action: 'hand-over-list.printed', scope, subject: { kind: 'result', id: close.id }, detail })
  const { type, write } = files[format]
  return { type, fileName: `danh-sach-trao-giai-${contest.slug}-${occasion}.${format}`, pieces: [await write(document)] }
}
