/** The server, its database or both are killed under load; whoever takes part goes on as soon as they are back. */
import { setTimeout as delay } from 'node:timers/promises'
import { type Crowd, faultsOf, startCrowd, statusFigures } from '../crowd.ts'
import { type FaultTest, type Outcome, type Plan, whyNotAll } from '../plan.ts'
import { becomes, type Site } from '../site.ts'

export const killApi: FaultTest = {
  what: 'kill -9 of the server under load, again and again',
  mutants: { 'ack-before-commit': 'lost' },
  long: { count: 200, seconds: 1200, lanes: 24 },
  short: { count: 2, seconds: 60, lanes: 12 },
  run: (site, plan) =>
    killing(site, plan, async () => {
      await site.signal('SIGKILL')
      await site.start()
    })
}

export const killDatabase: FaultTest = {
  what: 'kill -9 of all processes of the database under load; the server starts it again by itself',
  mutants: { 'no-fsync': 'lost', 'ack-before-commit': 'lost' },
  long: { count: 50, seconds: 600, lanes: 24 },
  short: { count: 3, seconds: 60, lanes: 12 },
  run: (site, plan) => killing(site, plan, async () => site.signalDatabase('SIGKILL'))
}

export const killBoth: FaultTest = {
  what: 'kill -9 of server and database at once under load',
  mutants: { 'no-fsync': 'lost' },
  long: { count: 20, seconds: 300, lanes: 24 },
  short: { count: 1, seconds: 60, lanes: 12 },
  run: (site, plan) =>
    killing(site, plan, async () => {
      site.signalDatabase('SIGKILL')
      await site.signal('SIGKILL')
      await site.start()
    })
}

async function killing(site: Site, plan: Plan, kill: () => Promise<void>): Promise<Outcome> {
  const crowd = await startCrowd(site, plan, { thinkMs: 40, leaving: plan.count > 10 ? 10 : 0 })
  const until = performance.now() + plan.seconds * 1000
  let kills = 0
  let longestAwayMs = 0
  while (kills < plan.count && performance.now() < until) {
    const before = saved(crowd)
    await delay(200 + plan.random.below(1000))
    // Whoever kills before anything was promised again has shown nothing.
    await becomes(async () => saved(crowd) > before, 'somebody is served')
    const begun = performance.now()
    await kill()
    kills++
    await site.ready()
    longestAwayMs = Math.max(longestAwayMs, performance.now() - begun)
  }
  await crowd.finish()
  const figures = { kills, longestAwayMs: Math.round(longestAwayMs), ...statusFigures(crowd.wire) }
  return { diaries: crowd.diaries, figures, broken: [...whyNotAll('kills', kills, plan.count), ...faultsOf(crowd.wire)] }
}

const saved = ({ wire }: Crowd) => wire.statuses.get(200) ?? 0
