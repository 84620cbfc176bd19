/** The chore that says what has become of boards and rounds; every process reads it, and shows nothing else. */
import { type Ctx, transaction } from '../../../context.ts'
import { phaseOfRound } from '../../contest/phase.ts'
import { listSnapshots } from '../queries.ts'
import { becomeAnnouncer, listAllRounds, listLasting, listShown, listTold, type Told, upsertEvents } from './queries.ts'

/** A chore: freezes begin and end, rounds open and close, and what people decide about results, without a new snapshot. */
export const announceBoards = (ctx: Ctx): Promise<void> => transaction(ctx, announce)

/** Within the transaction that has stored snapshots, so that they are told of with its commit. Where somebody else announces just now, the chore comes by soon. */
export async function announce(ctx: Ctx): Promise<void> {
  if (!(await becomeAnnouncer(ctx.db))) return
  const freezes = new Map((await listLasting(ctx.db, ctx.now)).map(({ id, contestId }) => [contestId, id]))
  const present = [...(await boardsAt(ctx)), ...(await roundsAt(ctx, freezes))]
  const told = new Map((await listTold(ctx.db)).map((event) => [keyOf(event), event]))
  const news = present.filter((event) => !isSame(event, told.get(keyOf(event))))
  if (news.length > 0) await upsertEvents(ctx.db, news)
}

async function boardsAt(ctx: Ctx): Promise<Told[]> {
  const shown = await listShown(ctx.db, ctx.now)
  const snapshots = await listSnapshots(
    ctx.db,
    shown.map(({ snapshotId }) => snapshotId)
  )
  const statuses = new Map(snapshots.map(({ id, status }) => [id, status]))
  return shown.map((board) => ({ ...board, state: board.freezeId ? 'frozen' : (statuses.get(board.snapshotId) ?? 'live') }))
}

async function roundsAt(ctx: Ctx, freezes: ReadonlyMap<string, string>): Promise<Told[]> {
  return (await listAllRounds(ctx.db)).map((round) => ({
    contestId: round.contestId,
    subject: `rounds/${round.code}`,
    state: phaseOfRound(round, ctx.now),
    snapshotId: null,
    freezeId: freezes.get(round.contestId) ?? null
  }))
}

const keyOf = ({ contestId, subject }: Told) => `${contestId} ${subject}`

/** What stands still stays, also when a refresh that had begun before commits only now. */
const isSame = (one: Told, other: Told | undefined) =>
  one.freezeId === (other?.freezeId ?? null) &&
  one.state === other?.state &&
  (one.snapshotId === other.snapshotId || (one.freezeId !== null && other.snapshotId !== null))
