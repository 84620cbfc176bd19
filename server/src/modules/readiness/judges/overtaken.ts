/** Whether something has overtaken questions of the pool: a change of the law, a retirement, a newer version. */
import { type Judgement, levelOf } from './judgement.ts'

export function judgeOvertaken({ overtaken, questions }: { overtaken: number; questions: number }): Judgement<'overtaken'> {
  return { level: levelOf({ look: overtaken > 0 }), facts: { overtaken, questions } }
}
