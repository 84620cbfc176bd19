/**
 * `npm run fault -- <name> [--seed N] [--seconds N] [--count N] [--lanes N] [--short] [--mutant NAME]`; without a name, the list.
 * `all` runs every test in turn, within `--minutes`, and adds them up.
 */
import { parseArgs } from 'node:util'
import { faultTests } from './catalogue.ts'
import { conduct, type Report, saidOf } from './conduct.ts'
import { isMutant, mutants } from './mutants.ts'
import type { FaultTest, Size } from './plan.ts'
import { openSite, type Site } from './site.ts'

const text = { type: 'string' } as const
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: text, seconds: text, count: text, lanes: text, mutant: text, minutes: text, short: { type: 'boolean' } }
})
const seed = Number(values.seed ?? Date.now() % 100_000)
const site: { open?: Site } = {}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void closeSite().finally(() => process.exit(1)))

const [name] = positionals
if (name === undefined) list()
// What a test that did not end in time has left must not keep the process alive.
else process.exit((await (name === 'all' ? runAll() : runNamed(name))) ? 0 : 1)

function list(): void {
  for (const [name, { what, long, mutants }] of Object.entries(faultTests)) {
    console.log(`${name.padEnd(16)} ${what} (${long.count}, at most ${long.seconds} s; catches ${Object.keys(mutants).join(', ')})`)
  }
  console.log(`${'all'.padEnd(16)} all of them, one after the other\n\nMutants:`)
  for (const [name, what] of Object.entries(mutants)) console.log(`${name.padEnd(22)} ${what}`)
}

async function runNamed(name: string): Promise<boolean> {
  const test = faultTests[name]
  if (!test) throw new Error(`There is no fault test ${name}: all, ${Object.keys(faultTests).join(', ')}`)
  if (values.mutant && !isMutant(values.mutant)) throw new Error(`There is no mutant ${values.mutant}: ${Object.keys(mutants).join(', ')}`)
  await buildServer()
  const size = values.short ? test.short : test.long
  const given = { count: values.count ?? size.count, seconds: values.seconds ?? size.seconds, lanes: values.lanes ?? size.lanes }
  const report = await run(name, test, { count: Number(given.count), seconds: Number(given.seconds), lanes: Number(given.lanes) })
  return report?.isClean ?? false
}

/** Each on a site of its own. What no time is left for has failed too. */
async function runAll(): Promise<boolean> {
  await buildServer()
  const begun = performance.now()
  const secondsGone = () => Math.round((performance.now() - begun) / 1000)
  const limit = Number(values.minutes ?? 60) * 60
  const total: Record<string, number> = {}
  let passed = 0
  for (const [name, test] of Object.entries(faultTests)) {
    const report = await run(name, test, values.short ? test.short : test.long, limit - secondsGone())
    if (report?.isClean) passed++
    for (const [fact, value] of Object.entries(report?.counts ?? {})) total[fact] = (total[fact] ?? 0) + value
  }
  const failed = Object.keys(faultTests).length - passed
  console.log(`all: ${passed} passed, ${failed} failed; ${saidOf({ ...total, seed, seconds: secondsGone() })}`)
  return failed === 0
}

async function run(name: string, test: FaultTest, size: Size, secondsLeft = Number.POSITIVE_INFINITY): Promise<Report | undefined> {
  try {
    site.open = await openSite()
    const limitMs = Math.min(size.seconds + 300, secondsLeft) * 1000
    const mutant = values.mutant as keyof typeof mutants | undefined
    const report = await conduct(site.open, name, test, { ...size, seed, limitMs, mutant })
    console.log(report.line)
    for (const detail of report.details) console.log(`  ${detail}`)
    return report
  } catch (error) {
    console.log(`${name}: ${(error as Error).message}`)
    return undefined
  } finally {
    await closeSite()
  }
}

async function closeSite(): Promise<void> {
  await site.open?.close()
}

/** The server that is tested is the built one; what is up to date is not built again. */
async function buildServer(): Promise<void> {
  const path = new URL('../../server/build.mjs', import.meta.url).href
  const { build } = (await import(path)) as { build(options: { everything: boolean }): Promise<void> }
  await build({ everything: false })
}
