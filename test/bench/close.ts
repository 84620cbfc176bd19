/** `npm run bench:close`: closing a round of 100,000 papers and one of 1,000,000, and marking all of these again. What the figures mean: docs/benchmarks.md. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { openDatabase } from '../../server/src/db/client.ts'
import { startEmbedded } from '../../server/src/db/embedded.ts'
import { migrate } from '../../server/src/db/migrate.ts'
import { openDataDir } from '../helpers/server-process.ts'
import type { CloseFigures, CloseOrder } from './lib/close-process.ts'
import { spreadsOf } from './lib/figures.ts'
import { layPast } from './lib/past.ts'
import { loadAverage, printAlone, say } from './lib/report.ts'
import { runs, scaled } from './lib/settings.ts'

/** One in so many was never submitted: the close has to mark it first. */
const unsubmittedEvery = 50
const sizes = [
  { attempts: scaled(100_000, 2000), units: 63 },
  { attempts: scaled(1_000_000, 4000), units: scaled(10_000, 200) }
]

const loadBefore = loadAverage()
const measured: Record<string, object> = {}
for (const { attempts, units } of sizes) measured[`${attempts} attempts`] = await measure(attempts, units)
printAlone('close', { loadBefore, runs, ...measured })

async function measure(attempts: number, units: number): Promise<object> {
  const dataDir = await openDataDir()
  const postgres = await startEmbedded({ dataDir: dataDir.path })
  try {
    await migrate(postgres.connection)
    const database = openDatabase({ ...postgres.connection, application_name: 'benchmark' }, { max: 3 })
    say(`Laying ${attempts} attempts …`)
    await layPast(database, attempts, units)
    const run = (work: CloseOrder['work']) => inProcess({ connection: postgres.connection, work, folder: join(dataDir.path, 'files') })
    const hashes = new Set<string>()
    const closes: Omit<CloseFigures, 'verifySeconds'>[] = []
    for (let number = 1; number <= runs; number++) {
      await forget(database.pool, number > 1)
      const { verifySeconds: _, ...figures } = await run('close')
      const { rows } = await database.pool.query(`select hash, figures from closes where occasion = 'vong-1'`)
      hashes.add(rows[0].hash)
      say(`run ${number}: ${JSON.stringify(figures)} ${rows[0].hash} ${JSON.stringify(rows[0].figures)}`)
      closes.push(figures)
    }
    const verified = await run('verify')
    const { rows } = await database.pool.query('select count(*)::int as units from contest_units')
    await database.close()
    return {
      units: rows[0].units,
      ...spreadsOf(closes),
      verifySeconds: verified.verifySeconds,
      verifyMemoryMb: verified.memoryMb,
      differentHashes: hashes.size
    }
  } finally {
    await postgres.stop()
    await dataDir.remove()
  }
}

/** As if nothing had been closed, and some had never submitted. What a paper comes to is the same whenever it is marked. */
async function forget(pool: ReturnType<typeof openDatabase>['pool'], isAgain: boolean): Promise<void> {
  if (isAgain) await pool.query('truncate standings, snapshots, result_steps, closes cascade')
  await pool.query(
    `update attempts set submitted_at = null, marked_at = null, correct = null, points = null, duration_ms = null, receipt = null, receipt_salt = null
     where id in (select id from (select id, row_number() over (order by id) as n from attempts) a where n % $1 = 0)`,
    [unsubmittedEvery]
  )
  await pool.query('vacuum analyze attempts')
  await pool.query('checkpoint')
}

async function inProcess(order: CloseOrder): Promise<CloseFigures> {
  const child = fork(new URL('./lib/close-process.ts', import.meta.url), {
    execArgv: ['--import', 'tsx', '--max-old-space-size=800']
  })
  child.send(order)
  const [answer] = (await Promise.race([once(child, 'message'), once(child, 'exit').then(() => [null])])) as [CloseFigures | null]
  if (!answer) throw new Error('The process that closes has died')
  return answer
}
