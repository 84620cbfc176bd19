/** What a fault test is: its size, its mutants, and what it gives back. */
import type { Random } from '../../server/src/lib/random.ts'
import type { Diary } from './diary.ts'
import type { Fault } from './judge.ts'
import type { Mutant } from './mutants.ts'
import type { Site } from './site.ts'

export interface Size {
  /** How often the fault happens, or how many saves or people it meets. */
  count: number
  /** When no new fault begins any more; what has not happened by then is missing. */
  seconds: number
  /** Participants at the same time. */
  lanes: number
}

export interface Plan extends Size {
  random: Random
  mutant: Mutant | undefined
  /** Aborted when the test itself has failed: then nobody goes on. */
  failed: AbortSignal
}

export interface Outcome {
  diaries: Diary[]
  /** Figures of this test's own. */
  figures: Record<string, number>
  /** Promises broken beside the four that the oracle counts; sentences. */
  broken: string[]
}

export interface FaultTest {
  what: string
  /** Each is caught by this test, by this count or by such a sentence. */
  mutants: Partial<Record<Mutant, Fault | RegExp>>
  long: Size
  short: Size
  run(site: Site, plan: Plan): Promise<Outcome>
}

/** A fault that happened less often than it should has shown less than the test says. */
export const whyNotAll = (what: string, times: number, planned: number): string[] =>
  times < planned ? [`only ${times} of ${planned} ${what} in the time there was`] : []
