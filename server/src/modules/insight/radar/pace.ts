/** Units with more papers faster than reading allows than elsewhere. Pure. */
import type { LeakSignal } from '@hoi-thi/shared/leak-signals'
import { binomialTail, upperShare } from '../../../lib/binomial.ts'
import { groupBy } from '../../../lib/group-by.ts'
import { leastOdds, mostNamed, type RadarPaper } from './paper.ts'

/** Most adults read 175 to 300 words a minute in silence (Brysbaert 2019, 190 studies); this is twice the fast end. */
const fastestWordsPerMinute = 600
/** With the space behind it. */
const charactersPerWord = 6
/** Fewer may be one question that was known. */
const fewestFast = 6
/** Of the right answers of a paper. */
const leastShare = 0.6
const fewestPapers = 3
/** Some honest people have seen every question in practice, even where nobody else has. */
const leastRate = 0.02

/** Below it, the question and its options have not been read. */
export const readingSeconds = (characters: number): number => characters / ((fastestWordsPerMinute * charactersPerWord) / 60)

/** `lengths`: characters of a question and its options, by version. Right answers alone count: whoever clicks blindly knows nothing. */
export function isTooFast({ answers }: RadarPaper, lengths: ReadonlyMap<string, number>): boolean {
  const answered = answers.flatMap(({ seconds, versionId, isRight }) =>
    seconds === null ? [] : [{ seconds, isRight, floor: readingSeconds(lengths.get(versionId) ?? 0) }]
  )
  const right = answered.filter(({ isRight }) => isRight)
  const fast = right.filter(({ seconds, floor }) => seconds < floor).length
  // Changing an answer that was read before is quick too: so the whole paper has to be.
  const spent = answered.reduce((sum, { seconds }) => sum + seconds, 0)
  const needed = answered.reduce((sum, { floor }) => sum + floor, 0)
  return fast >= fewestFast && fast >= leastShare * right.length && spent < needed
}

export function paceSignals(papers: readonly RadarPaper[], lengths: ReadonlyMap<string, number>): LeakSignal[] {
  const fast = new Set(papers.filter((paper) => isTooFast(paper, lengths)))
  const units = groupBy(papers, ({ unitId }) => unitId)
  return [...units].flatMap(([unitId, own]) => {
    const striking = own.filter((paper) => fast.has(paper))
    const usual = Math.max(leastRate, upperShare(fast.size - striking.length, papers.length - own.length, 2))
    const odds = binomialTail(striking.length, own.length, usual) * units.size
    if (unitId === null || striking.length < fewestPapers || odds > leastOdds) return []
    const expected = usual * own.length
    const attempts = striking.slice(0, mostNamed).map(({ id }) => id)
    return [{ kind: 'pace', unitId, versionId: null, day: null, papers: own.length, striking: striking.length, expected, odds, attempts }]
  })
}
