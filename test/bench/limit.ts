/** `npm run bench:limit`: our saves beside what they could cost at best and without our means, in one run. What the figures mean: docs/benchmarks.md. */
import { measureCpu } from './lib/cpu.ts'
import { spreadsOf } from './lib/figures.ts'
import { sessionSecret } from './lib/people.ts'
import { bundleReferences, type Reference, type ReferenceProcess, startReference } from './lib/references.ts'
import { print, say } from './lib/report.ts'
import { runs, scaled } from './lib/settings.ts'
import { type Site, withSite } from './lib/site.ts'

const inFlight = 64
const seconds = scaled(8, 1)
const attemptsOpen = scaled(1000, 100)
/** In this order, so that the two that matter most are measured one after the other: the speed of a shared machine drifts. */
const references: Reference[] = ['commits', 'route', 'nothing', 'statement', 'insert', 'ours']

// Boards are not refreshed here: the figures are of saves alone.
await withSite(
  25,
  async (site) => {
    await bundleReferences()
    const measured = new Map<Reference, Awaited<ReturnType<typeof measure>>[]>(references.map((reference) => [reference, []]))
    for (let run = 1; run <= runs; run++) {
      // Each run begins with another one, so that none always comes first.
      const turn = references.map((_, index) => references[(index + run - 1) % references.length] ?? 'ours')
      for (const reference of turn) {
        const figures = await measure(site, reference)
        measured.get(reference)?.push(figures)
        say(
          `run ${run}, ${reference}: ${figures.savesPerSecond.toFixed(0)}/s, ${figures.cpuMsPerSave.toFixed(3)} ms CPU each, p99 ${figures.p99Ms} ms, others ${figures.othersCores.toFixed(2)} and host ${figures.stolenCores.toFixed(2)} cores`
        )
      }
    }
    const table = Object.fromEntries([...measured].map(([reference, figures]) => [reference, spreadsOf(figures)]))
    const errors = [...measured.values()].flat().reduce((sum, { errors }) => sum + errors, 0)
    print('limit', site, { runs, secondsPerRun: seconds, inFlight, attemptsOpen, errors, saves: table, oursToEach: ratiosOf(measured) })
  },
  false
)

async function measure(site: Site, reference: Reference) {
  const process =
    reference === 'ours' ? await startOurs(site) : await startReference({ reference, connection: site.connection, sessionSecret })
  try {
    const save =
      reference === 'commits' ? (seconds: number) => process.commit(inFlight, seconds) : await prepareSaves(site, process.origin, reference)
    await save(scaled(8, 1))
    const before = await site.countAnswers()
    const client = reference === 'commits' ? process.pid : site.load.pid
    const cpu = measureCpu({ server: process.pid, postmaster: site.postmaster, client })
    const done = await save(seconds)
    const { nodeMs, postgresMs, clientMs, othersCores, stolenCores } = cpu()
    for (const example of done.examples) say(`  ${example}`)
    const saves = done.steps.save?.count ?? 0
    const stored = (await site.countAnswers()) - before
    if (['insert', 'statement', 'ours'].includes(reference) && stored < saves)
      throw new Error(`${saves} were acknowledged, ${stored} are stored`)
    return {
      savesPerSecond: (saves * 1000) / done.elapsedMs,
      cpuMsPerSave: (nodeMs + postgresMs) / saves,
      nodeMsPerSave: nodeMs / saves,
      postgresMsPerSave: postgresMs / saves,
      p50Ms: done.steps.save?.p50 ?? 0,
      p95Ms: done.steps.save?.p95 ?? 0,
      p99Ms: done.steps.save?.p99 ?? 0,
      clientCores: clientMs / done.elapsedMs,
      othersCores,
      stolenCores,
      errors: done.errors
    }
  } finally {
    await process.stop()
  }
}

/** The real server. */
async function startOurs(site: Site): Promise<ReferenceProcess> {
  const { pid, origin, kill } = await site.startServer()
  return {
    pid,
    origin,
    commit: () => Promise.reject(new Error('Only for the reference of that name')),
    stop: async () => void (await kill('SIGKILL'))
  }
}

/** Attempts of people who have not been here yet. The bare route keeps none, and takes any. */
async function prepareSaves(site: Site, origin: string, reference: Reference) {
  const people = site.people.take(attemptsOpen)
  const placeholder = people.map(({ token }) => ({ id: '00000000-0000-8000-8000-000000000000', token, positions: 15 }))
  const job = { kind: 'starts', origin, roundId: site.roundId, people, seconds: attemptsOpen / 500 } as const
  const attempts = reference === 'route' ? placeholder : ((await site.load.run(job)).attempts ?? [])
  let firstSeq = 1
  return (seconds: number) => {
    const saves = site.load.run({ kind: 'saves', origin, attempts, inFlight, seconds, firstSeq })
    firstSeq += 10_000
    return saves
  }
}

/** How many times the saves, how many times the CPU of each reference, in each run. */
function ratiosOf(measured: Map<Reference, Awaited<ReturnType<typeof measure>>[]>) {
  const ours = measured.get('ours') ?? []
  const entries = references.slice(0, -1).map((reference) => {
    const ratios = ours.flatMap((run, index) => {
      const other = measured.get(reference)?.[index]
      return other ? [{ saves: run.savesPerSecond / other.savesPerSecond, cpu: run.cpuMsPerSave / other.cpuMsPerSave }] : []
    })
    return [reference, spreadsOf(ratios)]
  })
  return Object.fromEntries(entries)
}
