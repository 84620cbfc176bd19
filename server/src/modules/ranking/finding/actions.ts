/** Finds the board that an address asks for, in the memory of the process. */
import type { UnitView } from '@hoi-thi/shared/ranking'
import type { Rules } from '@hoi-thi/shared/rules'
import type { Ctx } from '../../../context.ts'
import type { contests, rounds } from '../../../db/schema/contest.ts'
import { Problem, refuse } from '../../../problem.ts'
import { periodsOf } from '../../contest/periods.ts'
import { findContest, findRules, listRounds } from '../../contest/queries.ts'
import { individualBoardKey, periodCode, unitBoardKey } from '../board-key.ts'
import type { HeldBoard } from '../serving/held-boards.ts'

export interface Facts {
  contest: typeof contests.$inferSelect
  rules: Rules
  rounds: (typeof rounds.$inferSelect)[]
}

/** As they were within the last two seconds: it does not matter how many ask. */
export function factsOf(ctx: Ctx, slugOrId: string): Promise<Facts> {
  return ctx.engines.boards.facts.get(`facts ${slugOrId}`, ctx.now.getTime(), async () => {
    const contest = (await findContest(ctx.db, slugOrId)) ?? refuse('contest.not-found')
    const rules = (await findRules(ctx.db, contest.id, contest.rulesVersion))?.body ?? refuse('contest.not-found')
    return { contest, rules, rounds: await listRounds(ctx.db, contest.id) }
  })
}

export interface BoardQuery {
  round?: string
  division?: string
  bloc?: string
  view?: UnitView
}

/** Where no unit has become another, both views are the same board. */
export async function findBoard(ctx: Ctx, facts: Facts, board: string, query: BoardQuery): Promise<HeldBoard> {
  const { boards } = ctx.engines
  const find = (view: UnitView) => boards.find(facts.contest.id, boardKeyOf(facts, board, { ...query, view }))
  const then = (await find('then')) ?? refuse('board.not-open')
  if (query.view !== 'now' || then.snapshot.figures.lineage === undefined) return then
  return (await find('now')) ?? refuse('board.not-open')
}

function boardKeyOf({ rules, rounds }: Facts, board: string, query: BoardQuery): string {
  const code = query.round === undefined ? null : (codeOf(rules, rounds, query.round) ?? refuse('round.not-found'))
  if (query.bloc !== undefined && !rules.blocs.some(({ id }) => id === query.bloc)) throw new Problem('board.not-found')
  if (board === 'units') return unitBoardKey(code, query.bloc ?? null, query.view)
  if (board !== 'individuals' || (code === null && !rules.overall)) throw new Problem('board.not-found')
  const division = query.division ?? rules.divisions[0]?.id ?? ''
  if (!rules.divisions.some(({ id }) => id === division)) throw new Problem('board.not-found')
  return individualBoardKey(code, division)
}

/** Of a round by its code or id, or of a period of the rules. */
function codeOf(rules: Rules, rounds: Facts['rounds'], asked: string): string | undefined {
  const isPeriod = periodsOf(rules).some((_, place) => periodCode(place) === asked)
  if (isPeriod) return asked
  return rounds.find(({ id, code }) => code === asked || id === asked)?.code
}
