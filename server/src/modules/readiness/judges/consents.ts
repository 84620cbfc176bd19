/** Whether everybody who was enrolled has agreed: who has not starts no attempt. */
import { type Judgement, levelOf } from './judgement.ts'

export function judgeConsents({ people, waiting }: { people: number; waiting: number }): Judgement<'consents'> {
  return { level: levelOf({ look: waiting > 0 }), facts: { waiting, people } }
}
