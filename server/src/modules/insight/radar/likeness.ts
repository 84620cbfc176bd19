/**
 * Papers of a unit with the same mistakes, and nearly nothing else that differs. One paper is taken for the sheet; each other one follows it if at most one
 * answer differs. How likely that is by chance goes by how often all people of the round chose that option, with an allowance for what a unit
 * holds in common honestly: a wrong idea that was taught to all, and strength. Pure.
 */
import type { LeakSignal } from '@hoi-thi/shared/leak-signals'
import { tailOfChances } from '../../../lib/binomial.ts'
import { groupBy } from '../../../lib/group-by.ts'
import { leastOdds, mostNamed, type RadarPaper } from './paper.ts'

/** Two papers that share fewer questions say nothing of each other. */
const fewestCommon = 8
/** Mistakes of the sheet among the questions in common: right answers are alike anyway. */
const fewestMistakes = 3
/** Besides the sheet itself. */
const fewestFollowers = 3
/** As many of a unit may honestly hold the same wrong idea, whatever it is. */
const sharedIdea = 0.6
/** Papers tried as a sheet, those with the same mistakes as others first: a unit of thousands is not held against itself as a whole. */
const mostSheets = 200

type Chosen = ReadonlyMap<string, string>
interface Held {
  paper: RadarPaper
  chosen: Chosen
  mistakes: ReadonlySet<string>
}

export function likenessSignals(papers: readonly RadarPaper[]): LeakSignal[] {
  const usual = sharesOf(papers)
  const units = groupBy(papers, ({ unitId }) => unitId)
  return [...units].flatMap(([unitId, own]) => {
    const best = unitId === null ? undefined : likest(own.map(held), usual)
    if (unitId === null || !best) return []
    const odds = best.odds * units.size
    if (odds > leastOdds) return []
    const { striking, expected } = best
    const attempts = striking.slice(0, mostNamed).map(({ id }) => id)
    return [
      { kind: 'likeness', unitId, versionId: null, day: null, papers: own.length, striking: striking.length, expected, odds, attempts }
    ]
  })
}

function held(paper: RadarPaper): Held {
  const answered = paper.answers.filter(({ chosen }) => chosen !== '')
  return {
    paper,
    chosen: new Map(answered.map(({ versionId, chosen }) => [versionId, chosen])),
    mistakes: new Set(answered.filter(({ isRight }) => !isRight).map(({ versionId }) => versionId))
  }
}

function likest(own: readonly Held[], usual: Shares) {
  const eligible = own.filter(({ mistakes }) => mistakes.size >= fewestMistakes)
  const twins = groupBy(eligible, mistakesOf)
  const sheets = [...twins.values()].sort((one, other) => other.length - one.length).flatMap(([first]) => first ?? [])
  const found = sheets.slice(0, mostSheets).flatMap((sheet) => {
    const pairs = own.filter((other) => other !== sheet && isComparable(sheet, other))
    const followers = pairs.filter((other) => follows(sheet, other))
    if (followers.length < fewestFollowers) return []
    const among = sharesOf(own.filter((other) => other !== sheet && !followers.includes(other)).map(({ paper }) => paper))
    const chances = pairs.map((other) => chanceToFollow(sheet, other, usual, among))
    const expected = chances.reduce((sum, chance) => sum + chance, 0)
    // Any paper could have been the sheet.
    const odds = tailOfChances(followers.length, chances) * eligible.length
    return [{ odds, expected, striking: [sheet, ...followers].map(({ paper }) => paper) }]
  })
  return found.sort((one, other) => one.odds - other.odds)[0]
}

const mistakesOf = ({ mistakes, chosen }: Held) =>
  [...mistakes]
    .map((versionId) => `${versionId} ${chosen.get(versionId)}`)
    .sort()
    .join()

const commonOf = (sheet: Held, other: Held) => [...sheet.chosen].filter(([versionId]) => other.chosen.has(versionId))

function isComparable(sheet: Held, other: Held): boolean {
  const common = commonOf(sheet, other)
  return common.length >= fewestCommon && common.filter(([versionId]) => sheet.mistakes.has(versionId)).length >= fewestMistakes
}

const follows = (sheet: Held, other: Held) =>
  commonOf(sheet, other).filter(([versionId, chosen]) => other.chosen.get(versionId) !== chosen).length <= 1

/** At most one answer differs. */
function chanceToFollow(sheet: Held, other: Held, usual: Shares, among: Shares): number {
  let none = 1
  let one = 0
  for (const [versionId, chosen] of commonOf(sheet, other)) {
    const shares = [usual, among].map((of) => of.get(versionId)?.get(chosen) ?? 0)
    const alike = Math.max(...shares, sheet.mistakes.has(versionId) ? sharedIdea : 0)
    one = one * alike + none * (1 - alike)
    none *= alike
  }
  return none + one
}

type Shares = ReadonlyMap<string, ReadonlyMap<string, number>>

/** One more, who chose something else: of few people a share says little. */
const unseen = 1

/** Of each option among all of these who answered the question. */
function sharesOf(papers: readonly RadarPaper[]): Shares {
  const counts = new Map<string, Map<string, number>>()
  for (const { answers } of papers)
    for (const { versionId, chosen } of answers) {
      const options = counts.get(versionId) ?? new Map<string, number>()
      counts.set(versionId, options)
      if (chosen !== '') options.set(chosen, (options.get(chosen) ?? 0) + 1)
    }
  for (const options of counts.values()) {
    const total = [...options.values()].reduce((sum, count) => sum + count, 0) + unseen
    for (const [option, count] of options) options.set(option, count / total)
  }
  return counts
}
