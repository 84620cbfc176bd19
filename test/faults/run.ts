/** `npm run fault -- <name> [--seed N] [--seconds N] [--count N] [--lanes N] [--short] [--mutant NAME]`; without a name, the list. */
import { parseArgs } from 'node:util'
import { faultTests } from './catalogue.ts'
import { conduct } from './conduct.ts'
import { isMutant, mutants } from './mutants.ts'
import { openSite } from './site.ts'

const number = { type: 'string' } as const
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: number, seconds: number, count: number, lanes: number, mutant: number, short: { type: 'boolean' } }
})
const [name] = positionals
if (name === undefined) list()
else process.exitCode = await run(name)

function list(): void {
  for (const [name, { what, long, mutants }] of Object.entries(faultTests)) {
    console.log(`${name.padEnd(16)} ${what} (${long.count}, at most ${long.seconds} s; catches ${Object.keys(mutants).join(', ')})`)
  }
  console.log('\nMutants:')
  for (const [name, what] of Object.entries(mutants)) console.log(`${name.padEnd(22)} ${what}`)
}

async function run(name: string): Promise<number> {
  const test = faultTests[name]
  if (!test) throw new Error(`There is no fault test ${name}: ${Object.keys(faultTests).join(', ')}`)
  if (values.mutant && !isMutant(values.mutant)) throw new Error(`There is no mutant ${values.mutant}: ${Object.keys(mutants).join(', ')}`)
  await buildServer()
  const size = values.short ? test.short : test.long
  const given = {
    count: Number(values.count ?? size.count),
    seconds: Number(values.seconds ?? size.seconds),
    lanes: Number(values.lanes ?? size.lanes)
  }
  const site = await openSite()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, giveUp)
  const guard = setTimeout(giveUp, (given.seconds + 300) * 1000)
  try {
    const seed = Number(values.seed ?? Date.now() % 100_000)
    const { line, details, isClean } = await conduct(site, name, test, {
      ...given,
      seed,
      mutant: values.mutant as keyof typeof mutants | undefined
    })
    console.log(line)
    for (const detail of details) console.log(`  ${detail}`)
    return isClean ? 0 : 1
  } catch (error) {
    console.log(`${name}: ${(error as Error).message}`)
    return 1
  } finally {
    clearTimeout(guard)
    await site.close()
  }

  function giveUp(): void {
    console.log(`${name}: stopped before its end`)
    void site.close().finally(() => process.exit(1))
  }
}

/** The server that is tested is the built one; what is up to date is not built again. */
async function buildServer(): Promise<void> {
  const path = new URL('../../server/build.mjs', import.meta.url).href
  const { build } = (await import(path)) as { build(options: { everything: boolean }): Promise<void> }
  await build({ everything: false })
}
