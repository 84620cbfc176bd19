/**
 * `npm test`: everything that must hold, in order of cost. `npm run check` leaves the journeys and the faults out.
 * Options: `--without e2e`, `--only api`; steps are lint, types, dead-code, unit, guards, api, fuzz, e2e, timed, faults; several by comma.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { projectRoot } from '../server/src/lib/root.ts'

interface Tally {
  passed: number
  failed: number
  skipped: number
}

const kinds = ['unit', 'guards', 'api', 'fuzz']
const { values: options } = parseArgs({ options: { without: { type: 'string' }, only: { type: 'string' } } })
const without = options.without?.split(',') ?? []
const isWanted = (step: string) => (options.only ? options.only.split(',').includes(step) : true) && !without.includes(step)

const total: Tally = { passed: 0, failed: 0, skipped: 0 }

const checks: Parameters<typeof check>[] = []
if (isWanted('lint')) checks.push(['format and lint', 'biome', 'check', '--max-diagnostics=none', '--error-on-warnings'])
if (isWanted('types'))
  checks.push(...['test', 'web', 'server', 'shared'].map((part): Parameters<typeof check> => [`types of ${part}`, 'tsc', '-p', part]))
if (isWanted('dead-code')) checks.push(['dead code', 'knip', '--no-progress'])
// Each has one thread of work: two at a time, as there are cores.
await Promise.all([oneByOne(), oneByOne()])
const built = ['e2e', 'timed', 'faults'].filter(isWanted)
// Before all tests: those of the API read the first HTML of pages.
const isBuilt = (built.length > 0 || kinds.some(isWanted)) && (await check('build', 'node', 'server/build.mjs'))
if (kinds.some(isWanted)) await runTests(kinds.filter(isWanted))
if (isBuilt) for (const kind of built) await runTests([kind])

console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`)
process.exitCode = total.failed > 0 ? 1 : 0

async function oneByOne(): Promise<void> {
  for (let next = checks.shift(); next; next = checks.shift()) await check(...next)
}

/** A program that says by its exit code whether all is well: counts as one. */
async function check(name: string, program: string, ...args: string[]): Promise<boolean> {
  const begun = performance.now()
  const { code, output } = await run(program, args)
  report(name, { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }, begun, output)
  return code === 0
}

async function runTests(projects: string[]): Promise<void> {
  const begun = performance.now()
  const folder = await mkdtemp(join(tmpdir(), 'hoithi-report-'))
  const file = join(folder, 'report.json')
  const chosen = projects.flatMap((project) => ['--project', project])
  const reporters = ['--reporter', 'default', '--reporter', 'json', '--outputFile.json', file]
  const { code, output } = await run('vitest', ['run', '--config', 'test/vitest.config.ts', ...chosen, ...reporters])
  const tally = tallyOf(await readFile(file, 'utf8').catch(() => undefined), code)
  await rm(folder, { recursive: true })
  report(projects.join(', '), tally, begun, output)
}

interface Report {
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

/** Every test counts as one; so does a file that broke before its tests, and a run that broke without saying where. */
function tallyOf(json: string | undefined, code: number): Tally {
  const files = json ? (JSON.parse(json) as Report).testResults : []
  const tests = files.flatMap(({ assertionResults }) => assertionResults)
  const count = (...statuses: string[]) => tests.filter(({ status }) => statuses.includes(status)).length
  const broken = files.filter((file) => file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed')).length
  const failed = count('failed') + broken
  return {
    passed: count('passed'),
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: count('pending', 'skipped', 'todo', 'disabled')
  }
}

function report(name: string, tally: Tally, begun: number, output: string): void {
  total.passed += tally.passed
  total.failed += tally.failed
  total.skipped += tally.skipped
  if (tally.failed > 0) console.log(output)
  const counted = tally.passed + tally.failed > 1 ? `: ${tally.passed} passed, ${tally.failed} failed` : ''
  console.log(`${tally.failed > 0 ? '✗' : '✓'} ${name}${counted} (${((performance.now() - begun) / 1000).toFixed(1)} s)`)
}

function run(program: string, args: string[]): Promise<{ code: number; output: string }> {
  const file = program === 'node' ? process.execPath : join(projectRoot, 'node_modules/.bin', program)
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const collect = (chunk: Buffer) => {
      output += chunk
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', (error) => resolve({ code: 127, output: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}
