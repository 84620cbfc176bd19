/** Every fault test in its short form; with MUTANTS=1 every mutant caught by it, too. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultTests } from './catalogue.ts'
import { conduct } from './conduct.ts'
import type { Mutant } from './mutants.ts'
import { openSite, type Site } from './site.ts'

const seed = 7
/** Before the runner's own limit, which says less. */
const limitMs = 110_000

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

describe('nothing is lost, repeated, accepted late or left unfinished', () => {
  it.for(Object.entries(faultTests))('%s', async ([name, test]) => {
    const { line, details, isClean } = await conduct(site, name, test, { ...test.short, seed, limitMs })
    console.log(line)
    expect(details).toEqual([])
    expect(isClean).toBe(true)
  })
})

/** As long as all the others together: `npm run fault:mutants`. */
describe.runIf(process.env.MUTANTS)('a server that breaks a promise is caught', () => {
  const pairs = Object.entries(faultTests).flatMap(([name, test]) =>
    Object.keys(test.mutants).map((mutant) => [mutant as Mutant, name, test] as const)
  )
  it.for(pairs.sort())('%s by %s', async ([mutant, name, test]) => {
    // Half of it is enough to see a fault that is always there.
    const size = { ...test.short, count: Math.ceil(test.short.count / 2) }
    const { line, isCaught } = await conduct(site, name, test, { ...size, seed, limitMs, mutant })
    expect(isCaught, line).toBe(true)
  })
})
