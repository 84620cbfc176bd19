/** A process of its own that closes a round, so that its memory is that of a close and of nothing else. Told by its parent what to do; answers once. */
import { buildApp } from '../../../server/src/app.ts'
import { createContext, type Deps } from '../../../server/src/context.ts'
import { openDatabase } from '../../../server/src/db/client.ts'
import { openFolder } from '../../../server/src/lib/files/files.ts'
import { openStaging } from '../../../server/src/lib/files/staging.ts'
import { expireAttempts } from '../../../server/src/modules/attempt/actions.ts'
import { verifyResults } from '../../../server/src/modules/attempt/recompute/actions.ts'
import { refreshBoards } from '../../../server/src/modules/ranking/actions.ts'

export interface CloseOrder {
  connection: Parameters<typeof openDatabase>[0]
  work: 'close' | 'verify'
  folder: string
}

export interface CloseFigures {
  markSeconds: number
  closeSeconds: number
  verifySeconds: number
  memoryMb: number
}

process.once('message', async (order: CloseOrder) => {
  const figures = await (order.work === 'close' ? close(order) : verify(order))
  process.send?.({ ...figures, memoryMb: process.resourceUsage().maxRSS / 1024 } satisfies CloseFigures, () => process.exit(0))
})

async function close({ connection, folder }: CloseOrder): Promise<Omit<CloseFigures, 'memoryMb'>> {
  const database = openDatabase(connection, { max: 4 })
  const deps: Deps = {
    ...{ database, clock: () => new Date(), newSeed: () => 'benchmark', passwordCost: { memoryCost: 8, timeCost: 1 } },
    ...{ sessionSecret: 'only for a benchmark, and long enough', earlierSecrets: [], isSecure: false, publicUrl: null, mail: null },
    ...{
      providers: [],
      trustProxy: 0,
      files: openFolder(folder),
      staging: openStaging(folder),
      mediaTool: () => null,
      clipQuietMinutes: 15
    },
    ...{ freeBytes: async () => ({ data: null, database: null }), logLevel: 'silent' }
  }
  const app = await buildApp(deps)
  const ctx = () => createContext(deps, app.engines, { now: new Date(), actor: null })
  const markSeconds = await secondsOf(() => expireAttempts(ctx()))
  const closeSeconds = await secondsOf(async () => {
    if (!(await refreshBoards(ctx()))) throw new Error('Somebody else makes the boards')
  })
  return { markSeconds, closeSeconds, verifySeconds: 0 }
}

async function verify({ connection }: CloseOrder): Promise<Omit<CloseFigures, 'memoryMb'>> {
  const database = openDatabase(connection, { max: 2 })
  const verifySeconds = await secondsOf(() => verifyResults({ database, now: new Date(), say: () => {}, progress: () => {} }))
  return { markSeconds: 0, closeSeconds: 0, verifySeconds }
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return (performance.now() - begun) / 1000
}
