/** Days on which a unit has far more papers without a mistake than it had before, and than others have on that day. Pure. */
import type { LeakSignal } from '@hoi-thi/shared/leak-signals'
import { binomialTail, upperShare } from '../../../lib/binomial.ts'
import { dayOf } from '../../../lib/day.ts'
import { groupBy } from '../../../lib/group-by.ts'
import { leastOdds, mostNamed, type RadarPaper } from './paper.ts'

/** Of a unit with less behind it nothing is said: a strong unit is no leak. */
const fewestBefore = 20
const fewestPerfect = 5
/** How far above what was seen before the true share may lie, in standard errors. */
const doubt = 2.5

export interface Perfect {
  papers: number
  perfect: number
}

/** `earlier`: first papers of earlier rounds by unit. */
export function perfectSignals(papers: readonly RadarPaper[], earlier: ReadonlyMap<string, Perfect>): LeakSignal[] {
  const days = groupBy(papers, ({ startedAt }) => dayOf(startedAt))
  const cells = [...days]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([day, all]) => {
      const units = groupBy(all, ({ unitId }) => unitId)
      return [...units].map(([unitId, own]) => ({
        day,
        unitId,
        own,
        others: { papers: all.length - own.length, perfect: countPerfect(all) - countPerfect(own) }
      }))
    })
  const before = new Map(earlier)
  const othersBefore = [...earlier.values()].reduce(sum, nothing)
  return cells.flatMap(({ day, unitId, own, others }) => {
    if (unitId === null) return []
    const striking = own.filter(isPerfect)
    const base = before.get(unitId) ?? nothing
    const usual = usualShare(base, others, othersBefore)
    const odds = usual === null ? 1 : binomialTail(striking.length, own.length, usual) * cells.length
    if (usual === null || striking.length < fewestPerfect || odds > leastOdds) {
      before.set(unitId, sum(base, { papers: own.length, perfect: striking.length }))
      return []
    }
    const attempts = striking.slice(0, mostNamed).map(({ id }) => id)
    const expected = usual * own.length
    return [{ kind: 'perfect', unitId, versionId: null, day, papers: own.length, striking: striking.length, expected, odds, attempts }]
  })
}

/** Null: there is too little to say. An easier round lifts everybody: by what others have become better, the unit may have too. */
function usualShare(base: Perfect, others: Perfect, othersBefore: Perfect): number | null {
  if (base.papers < fewestBefore || others.papers < fewestBefore) return null
  const now = others.perfect / others.papers
  const then = othersBefore.papers > 0 ? othersBefore.perfect / othersBefore.papers : now
  return Math.max(upperShare(others.perfect, others.papers, doubt), lifted(upperShare(base.perfect, base.papers, doubt), then, now))
}

/** In odds, and never downwards. */
function lifted(own: number, then: number, now: number): number {
  const oddsOf = (share: number) => (share + 0.005) / (1.005 - share)
  const odds = oddsOf(own) * Math.max(1, oddsOf(now) / oddsOf(then))
  return odds / (1 + odds)
}

const isPerfect = ({ answers }: RadarPaper) => answers.length > 0 && answers.every(({ isRight }) => isRight)
const countPerfect = (papers: readonly RadarPaper[]) => papers.filter(isPerfect).length

const nothing: Perfect = { papers: 0, perfect: 0 }
const sum = (one: Perfect, other: Perfect): Perfect => ({ papers: one.papers + other.papers, perfect: one.perfect + other.perfect })
