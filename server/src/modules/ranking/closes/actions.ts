/** Stores closes: by themselves as long as nobody has decided about them, and when people say so. */
import type { Ctx } from '../../../context.ts'
import type { CloseInputs } from '../../../db/schema/result.ts'
import { keepHeadcounts } from '../../headcount/actions.ts'
import type { KeyedBoard } from '../close-hash.ts'
import type { Of, Round } from '../gathering/actions.ts'
import { roundsOfPeriods, wholeContest } from '../occasion.ts'
import { inputsAt, type Made, type Outcome, outcomeOfContest, outcomeOfPeriod, outcomeOfRound } from '../outcomes/actions.ts'
import { findLatestSnapshot, listAllStandings } from '../queries.ts'
import { storeOfClose } from '../storing/actions.ts'
import { type Close, findLatestClose, insertClose, listBoardKeys } from './queries.ts'

/** Who says so, and why; null: nobody need. */
export interface ClosedBy {
  accountId: string
  reason: string
}

/** True when there was something new. Once people have decided about a result, only people make another. */
export async function closeRoundIfNew(ctx: Ctx, of: Of, round: Round): Promise<boolean> {
  return closeIfNew(ctx, of, round.code, async () => {
    await keepHeadcounts(ctx, round)
    return outcomeOfRound(ctx, of, round)
  })
}

/** Periods of which all rounds are closed, and the contest once it is over. */
export async function closeWholeIfNew(ctx: Ctx, of: Of, { closed, isOver }: { closed: readonly string[]; isOver: boolean }): Promise<void> {
  const made = storedOf(ctx, of.contest.id)
  for (const { occasion, codes } of of.rules.overall ? roundsOfPeriods(of.rules) : [])
    if (codes.every((code) => closed.includes(code))) await closeIfNew(ctx, of, occasion, () => outcomeOfPeriod(ctx, of, made, occasion))
  if (isOver) await closeIfNew(ctx, of, wholeContest, () => outcomeOfContest(ctx, of, made))
}

async function closeIfNew(ctx: Ctx, of: Of, occasion: string, outcome: () => Promise<Outcome>): Promise<boolean> {
  const latest = await findLatestClose(ctx.db, of.contest.id, occasion)
  if (latest && (latest.state !== 'provisional' || !(await isPassed(ctx, of, latest)))) return false
  await storeClose(ctx, of.contest.id, await outcome(), null)
  return true
}

/** Whether what it was made of has become something else. */
export async function isPassed(ctx: Ctx, of: Of, { occasion, inputs }: Close): Promise<boolean> {
  const now = await inputsAt(ctx, of, storedOf(ctx, of.contest.id), occasion)
  return now !== null && textOf(now) !== textOf(inputs)
}

/** The next version of an occasion's results; it has the state of the one before. */
export async function storeClose(ctx: Ctx, contestId: string, outcome: Outcome, by: ClosedBy | null): Promise<Close> {
  const { occasion, boards, figures, inputs, hash } = outcome
  const latest = await findLatestClose(ctx.db, contestId, occasion)
  const gone = await goneBoards(ctx, contestId, outcome)
  const close = await insertClose(ctx.db, {
    ...{ id: ctx.newId(), contestId, occasion, hash, inputs, figures },
    ...{ version: (latest?.version ?? 0) + 1, state: latest?.state ?? 'provisional' },
    ...{ madeAt: ctx.now, madeBy: by?.accountId ?? null, reason: by?.reason ?? null }
  })
  for (const board of [...boards, ...gone]) await storeOfClose(ctx, close, board)
  return close
}

/** Boards that the version before had and an outcome does not: nobody stands there any more. Not in its hash, which is over what there is. */
export async function goneBoards(ctx: Ctx, contestId: string, { occasion, boards }: Outcome): Promise<KeyedBoard[]> {
  const latest = await findLatestClose(ctx.db, contestId, occasion)
  const keys = latest ? await listBoardKeys(ctx.db, latest.id) : []
  return keys
    .filter((key) => !boards.some((board) => board.key === key))
    .map((key) => ({ key, content: { figures: { people: 0 }, standings: [] } }))
}

/** What is stored of the last closes. */
export const storedOf = (ctx: Ctx, contestId: string): Made => ({
  async standingsOf(boardKey) {
    const snapshot = await findLatestSnapshot(ctx.db, contestId, boardKey)
    return snapshot ? listAllStandings(ctx.db, snapshot.id) : []
  },
  closeOf: async (occasion) => (await findLatestClose(ctx.db, contestId, occasion)) ?? null
})

/** In one order, whatever the database makes of it. */
function textOf({ rulesVersion, lineage, outside, closes, changeSets, isPartial }: CloseInputs): string {
  return JSON.stringify([rulesVersion, lineage ?? null, outside ?? null, closes ?? [], changeSets, isPartial ?? false])
}
