/** Finds the stored board that is explained. */
import type { Ctx } from '../../../../context.ts'
import { refuse } from '../../../../problem.ts'
import { adjustmentsOf } from '../../../ranking/adjustments.ts'
import { boardOfKey } from '../../../ranking/board-key.ts'
import { findSnapshot } from '../../../ranking/queries.ts'
import { findClose } from '../../queries.ts'
import { contestOf } from '../../showing/actions.ts'
import { listChangeSets } from '../queries.ts'

/** A stored board, with the corrections that held when it was made. */
export type Explained = Awaited<ReturnType<typeof explainedBoard>>

export async function explainedBoard(ctx: Ctx, params: { contest: string; snapshotId: string }, kind: 'units' | 'individuals') {
  const of = await contestOf(ctx, params)
  const snapshot = (await findSnapshot(ctx.db, params.snapshotId)) ?? refuse('board.not-found')
  const board = boardOfKey(snapshot.boardKey)
  if (snapshot.contestId !== of.contest.id || board?.kind !== kind) return refuse('board.not-found')
  const close = snapshot.closeId ? await findClose(ctx.db, snapshot.closeId) : undefined
  const changeSets = await listChangeSets(ctx.db, close?.inputs.changeSets ?? of.adjustments.sets.map(({ id }) => id))
  return { of: { ...of, adjustments: adjustmentsOf(changeSets) }, snapshot, ...board, isClosed: close !== undefined, changeSets }
}
