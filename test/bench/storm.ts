/** `npm run bench:storm`: everybody starts within seconds, then saves come on time whatever the server does. What the figures mean: docs/benchmarks.md. */
import type { ServerProcess } from '../helpers/server-process.ts'
import { type CpuTimes, measureCpu } from './lib/cpu.ts'
import { spreadsOf } from './lib/figures.ts'
import type { Done } from './lib/jobs.ts'
import { print, say } from './lib/report.ts'
import { numberOf, runs, scaled } from './lib/settings.ts'
import { type Site, withSite } from './lib/site.ts'

const starts = numberOf('BENCH_STARTS', scaled(2000, 100))
const startSeconds = numberOf('BENCH_START_SECONDS', scaled(10, 1))
const savesPerSecond = numberOf('BENCH_SAVES', 2500)
const saveSeconds = numberOf('BENCH_SECONDS', scaled(60, 3))

await withSite(25, async (site) => {
  const server = await site.startServer()
  say('Warming up …')
  await site.load.run({
    kind: 'attempts',
    origin: server.origin,
    roundId: site.roundId,
    people: site.people.take(300),
    inFlight: 8,
    seconds: 1
  })
  const measured: { start: Figures; save: Figures }[] = []
  for (let run = 1; run <= runs; run++) {
    const figures = await measure(site, server)
    measured.push(figures)
    for (const [step, { p50Ms, p95Ms, p99Ms, maxMs, perSecond, errors, busy, othersCores }] of Object.entries(figures))
      say(
        `run ${run}, ${step}: ${perSecond.toFixed(0)}/s, p50 ${p50Ms}, p95 ${p95Ms}, p99 ${p99Ms}, max ${maxMs} ms, ${errors} errors, ${busy} of them 503; others ${othersCores.toFixed(2)} cores`
      )
  }
  const errors = measured.reduce((sum, { start, save }) => sum + start.errors + save.errors, 0)
  const asked = { starts, startSeconds, savesPerSecond, saveSeconds }
  const [start, save] = [measured.map(({ start }) => start), measured.map(({ save }) => save)]
  print('storm', site, { runs, asked, errors, start: spreadsOf(start), save: spreadsOf(save) })
})

async function measure(site: Site, server: ServerProcess) {
  const { origin } = server
  const before = await site.countAnswers()
  const begin = () => measureCpu({ server: server.pid, postmaster: site.postmaster, client: site.load.pid })
  const startCpu = begin()
  const started = await site.load.run({
    kind: 'starts',
    origin,
    roundId: site.roundId,
    people: site.people.take(starts),
    seconds: startSeconds
  })
  const start = figuresOf('start', started, startCpu())
  const saveCpu = begin()
  const attempts = started.attempts ?? []
  const saved = await site.load.run({ kind: 'save-storm', origin, attempts, perSecond: savesPerSecond, seconds: saveSeconds })
  const save = figuresOf('save', saved, saveCpu())
  const stored = (await site.countAnswers()) - before
  const acknowledged = saved.steps.save?.count ?? 0
  if (stored < acknowledged) throw new Error(`${acknowledged} saves were acknowledged, but ${stored} are stored`)
  return { start, save }
}

type Figures = ReturnType<typeof figuresOf>

function figuresOf(step: string, done: Done, { nodeMs, postgresMs, clientMs, othersCores }: CpuTimes) {
  for (const example of done.examples) say(`  ${example}`)
  const { count = 0, p50 = 0, p95 = 0, p99 = 0, max = 0 } = done.steps[step] ?? {}
  return {
    count,
    perSecond: (count * 1000) / done.elapsedMs,
    p50Ms: p50,
    p95Ms: p95,
    p99Ms: p99,
    maxMs: max,
    errors: done.errors,
    busy: done.busy,
    cpuMsEach: (nodeMs + postgresMs) / Math.max(1, count),
    nodeMsEach: nodeMs / Math.max(1, count),
    postgresMsEach: postgresMs / Math.max(1, count),
    clientCores: clientMs / done.elapsedMs,
    othersCores
  }
}
