/** What the endpoint of the printed rules does. */
import type { contestApi } from '@hoi-thi/shared/contest'
import type { Actions } from '../../../http/serve.ts'
import { writeDocx, writePdf } from '../../../lib/print/write-document.ts'
import { refuse } from '../../../problem.ts'
import { findContest, findRules } from '../queries.ts'
import { rulesDocument } from '../rules-document.ts'
import { sectionsOf } from '../wording/actions.ts'

const files = {
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', write: writeDocx },
  pdf: { type: 'application/pdf', write: writePdf }
} as const

export const documentActions: Actions<Pick<typeof contestApi, 'GET /contests/:contest/rules/document'>> = {
  'GET /contests/:contest/rules/document': async (ctx, { params, query }) => {
    const contest = (await findContest(ctx.db, params.contest)) ?? refuse('contest.not-found')
    const version = query.version ?? contest.rulesVersion
    const { body, publishedAt } = (await findRules(ctx.db, contest.id, version)) ?? refuse('rules.version-not-found')
    const sections = await sectionsOf(ctx, contest, body)
    const { type, write } = files[query.format]
    const file = await write(rulesDocument({ sections, rules: body, version, publishedAt }))
    return { type, fileName: `the-le-${contest.slug}-v${version}.${query.format}`, pieces: [file] }
  }
}
