/** `npm run bench:uploads`: 300 saves a second alone, and beside 50 clips that come at 1 Mbit/s each. What the figures mean: docs/benchmarks.md. */

import { makeClip } from '../helpers/clip.ts'
import { clipRules } from '../helpers/clip-rules.ts'
import type { ServerProcess } from '../helpers/server-process.ts'
import type { OpenAttempt } from './lib/attempt-steps.ts'
import { measureCpu } from './lib/cpu.ts'
import { spreadsOf } from './lib/figures.ts'
import { openLoad } from './lib/load.ts'
import { print, say } from './lib/report.ts'
import { numberOf, runs, scaled } from './lib/settings.ts'
import { type Site, warmUp, withSite } from './lib/site.ts'

const saves = { perSecond: numberOf('BENCH_SAVES', 300), seconds: scaled(20, 5) }
const uploads = numberOf('BENCH_UPLOADS', 50)
const bitsPerSecond = 1_000_000
/** The others are part-way through something longer. */
const wholeEvery = 5

await withSite(20, async (site) => {
  await takeEntries(site)
  const server = await site.startServer()
  say('Warming up …')
  await warmUp(site, server)
  const people = site.people.take(scaled(2000, 100))
  const { attempts = [] } = await site.load.run({
    kind: 'starts',
    origin: server.origin,
    roundId: site.roundId,
    people,
    seconds: scaled(10, 1)
  })
  const clip = (await makeClip({ seconds: 290, width: 1280, height: 720, hasAudio: true })).toString('base64')
  const measured = []
  for (let run = 1; run <= runs; run++) {
    const figures = await measure(site, server, attempts, clip, run)
    say(`run ${run}: ${JSON.stringify(figures)}`)
    measured.push(figures)
  }
  print('uploads', site, { runs, saves, uploads, bitsPerSecond, wholeEvery, ...spreadsOf(measured) })
})

/** The contest's rules take entries, before the server first reads them. */
async function takeEntries({ pool }: Site): Promise<void> {
  await pool.query(`update contest_rules set body = jsonb_set(body, '{clips}', $1::jsonb)`, [
    JSON.stringify({ ...clipRules, closesAt: '2100-01-01T00:00:00.000Z' })
  ])
}

async function measure(site: Site, { origin, pid }: ServerProcess, attempts: OpenAttempt[], clip: string, run: number) {
  const save = (firstSeq: number) => site.load.run({ kind: 'save-storm', origin, attempts, ...saves, firstSeq })
  const begin = () => measureCpu({ server: pid, postmaster: site.postmaster, client: site.load.pid })
  const calmCpu = begin()
  const calm = await save(run * 20_000)
  const calmUsed = calmCpu()
  const other = openLoad()
  try {
    const cpu = begin()
    const sent = {
      kind: 'uploads',
      origin,
      people: site.people.take(uploads),
      clip,
      wholeEvery,
      bitsPerSecond,
      seconds: saves.seconds
    } as const
    const [beside, uploaded] = await Promise.all([save(run * 20_000 + 10_000), other.run(sent)])
    const used = cpu()
    for (const example of [...calm.examples, ...beside.examples, ...uploaded.examples]) say(`  ${example}`)
    const coresOf = ({ nodeMs }: typeof used) => nodeMs / (saves.seconds * 1000)
    return {
      calmP50Ms: calm.steps.save?.p50 ?? 0,
      calmP95Ms: calm.steps.save?.p95 ?? 0,
      besideP50Ms: beside.steps.save?.p50 ?? 0,
      besideP95Ms: beside.steps.save?.p95 ?? 0,
      besideMaxMs: beside.steps.save?.max ?? 0,
      pieces: uploaded.steps.piece?.count ?? 0,
      pieceP95Ms: uploaded.steps.piece?.p95 ?? 0,
      calmNodeCores: coresOf(calmUsed),
      besideNodeCores: coresOf(used),
      errors: calm.errors + beside.errors + uploaded.errors,
      othersCores: used.othersCores,
      stolenCores: used.stolenCores
    }
  } finally {
    other.close()
  }
}
