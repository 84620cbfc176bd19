/** Rounds that have closed, for tests of results. */
import { runOnce } from 'graphile-worker'
import { expireAttempts } from '../../server/src/modules/attempt/actions.ts'
import { refreshBoards } from '../../server/src/modules/ranking/actions.ts'
import { queueOptions } from '../../server/src/queue.ts'
import { readContest } from './make.ts'
import type { World } from './world.ts'

/** The round is over, its papers are marked, and it has been closed. */
export async function closeRound(world: World, code: string): Promise<void> {
  const { rounds } = await readContest(world)
  const round = rounds.find((each) => each.code === code)
  world.clock.set(new Date(Date.parse(round?.closesAt ?? '') + 5_001))
  await expireAttempts(world.ctx())
  await refreshBoards(world.ctx())
  world.app.engines.boards.clear()
}

export async function runJobs(world: World): Promise<void> {
  await runOnce(queueOptions(world.deps, world.app.engines, () => {}))
}
