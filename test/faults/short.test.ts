/** Every fault test in its short form, and every mutant caught by it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultTests } from './catalogue.ts'
import { conduct } from './conduct.ts'
import type { Mutant } from './mutants.ts'
import { openSite, type Site } from './site.ts'

const seed = 7
let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

describe('nothing is lost, repeated, accepted late or left unfinished', () => {
  it.for(Object.entries(faultTests))('%s', async ([name, test]) => {
    const { line, details } = await conduct(site, name, test, { ...test.short, seed, mutant: undefined })
    console.log(line)
    expect(details).toEqual([])
  })
})

describe('a server that breaks a promise is caught', () => {
  const pairs = Object.entries(faultTests).flatMap(([name, test]) =>
    Object.keys(test.mutants).map((mutant) => [mutant as Mutant, name] as const)
  )
  it.for(pairs.sort())('%s by %s', async ([mutant, name]) => {
    const test = faultTests[name]
    // Half of it is enough to see a fault that is always there.
    const report = test && (await conduct(site, name, test, { ...test.short, count: Math.ceil(test.short.count / 2), seed, mutant }))
    expect(report).toMatchObject({ isCaught: true })
  })
})
