/** What many measurements say in a few numbers. */

export interface Latency {
  count: number
  p50: number
  p95: number
  p99: number
  max: number
}

/** Of one figure over several runs. */
interface Spread {
  median: number
  min: number
  max: number
}

export function latencyOf(milliseconds: number[]): Latency {
  const sorted = [...milliseconds].sort((one, other) => one - other)
  const at = (share: number) => rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) }
}

function spreadOf(values: number[]): Spread {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = sorted.length / 2
  const median = ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2
  return { median: rounded(median), min: rounded(sorted[0] ?? 0), max: rounded(sorted.at(-1) ?? 0) }
}

/** The same figures of each run, each with its median and spread. */
export function spreadsOf<T extends Record<string, number>>(runs: T[]): Record<keyof T, Spread> {
  const names = Object.keys(runs[0] ?? {}) as (keyof T)[]
  return Object.fromEntries(names.map((name) => [name, spreadOf(runs.map((run) => run[name] ?? 0))])) as Record<keyof T, Spread>
}

/** Three digits that mean something. */
const rounded = (value: number) => (value === 0 || !Number.isFinite(value) ? 0 : Number(value.toPrecision(value >= 1000 ? 4 : 3)))
