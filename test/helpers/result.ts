/** Rounds that have closed, for tests of results. */
import { runOnce } from 'graphile-worker'
import { expect } from 'vitest'
import { expireAttempts } from '../../server/src/modules/attempt/actions.ts'
import { refreshBoards } from '../../server/src/modules/ranking/actions.ts'
import { queueOptions } from '../../server/src/queue.ts'
import { readContest } from './make.ts'
import type { Client, World } from './world.ts'

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

/** Checked, and verified by two organizers. */
export async function verifyResult(world: World, [one, two]: readonly [Client, Client], occasion: string): Promise<void> {
  const path = `/api/contests/binh-dang-gioi-hue/results/${occasion}`
  await one.post(`${path}/checks`)
  await runJobs(world)
  const { hash } = (await one.get(path)).body
  const { openStep } = (await one.post(`${path}/steps`, { state: 'verified', hash })).body
  const taken = await two.put(`${path}/steps/${openStep.id}`, { decision: 'taken' })
  expect(taken.body.state).toBe('verified')
}
