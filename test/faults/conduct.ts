/** Conducts one fault test on a site: the fault, then the oracle, then one line of counts. */
import { seededRandom } from '../../server/src/lib/random.ts'
import type { Mutant } from './mutants.ts'
import { consult, type Verdict } from './oracle.ts'
import type { FaultTest, Size } from './plan.ts'
import type { Site } from './site.ts'

export interface Report {
  line: string
  /** What was found, some of each kind. */
  details: string[]
  isClean: boolean
  /** Whether the mutant was found out, and by what it does wrong; false without one. */
  isCaught: boolean
}

export interface Options extends Size {
  seed: number
  mutant: Mutant | undefined
}

export async function conduct(site: Site, name: string, test: FaultTest, { seed, ...options }: Options): Promise<Report> {
  const begun = performance.now()
  await site.become(options.mutant ?? null)
  const failing = new AbortController()
  const plan = { ...options, random: seededRandom(`${name} ${seed}`), failed: failing.signal }
  const { diaries, figures, broken } = await test.run(site, plan).catch((error: Error) => {
    failing.abort()
    throw error
  })
  const faults = broken.length > 0 ? site.faults().map((fault) => `The server logged: ${fault}`) : []
  const { counts, findings } = await consult(site, diaries)
  const isClean = findings.length === 0 && counts.unfinished === 0 && broken.length === 0
  const facts = { ...counts, ...figures, seed, seconds: Math.round((performance.now() - begun) / 1000) }
  const said = Object.entries(facts).map(([fact, value]) => `${fact.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)} ${value}`)
  const kinds = [...new Set(findings.map(({ fault }) => fault))]
  const examples = kinds.flatMap((kind) => findings.filter(({ fault }) => fault === kind).slice(0, 5))
  const details = [...broken, ...faults, ...examples.map(({ fault, what }) => `${fault}: ${what}`)]
  return {
    line: `${name}${options.mutant ? ` (${options.mutant})` : ''}: ${said.join(', ')}`,
    details,
    isClean,
    isCaught: isCaught(test, options.mutant, counts, broken)
  }
}

function isCaught({ mutants }: FaultTest, mutant: Mutant | undefined, counts: Verdict['counts'], broken: string[]): boolean {
  const sign = mutant && mutants[mutant]
  if (!sign) return false
  return sign instanceof RegExp ? broken.some((sentence) => sign.test(sentence)) : counts[sign] > 0
}
