/** Between participants and server stands a proxy that cuts, delays, repeats and reorders. */
import { setTimeout as delay } from 'node:timers/promises'
import { faultsOf, startCrowd, statusFigures } from '../crowd.ts'
import { type FaultTest, whyNotAll } from '../plan.ts'
import { openUnrulyProxy } from '../unruly-proxy.ts'

export const proxy: FaultTest = {
  what: 'connections cut (also after the commit, before the answer), requests delayed, repeated and reordered by a proxy',
  mutants: { 'no-idempotence': 'repeated' },
  long: { count: 8000, seconds: 300, lanes: 48 },
  short: { count: 150, seconds: 30, lanes: 24 },
  async run(site, plan) {
    const { random, count, seconds } = plan
    const isLong = count > 1000
    const between = await openUnrulyProxy({ server: site.origin, random, unruliness: 30, latestMs: isLong ? 10_000 : 600 })
    const crowd = await startCrowd(site, plan, { thinkMs: 10, leaving: isLong ? 10 : 0, origin: () => between.origin })
    const until = performance.now() + seconds * 1000
    const toxicsSoFar = () => [...between.happened.values()].reduce((sum, one) => sum + one, 0)
    while (toxicsSoFar() < count && performance.now() < until) await delay(20)
    await crowd.finish()
    await between.close()
    const happened = Object.fromEntries([...between.happened].map(([toxic, times]) => [toxic.replaceAll(' ', '-'), times]))
    const broken = [...whyNotAll('disturbed requests', toxicsSoFar(), count), ...faultsOf(crowd.wire)]
    return { diaries: crowd.diaries, figures: { ...happened, ...statusFigures(crowd.wire) }, broken }
  }
}
