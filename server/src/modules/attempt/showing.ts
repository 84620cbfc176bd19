/** After what the rules show somebody the score and the key of their own paper. Pure. */
import type { RoundRules } from '@hoi-thi/shared/round-rules'
import type { Rules } from '@hoi-thi/shared/rules'

/** The paper is over; its round has closed; the last round of the contest has. */
export type Moment = 'submission' | 'round' | 'contest'

export const scoreShownAfter = ({ score }: Rules['show']): Moment => (score === 'at-submission' ? 'submission' : 'round')

/** Of a practice round at once: its questions are open to everyone. Null: never. */
export function keyShownAfter({ key }: Rules['show'], kind: RoundRules['kind'] | undefined): Moment | null {
  if (kind === 'practice') return 'submission'
  if (key === 'never') return null
  return key === 'after-close' ? 'round' : 'contest'
}
