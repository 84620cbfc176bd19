/** `npm run bench:boards`: boards read from one process, and 5,000 who watch one by events beside saves. What the figures mean: docs/benchmarks.md. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Board } from '@hoi-thi/shared/ranking'
import type { ServerProcess } from '../helpers/server-process.ts'
import type { OpenAttempt } from './lib/attempt-steps.ts'
import { measureCpu } from './lib/cpu.ts'
import { latencyOf, spreadsOf } from './lib/figures.ts'
import { openLoad } from './lib/load.ts'
import { sessionSecret } from './lib/people.ts'
import { bundleReferences, startReference } from './lib/references.ts'
import { print, say } from './lib/report.ts'
import { numberOf, runs, scaled } from './lib/settings.ts'
import { type Site, warmUp, withSite } from './lib/site.ts'
import type { Heard } from './lib/viewers.ts'

const viewers = numberOf('BENCH_VIEWERS', 5000)
const saves = { perSecond: numberOf('BENCH_SAVES', 300), seconds: scaled(30, 10) }
const reads = { inFlight: 32, seconds: scaled(8, 2) }
const contest = '/api/contests/binh-dang-gioi-hue'

await withSite(20, async (site) => {
  await bundleReferences()
  const server = await site.startServer()
  say('Warming up …')
  await warmUp(site, server)
  const people = site.people.take(scaled(2000, 100))
  const { origin } = server
  const started = await site.load.run({ kind: 'starts', origin, roundId: site.roundId, people, seconds: scaled(10, 1) })
  const path = await shownPath(origin)
  const measured = []
  for (let run = 1; run <= runs; run++) {
    const figures = { ...(await compareReads(site, server, path)), ...(await watch(site, server, started.attempts ?? [], path, run)) }
    say(`run ${run}: ${JSON.stringify(figures)}`)
    measured.push(figures)
  }
  print('boards', site, { runs, viewers, saves, reads, ...spreadsOf(measured) })
})

/** The board of units of the contest, once it is there. */
async function shownPath(origin: string): Promise<string> {
  const path = `${contest}/boards/units`
  for (;;) {
    if ((await fetch(`${origin}${path}`)).ok) return path
    await pause(500)
  }
}

async function compareReads(site: Site, { origin, pid }: ServerProcess, path: string) {
  const plainReply = () => fetch(`${origin}${path}`, { headers: { 'accept-encoding': 'identity' } })
  const board = await (await plainReply()).text()
  const bare = await startReference({ reference: 'route', connection: site.connection, sessionSecret, board })
  const rate = async (of: { origin: string; path: string; tag?: string }) => {
    const done = await site.load.run({ kind: 'reads', ...of, ...reads })
    for (const example of done.examples) say(`  ${example}`)
    return { perSecond: (done.steps.read?.count ?? 0) / (done.elapsedMs / 1000), p99: done.steps.read?.p99 ?? 0, errors: done.errors }
  }
  try {
    await rate({ origin: bare.origin, path: '/board' })
    const bareRate = await rate({ origin: bare.origin, path: '/board' })
    const before = await transactions(site)
    const idle = await pause(reads.seconds * 1000).then(() => transactions(site))
    const cpu = measureCpu({ server: pid, postmaster: site.postmaster, client: site.load.pid })
    const own = await rate({ origin, path })
    const used = cpu()
    const after = await transactions(site)
    // The board may have changed since.
    const tag = (await plainReply()).headers.get('etag') ?? ''
    const known = await rate({ origin, path, tag })
    return {
      bareReadsPerSecond: bareRate.perSecond,
      readsPerSecond: own.perSecond,
      readsToBare: own.perSecond / bareRate.perSecond,
      readP99Ms: own.p99,
      unchangedPerSecond: known.perSecond,
      unchangedErrors: known.errors,
      readErrors: own.errors,
      // What the process asks of the database by itself is the same with nobody looking.
      transactionsPerSecondIdle: (idle - before) / reads.seconds,
      transactionsPerSecondReading: (after - idle) / reads.seconds,
      readingOthersCores: used.othersCores
    }
  } finally {
    await bare.stop()
  }
}

/** Of all connections; those of this benchmark among them. */
async function transactions({ pool }: Site): Promise<number> {
  await pool.query('select pg_stat_force_next_flush()')
  const { rows } = await pool.query<{ count: number }>(
    'select (xact_commit + xact_rollback)::int as count from pg_stat_database where datname = current_database()'
  )
  return rows[0]?.count ?? 0
}

async function watch(site: Site, { origin, pid }: ServerProcess, attempts: OpenAttempt[], path: string, run: number) {
  const save = (part: number) => site.load.run({ kind: 'save-storm', origin, attempts, ...saves, firstSeq: run * 20_000 + part * 10_000 })
  const calm = await save(0)
  const audience = openLoad()
  try {
    const { board, version } = (await (await fetch(`${origin}${path}`)).json()) as Board
    const events = `${contest}/events?after=${version}&board=${encodeURIComponent(board)}`
    const watching = audience.run({ kind: 'watch', origin, path: events, viewers, seconds: saves.seconds + 5 })
    await pause(scaled(10, 5) * 1000)
    const told = followEvents(site, board)
    const cpu = measureCpu({ server: pid, postmaster: site.postmaster, client: site.load.pid })
    const changes = changeBoards(site, origin)
    const beside = await save(1)
    const used = cpu()
    await changes
    const heard = await watching
    const commits = await told.stop()
    for (const example of [...calm.examples, ...beside.examples, ...heard.examples]) say(`  ${example}`)
    const delays = delaysOf(heard.heard ?? [], commits)
    return {
      joined: heard.steps.join?.count ?? 0,
      events: delays.events,
      heardByAll: delays.heardByAll,
      seenP50Ms: delays.p50,
      seenP99Ms: delays.p99,
      seenMaxMs: delays.max,
      calmP95Ms: calm.steps.save?.p95 ?? 0,
      besideP95Ms: beside.steps.save?.p95 ?? 0,
      besideMaxMs: beside.steps.save?.max ?? 0,
      besideNodeCores: used.nodeMs / (saves.seconds * 1000),
      saveErrors: calm.errors + beside.errors + heard.errors,
      othersCores: used.othersCores,
      stolenCores: used.stolenCores
    }
  } finally {
    audience.close()
  }
}

/** Somebody starts every now and then, so that there is something new. */
async function changeBoards({ people, roundId }: Site, origin: string): Promise<void> {
  const { seconds } = saves
  const more = openLoad()
  try {
    await more.run({ kind: 'starts', origin, roundId, people: people.take(seconds), seconds })
  } finally {
    more.close()
  }
}

/** Notes when each event of the board is first to be seen in the database. */
function followEvents({ pool }: Site, board: string) {
  const commits = new Map<number, number>()
  let isOver = false
  const work = (async () => {
    while (!isOver) {
      const { rows } = await pool.query<{ id: number }>('select id::int as id from contest_events where subject = $1', [board])
      for (const { id } of rows) if (!commits.has(id)) commits.set(id, Date.now())
      await pause(20)
    }
  })()
  return {
    stop: async () => {
      isOver = true
      await work
      return commits
    }
  }
}

function delaysOf(heard: Heard[], commits: Map<number, number>) {
  const known = heard.flatMap(({ id, at }) => {
    const committed = commits.get(id)
    return committed === undefined ? [] : [{ count: at.length, delays: at.map((each) => each - committed) }]
  })
  const { p50, p99, max } = latencyOf(known.flatMap(({ delays }) => delays))
  return { events: known.length, heardByAll: known.filter(({ count }) => count >= viewers).length, p50, p99, max }
}
