/** How likely so many successes are by chance alone, exactly. */

/** At least `least` successes in `trials`, each with `chance`. */
export function binomialTail(least: number, trials: number, chance: number): number {
  if (least <= 0) return 1
  if (least > trials || chance <= 0) return 0
  if (chance >= 1) return 1
  const odds = Math.log(chance) - Math.log1p(-chance)
  let logTerm = trials * Math.log1p(-chance)
  let sum = 0
  for (let successes = 0; successes <= trials; successes++) {
    if (successes >= least) sum += Math.exp(logTerm)
    logTerm += Math.log((trials - successes) / (successes + 1)) + odds
  }
  return Math.min(1, sum)
}

/** At least `least` successes where each trial has a chance of its own (Poisson's binomial). */
export function tailOfChances(least: number, chances: readonly number[]): number {
  const exactly = [1]
  for (const chance of chances) {
    exactly.push(0)
    for (let successes = exactly.length - 1; successes >= 0; successes--)
      exactly[successes] = (exactly[successes] ?? 0) * (1 - chance) + (exactly[successes - 1] ?? 0) * chance
  }
  return Math.min(
    1,
    exactly.slice(Math.max(0, least)).reduce((sum, chance) => sum + chance, 0)
  )
}

/** The upper end of what the share may be in truth (Wilson), `z` standard errors away; 1 of no trials. */
export function upperShare(successes: number, trials: number, z: number): number {
  if (trials === 0) return 1
  const share = successes / trials
  const square = (z * z) / trials
  return Math.min(1, (share + square / 2 + z * Math.sqrt((share * (1 - share) + square / 4) / trials)) / (1 + square))
}
