/** The database stands still for a while, with participants waiting: each request is answered within a bound, and nothing is lost. */
import { setTimeout as delay } from 'node:timers/promises'
import { faultsOf, startCrowd, statusFigures } from '../crowd.ts'
import type { FaultTest } from '../plan.ts'

/** A save gives up after 5 s, a wait for a connection after 10 s: what takes longer hangs. */
const boundMs = 20_000

export const databaseAway: FaultTest = {
  what: 'all processes of the database stand still (SIGSTOP) with participants waiting; every request is answered within 20 s',
  mutants: { 'ack-before-commit': 'lost' },
  long: { count: 1, seconds: 60, lanes: 48 },
  short: { count: 1, seconds: 6, lanes: 16 },
  async run(site, plan) {
    const crowd = await startCrowd(site, plan, { thinkMs: 100, leaving: 10, patienceMs: boundMs })
    for (let time = 0; time < plan.count; time++) {
      await delay(1500)
      site.signalDatabase('SIGSTOP')
      await delay(plan.seconds * 1000)
      site.signalDatabase('SIGCONT')
      await site.ready()
    }
    await delay(1000)
    await crowd.finish()
    const hung = crowd.wire.statuses.get(0) ?? 0
    const broken = hung > 0 ? [`${hung} requests had no answer within ${boundMs / 1000} s`] : []
    const figures = { hung, longestMs: crowd.wire.longestMs(), ...statusFigures(crowd.wire) }
    return { diaries: crowd.diaries, figures, broken: [...broken, ...faultsOf(crowd.wire)] }
  }
}
