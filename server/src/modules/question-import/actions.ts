/** What each endpoint of question files does: hand in, look, mend, leave out, confirm as a whole, take back. */
import type { ItemStatus, QuestionImport, questionImportApi } from '@hoi-thi/shared/question-import'
import { type Ctx, transaction } from '../../context.ts'
import type { Actions } from '../../http/serve.ts'
import { writeWorkbook } from '../../lib/spreadsheet/write-workbook.ts'
import { refuse } from '../../problem.ts'
import { hashOf } from '../import/actions.ts'
import { templateSheets } from '../question-bank/formats/template.ts'
import { confirm, takeBack } from './confirmation/actions.ts'
import { type Counted, importView, itemView } from './import-view.ts'
import { leaveOut, mend, takeDefaults } from './mending/actions.ts'
import { countKeyPlaces, countStatuses, findImport, insertImport, listImports, listItems } from './queries.ts'
import { readingTask } from './reading/actions.ts'

const importsPerPage = 50
const itemsPerPage = 50

export const questionImportActions: Actions<typeof questionImportApi> = {
  'GET /questions/template': async () => ({
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    fileName: 'mau-cau-hoi.xlsx',
    pieces: [await writeWorkbook(templateSheets())]
  }),

  'GET /questions/imports': async (ctx, { query }) => {
    const found = await listImports(ctx.db, { before: query.cursor, limit: importsPerPage + 1 })
    const records = found.slice(0, importsPerPage)
    const counted = await countsOf(
      ctx,
      records.map(({ id }) => id)
    )
    return {
      items: records.map((record) => importView(record, counted)),
      nextCursor: found.length > importsPerPage ? (records.at(-1)?.id ?? null) : null
    }
  },

  // Read by a job, in a thread of its own: whoever hands it in is not kept waiting, and neither is anybody who answers a question meanwhile.
  'POST /questions/imports': async (ctx, { query, body }) => {
    const id = ctx.newId()
    await transaction(ctx, (ctx) =>
      insertImport(ctx.db, readingTask, {
        id,
        createdBy: ctx.actor.accountId,
        fileName: query.fileName ?? null,
        fileHash: hashOf(body),
        file: Buffer.from(body),
        state: 'reading',
        createdAt: ctx.now
      })
    )
    return shownImport(ctx, id)
  },

  'GET /questions/imports/:importId': async (ctx, { params, query }) => {
    const view = await shownImport(ctx, params.importId)
    return { ...view, ...(await itemsOf(ctx, params.importId, query)) }
  },

  'PUT /questions/imports/:importId/items/:number': async (ctx, { params, body }) => {
    await mend(ctx, params, body)
    return shownItem(ctx, params)
  },

  'PUT /questions/imports/:importId/omissions/:number': async (ctx, { params }) => {
    await leaveOut(ctx, params, true)
    return shownItem(ctx, params)
  },

  'DELETE /questions/imports/:importId/omissions/:number': async (ctx, { params }) => {
    await leaveOut(ctx, params, false)
    return shownItem(ctx, params)
  },

  'PUT /questions/imports/:importId/defaults': async (ctx, { params, body }) => {
    await takeDefaults(ctx, params.importId, body)
    return shownImport(ctx, params.importId)
  },

  'PUT /questions/imports/:importId/confirmation': async (ctx, { params, body }) => {
    await confirm(ctx, params.importId, body.isSubmitted)
    return shownImport(ctx, params.importId)
  },

  'DELETE /questions/imports/:importId/confirmation': async (ctx, { params }) => {
    await takeBack(ctx, params.importId)
    return undefined
  }
}

async function countsOf(ctx: Ctx, ids: string[]): Promise<Counted> {
  return { statuses: await countStatuses(ctx.db, ids), keyPlaces: await countKeyPlaces(ctx.db, ids) }
}

async function shownImport(ctx: Ctx, id: string): Promise<QuestionImport> {
  const record = (await findImport(ctx.db, id)) ?? refuse('import.not-found')
  return importView(record, await countsOf(ctx, [id]))
}

async function itemsOf(ctx: Ctx, id: string, query: { status?: ItemStatus; cursor?: string }) {
  const after = Number.parseInt(query.cursor ?? '0', 10) || 0
  const found = await listItems(ctx.db, id, { after, limit: itemsPerPage + 1, status: query.status })
  const items = found.slice(0, itemsPerPage)
  return { items: items.map(itemView), nextCursor: found.length > itemsPerPage ? String(items.at(-1)?.number) : null }
}

async function shownItem(ctx: Ctx, { importId, number }: { importId: string; number: number }) {
  const [item] = await listItems(ctx.db, importId, { after: number - 1, limit: 1 })
  return itemView(item?.number === number ? item : refuse('import.not-found'))
}
