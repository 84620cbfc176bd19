/** The same board elsewhere: a workbook, a page for a frame of another site, a bundle that a portal unpacks. Each made once of what the process shows. */
import type { FileReply } from '@hoi-thi/shared/api'
import type { rankingApi } from '@hoi-thi/shared/ranking'
import type { Ctx } from '../../../context.ts'
import type { Actions } from '../../../http/serve.ts'
import { writeArchive } from '../../../lib/archive/write-archive.ts'
import { writeWorkbook } from '../../../lib/spreadsheet/write-workbook.ts'
import { refuse } from '../../../problem.ts'
import { type BoardQuery, type Facts, factsOf, findBoard } from '../finding/actions.ts'
import { headOf } from '../reading/head.ts'
import type { HeldBoard } from '../serving/held-boards.ts'
import { once } from '../serving/once.ts'
import { boardHtml, contentsHtml } from './board-html.ts'
import { boardSheet } from './board-sheet.ts'
import { type BoardTable, boardName, boardTable, fileNameOf } from './board-table.ts'

type Route = 'GET /contests/:contest/boards/:board/workbook' | 'GET /contests/:contest/boards-bundle'

const rowsInFrame = 20
/** A bundle is for reading; whoever wants more takes the workbook of the board. */
const rowsInBundle = 2_000
const everyRow = Number.POSITIVE_INFINITY
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const surfaceActions: Actions<Pick<typeof rankingApi, Route>> = {
  'GET /contests/:contest/boards/:board/workbook': async (ctx, { params, query }) => {
    const facts = await factsOf(ctx, params.contest)
    const board = await findBoard(ctx, facts, params.board, query)
    return once(board.made, 'workbook', async (): Promise<FileReply> => {
      const table = boardTable(facts.contest, facts.rules, board, everyRow)
      const bytes = await writeWorkbook([boardSheet(table, 0)])
      return { type: workbookType, fileName: `${fileNameOf(board.snapshot.boardKey)}.xlsx`, pieces: [bytes] }
    })
  },

  'GET /contests/:contest/boards-bundle': async (ctx, { params }) => {
    const facts = await factsOf(ctx, params.contest)
    const { boards } = ctx.engines
    const keys = await boards.keysOf(facts.contest.id)
    const held = (await Promise.all(keys.map((key) => boards.find(facts.contest.id, key)))).flatMap((board) => board ?? [])
    const versions = held.map(({ event }) => event.id).join(' ')
    const [first] = held
    return first ? once(first.made, `bundle ${versions}`, () => bundleOf(facts, held)) : refuse('board.not-open')
  }
}

/** The page for a frame: the same text for as long as the board is the same. */
export async function showInFrame(ctx: Ctx, slug: string, board: string, query: BoardQuery): Promise<{ html: string }> {
  const facts = await factsOf(ctx, slug)
  const held = await findBoard(ctx, facts, board, query)
  const search = new URLSearchParams(Object.entries(query)).toString()
  const link = `/contests/${facts.contest.slug}/boards/${board}${search && `?${search}`}`
  return once(held.made, `frame ${link}`, () => ({ html: boardHtml(boardTable(facts.contest, facts.rules, held, rowsInFrame), link) }))
}

/** For the first text of the page that shows a board; null where there is none yet. */
export async function tableOf(ctx: Ctx, facts: Facts, board: string, search: URLSearchParams): Promise<BoardTable | null> {
  const asked = Object.fromEntries(['round', 'division', 'bloc'].flatMap((name) => (search.get(name) ? [[name, search.get(name)]] : [])))
  const view = search.get('view') === 'now' ? ({ view: 'now' } as const) : {}
  const held = await findBoard(ctx, facts, board, { ...asked, ...view }).catch(() => null)
  return held && boardTable(facts.contest, facts.rules, held, rowsInFrame)
}

async function bundleOf({ contest, rules }: Facts, boards: HeldBoard[]): Promise<FileReply> {
  const tables = boards.map((board) => ({ board, table: boardTable(contest, rules, board, rowsInBundle) }))
  const parts = new Map<string, string | Uint8Array>()
  const name = ({ snapshot }: HeldBoard) => fileNameOf(snapshot.boardKey)
  const links = boards.map((board) => ({ href: `${name(board)}.html`, text: boardName(rules, board.snapshot.boardKey) }))
  parts.set(
    'index.html',
    contentsHtml(`Bảng xếp hạng · ${contest.title}`, [...links, { href: 'boards.xlsx', text: 'Tất cả các bảng (.xlsx)' }])
  )
  for (const { board, table } of tables) {
    parts.set(`${name(board)}.html`, boardHtml(table, null))
    parts.set(`${name(board)}.json`, JSON.stringify({ ...headOf(board, board.snapshot), items: board.rows.slice(0, rowsInBundle) }))
  }
  parts.set('boards.xlsx', await writeWorkbook(tables.map(({ table }, place) => boardSheet(table, place))))
  return { type: 'application/zip', fileName: `bang-xep-hang-${contest.slug}.zip`, pieces: [writeArchive(parts)] }
}
