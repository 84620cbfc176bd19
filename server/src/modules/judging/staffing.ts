/** What is to be assigned over all panels: each entry to the panel that takes its kind. Pure. */
import type { AssignmentPreview } from '@hoi-thi/shared/jury'
import type { ClipRules } from '@hoi-thi/shared/unit-rules'
import type { Random } from '../../lib/random.ts'
import { type Assigning, assigned } from './assignment.ts'
import type { Pairing } from './blocks.ts'

interface Staffing extends Pick<Assigning, 'whyBarred'> {
  panels: readonly { id: string; kinds: ClipRules['kinds']; judgeIds: readonly string[] }[]
  entries: readonly { entryId: string; kind: ClipRules['kinds'][number] }[]
  /** What is assigned already. */
  standing: readonly Pairing[]
  judgesEach: number
  random: Random
}

export function staffed({ panels, entries, standing, judgesEach, whyBarred, random }: Staffing): Omit<AssignmentPreview, 'seed' | 'hash'> {
  const keptOf = (entryId: string) => standing.filter((pairing) => pairing.entryId === entryId).map(({ judgeId }) => judgeId)
  const done = panels.map(({ id: panelId, kinds, judgeIds }) => {
    const own = entries.filter(({ kind }) => kinds.includes(kind)).map(({ entryId }) => ({ id: entryId, kept: keptOf(entryId) }))
    const { added, unstaffed, blocks } = assigned({ entries: own, judgeIds, judgesEach, whyBarred, random })
    const all = [...standing, ...added]
    const loads = judgeIds.map((id) => all.filter(({ judgeId }) => judgeId === id).length)
    const [lightest, heaviest] = loads.length === 0 ? [0, 0] : [Math.min(...loads), Math.max(...loads)]
    return { added, unstaffed: unstaffed.map((each) => ({ ...each, hasPanel: true })), panel: { panelId, lightest, heaviest, blocks } }
  })
  const homeless = entries.filter(({ kind }) => !panels.some(({ kinds }) => kinds.includes(kind)))
  return {
    added: done.flatMap(({ added }) => added),
    unstaffed: [
      ...done.flatMap(({ unstaffed }) => unstaffed),
      ...homeless.flatMap(({ entryId }) => {
        const missing = judgesEach - keptOf(entryId).length
        return missing > 0 ? [{ entryId, hasPanel: false, missing, barred: [] }] : []
      })
    ],
    panels: done.map(({ panel }) => panel)
  }
}
