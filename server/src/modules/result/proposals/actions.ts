/** Whom the prize plan proposes, by the boards of what is closed. */
import type { Standing } from '@hoi-thi/shared/ranking'
import type { PrizeRules } from '@hoi-thi/shared/unit-rules'
import type { Ctx } from '../../../context.ts'
import { type Given, type Occasion, type Placed, proposedPrizes } from '../../award/prize-plan.ts'
import { periodsOf } from '../../contest/periods.ts'
import { individualBoardKey, unitBoardKey } from '../../ranking/board-key.ts'
import { clipBoardKeys } from '../../ranking/clip-board.ts'
import type { Of } from '../../ranking/gathering/actions.ts'
import { wholeContest } from '../../ranking/occasion.ts'
import type { Made } from '../../ranking/outcomes/actions.ts'
import { closedAs } from '../plan-occasion.ts'
import type { ProposedPrize } from '../proposed-prize.ts'
import { listBarred } from '../queries.ts'

type Board = Pick<PrizeRules, 'to' | 'within'> & Occasion

/** Somebody in a standing, and of which board that is. */
type PlacedInPart = Placed & Pick<ProposedPrize, 'part'>

/** Of everything that is closed; what is given first counts first towards the cap of each. Of what has been given already only what is still free. */
export async function proposalsOf(ctx: Ctx, of: Of, made: Made, given: readonly Given[] = []): Promise<ProposedPrize[]> {
  const standingsOf = await planStandings(ctx, of, made)
  return proposedPrizes(of.rules, standingsOf, given).map((prize) => {
    const place = standingsOf(prize).find(({ id, rank }) => id === prize.id && rank === prize.rank)
    return { ...prize, occasion: closedAs(of.rules, prize), part: place?.part ?? null }
  })
}

/** The standings that the plan looks at. */
export async function planStandings(ctx: Ctx, of: Of, made: Made): Promise<(board: Board) => readonly PlacedInPart[]> {
  const barred = await barredPeople(ctx, of)
  const held = new Map<string, PlacedInPart[]>()
  for (const board of boardsOf(of)) held.set(keyOf(board), await placedOn(of, made, board, barred))
  return (board) => held.get(keyOf(board)) ?? []
}

const keyOf = ({ to, within, scope, of }: Board) => JSON.stringify([to, within, scope, of])

function boardsOf({ rules }: Of): Board[] {
  const occasions: Occasion[] = [
    ...rules.rounds.map(({ code }): Occasion => ({ scope: 'round', of: code })),
    ...periodsOf(rules).map((of): Occasion => ({ scope: 'period', of })),
    { scope: 'contest', of: null }
  ]
  return occasions.flatMap((occasion) =>
    rules.prizes.filter(({ scope }) => scope === occasion.scope).map(({ to, within }) => ({ to, within, ...occasion }))
  )
}

async function placedOn(of: Of, made: Made, board: Board, barred: ReadonlySet<string>): Promise<PlacedInPart[]> {
  const occasion = closedAs(of.rules, board)
  if ((await made.closeOf(occasion)) === null) return []
  const code = occasion === wholeContest ? null : occasion
  const found = await Promise.all(
    keysOf(of, board, code).map(async ({ key, part }) =>
      (await made.standingsOf(key)).map((standing) => ({ ...placed(of, board, standing, barred), part }))
    )
  )
  return found.flat()
}

function keysOf({ rules }: Of, { to, within }: Board, code: string | null): { key: string; part: string | null }[] {
  if (to === 'units') return [{ key: unitBoardKey(code, within), part: within }]
  if (to === 'clips') return clipBoardKeys(rules.clips).map((key) => ({ key, part: null }))
  // Of all together: who is first in each division.
  const parts = rules.divisions.filter(({ id }) => within === null || within === id)
  return parts.map(({ id }) => ({ key: individualBoardKey(code, id), part: id }))
}

function placed({ rules }: Of, { to }: Board, standing: Standing, barred: ReadonlySet<string>): Placed {
  const { id, rank, correct, questions, failedGates, points } = standing
  const most = rules.clips?.criteria.reduce((sum, { maximum }) => sum + maximum, 0)
  const isFull = to === 'clips' ? points === most : questions !== undefined && questions > 0 && correct === questions
  return { id, rank, isFull, isBarred: (failedGates?.length ?? 0) > 0 || barred.has(id) }
}

async function barredPeople(ctx: Ctx, { contest, rules }: Of): Promise<ReadonlySet<string>> {
  const roles = rules.excluded.flatMap((exclusion) => exclusion.roles)
  const unitIds = rules.excluded.flatMap((exclusion) => exclusion.unitIds)
  return listBarred(ctx.db, contest.id, { roles, unitIds })
}
