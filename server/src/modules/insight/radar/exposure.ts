/** How many papers drew a question, and whether it was answered ever better while others were not. Pure. */
import type { Exposure, LeakSignal } from '@hoi-thi/shared/leak-signals'
import { binomialTail, upperShare } from '../../../lib/binomial.ts'
import { groupBy } from '../../../lib/group-by.ts'
import { leastOdds, type RadarPaper } from './paper.ts'

/** In each half of the round: below, a share says nothing. */
const fewestPapers = 30
/** Standard errors in which the first half may have looked worse than it was. */
const doubt = 2.5
/** By so much at least: less matters to nobody. */
const leastRise = 0.15

export function exposuresOf(papers: readonly RadarPaper[]): Exposure[] {
  const inTime = [...papers].sort((one, other) => one.startedAt.getTime() - other.startedAt.getTime())
  const drawn = inTime.flatMap(({ answers }, index) =>
    answers.map(({ versionId, isRight }) => ({ versionId, isRight, isLate: index >= inTime.length / 2 }))
  )
  return [...groupBy(drawn, ({ versionId }) => versionId)].map(([versionId, all]) => {
    const halfOf = (late: boolean) => {
      const half = all.filter(({ isLate }) => isLate === late)
      return { papers: half.length, right: half.filter(({ isRight }) => isRight).length }
    }
    return { versionId, papers: all.length, early: halfOf(false), late: halfOf(true) }
  })
}

export function exposureSignals(exposures: readonly Exposure[]): LeakSignal[] {
  const whole = exposures.reduce((sum, { early, late }) => ({ early: added(sum.early, early), late: added(sum.late, late) }), {
    early: { papers: 0, right: 0 },
    late: { papers: 0, right: 0 }
  })
  return exposures.flatMap(({ versionId, early, late }) => {
    if (early.papers < fewestPapers || late.papers < fewestPapers) return []
    // Whoever comes late may have learnt more: what all questions gained is nothing odd.
    const gain = Math.max(0, shareOf(whole.late) - shareOf(whole.early))
    const usual = Math.min(1, upperShare(early.right, early.papers, doubt) + gain)
    const odds = binomialTail(late.right, late.papers, usual) * exposures.length
    if (odds > leastOdds || shareOf(late) - shareOf(early) < leastRise) return []
    const expected = usual * late.papers
    return [
      { kind: 'exposure', unitId: null, versionId, day: null, papers: late.papers, striking: late.right, expected, odds, attempts: [] }
    ]
  })
}

const added = (one: Exposure['early'], other: Exposure['early']) => ({ papers: one.papers + other.papers, right: one.right + other.right })
const shareOf = ({ papers, right }: Exposure['early']) => (papers > 0 ? right / papers : 0)
