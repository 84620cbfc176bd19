/** How large and how long a benchmark is. The figures that count are those of the defaults. */

/** Below 1 for trying a benchmark out: fewer earlier attempts, shorter runs. */
const scale = numberOf('BENCH_SCALE', 1)
/** Medians are over so many runs. */
export const runs = Math.max(1, Math.round(numberOf('BENCH_RUNS', 3)))

/** BENCH_BOARDS=0 keeps the chore that makes the boards from running, so that what attempts cost by themselves is seen. */
export const wantsBoards = process.env.BENCH_BOARDS !== '0'

export const scaled = (full: number, least: number) => Math.max(least, Math.round(full * scale))

export function numberOf(name: string, standard: number): number {
  const value = Number(process.env[name] ?? standard)
  if (!(value > 0)) throw new Error(`${name} must be a number above 0`)
  return value
}
