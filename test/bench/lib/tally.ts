/** What a load generator writes down: how long each step took, and what went wrong. */
import { type Latency, latencyOf } from './figures.ts'

export interface Tallied {
  elapsedMs: number
  steps: Record<string, Latency>
  errors: number
  /** Answered 503: refused, with a time to come again. */
  busy: number
  /** The first few errors, in words. */
  examples: string[]
}

export interface Tally {
  /** Times one step; a step that fails is counted as an error and thrown on. */
  time<T>(step: string, work: () => Promise<T>, begunAt?: number): Promise<T>
  result(): Tallied
}

/** The server said no, or something else than what was asked for. */
export class Unexpected extends Error {
  readonly status: number
  constructor(status: number, text: string) {
    super(`${status} ${text.slice(0, 200)}`)
    this.status = status
  }
}

export function openTally(): Tally {
  const steps = new Map<string, number[]>()
  const examples: string[] = []
  const begun = performance.now()
  let errors = 0
  let busy = 0
  return {
    async time(step, work, begunAt = performance.now()) {
      try {
        const done = await work()
        const known = steps.get(step)
        if (known) known.push(performance.now() - begunAt)
        else steps.set(step, [performance.now() - begunAt])
        return done
      } catch (error) {
        errors++
        if (error instanceof Unexpected && error.status === 503) busy++
        if (examples.length < 5) examples.push(`${step}: ${(error as Error).message}`)
        throw error
      }
    },
    result: () => ({
      elapsedMs: performance.now() - begun,
      steps: Object.fromEntries([...steps].map(([step, times]) => [step, latencyOf(times)])),
      errors,
      busy,
      examples
    })
  }
}
