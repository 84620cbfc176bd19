/** Conducts one fault test on a site: the fault, then the oracle, then one line of counts. */
import { seededRandom } from '../../server/src/lib/random.ts'
import type { Mutant } from './mutants.ts'
import { consult, type Verdict } from './oracle.ts'
import type { FaultTest, Outcome, Size } from './plan.ts'
import type { Site } from './site.ts'

export interface Report {
  line: string
  counts: Verdict['counts']
  /** What was found, some of each kind. */
  details: string[]
  isClean: boolean
  /** Whether the mutant was found out, and by what it does wrong; false without one. */
  isCaught: boolean
}

export interface Options extends Size {
  seed: number
  mutant?: Mutant | undefined
  /** After this time the test has failed, wherever it is. */
  limitMs: number
}

export async function conduct(site: Site, name: string, test: FaultTest, { seed, limitMs, ...options }: Options): Promise<Report> {
  const begun = performance.now()
  const failing = new AbortController()
  const plan = { ...options, mutant: options.mutant, random: seededRandom(`${name} ${seed}`), failed: failing.signal }
  const { outcome, verdict, faults } = await inTime(limitMs, failing, async () => {
    await site.become(plan.mutant ?? null)
    const outcome = await test.run(site, plan)
    const faults = outcome.broken.length > 0 ? site.faults().map((fault) => `The server logged: ${fault}`) : []
    return { outcome, faults, verdict: await consult(site, outcome.diaries, { isHurried: plan.mutant !== undefined }) }
  })
  const { counts } = verdict
  const details = [...outcome.broken, ...faults, ...examplesOf(verdict)]
  const facts = { ...counts, ...outcome.figures, seed, seconds: Math.round((performance.now() - begun) / 1000) }
  return {
    line: `${name}${plan.mutant ? ` (${plan.mutant})` : ''}: ${saidOf(facts)}`,
    counts,
    details,
    isClean: details.length === 0 && counts.unfinished === 0,
    isCaught: isCaught(test, plan.mutant, counts, outcome)
  }
}

export const saidOf = (facts: Record<string, number>): string =>
  Object.entries(facts)
    .map(([fact, value]) => `${fact.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)} ${value}`)
    .join(', ')

/** A test that fails, or takes too long, leaves nobody behind who still takes part. */
async function inTime<T>(limitMs: number, failing: AbortController, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`Did not end within ${Math.round(limitMs / 1000)} s`)), limitMs)
  })
  try {
    return await Promise.race([work(), limit])
  } catch (error) {
    failing.abort()
    throw error
  } finally {
    clearTimeout(timer)
  }
}

function examplesOf({ findings }: Verdict): string[] {
  const kinds = [...new Set(findings.map(({ fault }) => fault))]
  return kinds.flatMap((kind) => findings.filter(({ fault }) => fault === kind).slice(0, 5)).map(({ fault, what }) => `${fault}: ${what}`)
}

function isCaught({ mutants }: FaultTest, mutant: Mutant | undefined, counts: Verdict['counts'], { broken }: Outcome): boolean {
  const sign = mutant && mutants[mutant]
  if (!sign) return false
  return sign instanceof RegExp ? broken.some((sentence) => sign.test(sentence)) : counts[sign] > 0
}
