/** `npm run timing`: whether the time that a refused sign-in takes tells known names from unknown ones. Welch's t-test; |t| below 4.5 tells nothing. */
import { parseArgs } from 'node:util'
import { openDataDir, startServer } from '../helpers/server-process.ts'

const { values } = parseArgs({ options: { pairs: { type: 'string', default: '400' } } })
const pairs = Number(values.pairs)
/** Each name is tried so often before its delay begins. */
const triesOfAName = 5

const folder = await openDataDir()
const server = await startServer({ DATA_DIR: folder.path, DEMO: '0' })
try {
  const names = Array.from({ length: Math.ceil(pairs / triesOfAName) }, (_, n) => `do.thoi.gian.${n}`)
  for (const signInName of names)
    await post('/api/accounts', { signInName, password: 'mat-khau-do-2026', fullName: 'Trần Thị Thử', consentVersion: 1 })
  const times = { known: [] as number[], unknown: [] as number[] }
  for (let pair = 0; pair < pairs + 10; pair++) {
    const name = names[pair % names.length] ?? ''
    // In turn, and each first as often as the other: what drifts drifts for both.
    for (const kind of pair % 2 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)) {
      const begun = performance.now()
      const { status } = await post('/api/sessions', { signInName: kind === 'known' ? name : `khong.co.${name}`, password: 'sai' })
      if (status === 401 && pair >= 10) times[kind].push(performance.now() - begun)
    }
  }
  const t = welch(times.known, times.unknown)
  for (const [kind, all] of Object.entries(times)) console.log(`${kind}: ${all.length} refusals, mean ${mean(all).toFixed(2)} ms`)
  console.log(`t = ${t.toFixed(2)}: ${Math.abs(t) < 4.5 ? 'nothing is told' : 'names can be told apart'}`)
  process.exitCode = Math.abs(t) < 4.5 ? 0 : 1
} finally {
  await server.stop()
  await folder.remove()
}

function post(path: string, body: object): Promise<Response> {
  return fetch(`${server.origin}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
}

function mean(all: number[]): number {
  return all.reduce((sum, each) => sum + each, 0) / all.length
}

function welch(one: number[], other: number[]): number {
  const variance = (all: number[]) => all.reduce((sum, each) => sum + (each - mean(all)) ** 2, 0) / (all.length - 1)
  return (mean(one) - mean(other)) / Math.sqrt(variance(one) / one.length + variance(other) / other.length)
}
