/** `npm run bench:attempt`: whole attempts in a closed loop, and what one costs. What the figures mean: docs/benchmarks.md. */
import { setTimeout as delay } from 'node:timers/promises'
import type { ServerProcess } from '../helpers/server-process.ts'
import { measureCpu } from './lib/cpu.ts'
import { spreadsOf } from './lib/figures.ts'
import type { Done } from './lib/jobs.ts'
import { print, say } from './lib/report.ts'
import { runs, scaled } from './lib/settings.ts'
import { type Site, warmUp, withSite } from './lib/site.ts'

const seconds = scaled(8, 1)
const rows = [
  { name: '1', inFlight: 1, signsIn: false, people: 250 * seconds },
  { name: '8', inFlight: 8, signsIn: false, people: 600 * seconds },
  { name: '32', inFlight: 32, signsIn: false, people: 900 * seconds },
  { name: '64', inFlight: 64, signsIn: false, people: 1200 * seconds },
  { name: '8, signing in first', inFlight: 8, signsIn: true, people: 200 * seconds }
]
type Row = (typeof rows)[number]

await withSite(20, async (site) => {
  const server = await site.startServer()
  say('Warming up …')
  await warmUp(site, server)
  const atRest = await measureRest(site, server)
  const measured = new Map<Row, Awaited<ReturnType<typeof measure>>[]>(rows.map((row) => [row, []]))
  for (let run = 1; run <= runs; run++) {
    for (const row of rows) {
      const figures = await measure(site, server, row)
      measured.get(row)?.push(figures)
      say(
        `run ${run}, ${row.name} at once: ${figures.attemptsPerSecond.toFixed(0)} attempts/s, ${figures.cpuMsPerAttempt.toFixed(2)} ms CPU each, save p99 ${figures.saveP99Ms} ms, others ${figures.othersCores.toFixed(2)} and host ${figures.stolenCores.toFixed(2)} cores`
      )
    }
  }
  const errors = [...measured.values()].flat().reduce((sum, { errors }) => sum + errors, 0)
  const table = Object.fromEntries([...measured].map(([row, figures]) => [row.name, spreadsOf(figures)]))
  print('attempt', site, { runs, secondsPerRun: seconds, savesPerAttempt: 15, errors, atRest, atOnce: table })
})

/** What the chores use while nobody asks anything: it is part of every figure below. */
async function measureRest(site: Site, server: ServerProcess) {
  const cpu = measureCpu({ server: server.pid, postmaster: site.postmaster, client: site.load.pid })
  const restSeconds = scaled(20, 6)
  await delay(restSeconds * 1000)
  const { nodeMs, postgresMs } = cpu()
  return { nodeMsPerSecond: Math.round(nodeMs / restSeconds), postgresMsPerSecond: Math.round(postgresMs / restSeconds) }
}

async function measure(site: Site, server: ServerProcess, { inFlight, signsIn, people }: Row) {
  const { origin } = server
  const chosen = signsIn ? site.people.takeSignedOut(people) : site.people.take(people)
  const cpu = measureCpu({ server: server.pid, postmaster: site.postmaster, client: site.load.pid })
  const done = await site.load.run({ kind: 'attempts', origin, roundId: site.roundId, people: chosen, inFlight, seconds })
  const { nodeMs, postgresMs, clientMs, othersCores, stolenCores } = cpu()
  for (const example of done.examples) say(`  ${example}`)
  const attempts = done.steps.attempt?.count ?? 0
  return {
    attemptsPerSecond: (attempts * 1000) / done.elapsedMs,
    savesPerSecond: ((done.steps.save?.count ?? 0) * 1000) / done.elapsedMs,
    ...latenciesOf(done),
    cpuMsPerAttempt: (nodeMs + postgresMs) / attempts,
    nodeMsPerAttempt: nodeMs / attempts,
    postgresMsPerAttempt: postgresMs / attempts,
    clientCores: clientMs / done.elapsedMs,
    othersCores,
    stolenCores,
    errors: done.errors
  }
}

type Percentile = 'P50' | 'P95' | 'P99'
type Latencies = Record<`${'signIn' | 'start' | 'save' | 'submit' | 'result'}${Percentile}Ms`, number>

function latenciesOf({ steps }: Done): Latencies {
  const names = ['signIn', 'start', 'save', 'submit', 'result'].filter((step) => steps[step])
  const entries = names.flatMap((step) => [
    [`${step}P50Ms`, steps[step]?.p50 ?? 0],
    [`${step}P95Ms`, steps[step]?.p95 ?? 0],
    [`${step}P99Ms`, steps[step]?.p99 ?? 0]
  ])
  return Object.fromEntries(entries) as Latencies
}
