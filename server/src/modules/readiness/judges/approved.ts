/** Whether every question of the pool is approved and cites a document of the list. */
import { type Judgement, levelOf } from './judgement.ts'

interface Counted {
  questions: number
  unapproved: number
  uncited: number
}

export function judgeApproved({ questions, unapproved, uncited }: Counted): Judgement<'approved'> {
  return { level: levelOf({ blocked: unapproved + uncited > 0 }), facts: { unapproved, uncited, questions } }
}
