/** `npm run bench:storm`: everybody starts within seconds, then saves come on time whatever the server does, then many sign in beside them. What the figures mean: docs/benchmarks.md. */
import type { ServerProcess } from '../helpers/server-process.ts'
import type { OpenAttempt } from './lib/attempt-steps.ts'
import { type CpuTimes, measureCpu } from './lib/cpu.ts'
import { spreadsOf } from './lib/figures.ts'
import type { Done } from './lib/jobs.ts'
import { openLoad } from './lib/load.ts'
import { print, say } from './lib/report.ts'
import { numberOf, runs, scaled } from './lib/settings.ts'
import { type Site, warmUp, withSite } from './lib/site.ts'

const starts = numberOf('BENCH_STARTS', scaled(2000, 100))
const startSeconds = numberOf('BENCH_START_SECONDS', scaled(10, 1))
const savesPerSecond = numberOf('BENCH_SAVES', 2500)
const saveSeconds = numberOf('BENCH_SECONDS', scaled(60, 3))
const signIns = scaled(200, 20)
const besideSignIns = { perSecond: 300, seconds: scaled(15, 3) }

/** `calm` and `besideSignIns`: the same few saves, alone and while people sign in. */
const parts = ['start', 'save', 'calm', 'besideSignIns', 'signIn'] as const

await withSite(25, async (site) => {
  const server = await site.startServer()
  say('Warming up …')
  await warmUp(site, server)
  const measured: Record<Part, Figures>[] = []
  for (let run = 1; run <= runs; run++) {
    const figures = await measure(site, server)
    measured.push(figures)
    for (const [step, { p50Ms, p95Ms, p99Ms, maxMs, perSecond, errors, busy, othersCores, stolenCores }] of Object.entries(figures))
      say(
        `run ${run}, ${step}: ${perSecond.toFixed(0)}/s, p50 ${p50Ms}, p95 ${p95Ms}, p99 ${p99Ms}, max ${maxMs} ms, ${errors} errors, ${busy} of them 503; others ${othersCores.toFixed(2)} and host ${stolenCores.toFixed(2)} cores`
      )
  }
  const errors = measured.flatMap((parts) => Object.values(parts)).reduce((sum, { errors }) => sum + errors, 0)
  const asked = { starts, startSeconds, savesPerSecond, saveSeconds, signIns, besideSignIns }
  const spreads = parts.map((part) => [part, spreadsOf(measured.map((figures) => figures[part]))])
  print('storm', site, { runs, asked, errors, ...Object.fromEntries(spreads) })
})

type Part = (typeof parts)[number]

async function measure(site: Site, server: ServerProcess): Promise<Record<Part, Figures>> {
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
  const saved = await site.load.run({ kind: 'save-storm', origin, attempts, perSecond: savesPerSecond, seconds: saveSeconds, firstSeq: 1 })
  const save = figuresOf('save', saved, saveCpu())
  const stored = (await site.countAnswers()) - before
  const acknowledged = saved.steps.save?.count ?? 0
  if (stored < acknowledged) throw new Error(`${acknowledged} saves were acknowledged, but ${stored} are stored`)
  return { start, save, ...(await measureSignIns(site, server, attempts)) }
}

/** Signing in hashes a password, which takes a core for some hundredths of a second: those who answer must not notice. */
async function measureSignIns(site: Site, { origin, pid }: ServerProcess, attempts: OpenAttempt[]) {
  const begin = () => measureCpu({ server: pid, postmaster: site.postmaster, client: site.load.pid })
  const saves = (firstSeq: number) => site.load.run({ kind: 'save-storm', origin, attempts, ...besideSignIns, firstSeq })
  const calmCpu = begin()
  const calm = figuresOf('save', await saves(10_000), calmCpu())
  const other = openLoad()
  try {
    const cpu = begin()
    const people = site.people.takeSignedOut(signIns)
    const [saved, signedIn] = await Promise.all([saves(20_000), other.run({ kind: 'sign-ins', origin, people })])
    const used = cpu()
    return { calm, besideSignIns: figuresOf('save', saved, used), signIn: figuresOf('signIn', signedIn, used) }
  } finally {
    other.close()
  }
}

type Figures = ReturnType<typeof figuresOf>

function figuresOf(step: string, done: Done, { nodeMs, postgresMs, clientMs, othersCores, stolenCores }: CpuTimes) {
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
    othersCores,
    stolenCores
  }
}
