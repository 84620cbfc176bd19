/** What the step on the screen is called. */
import type { Messages } from '../../messages/messages.ts'
import { type Progress, prediction } from './progress.ts'

export function stepName({ phase, position, attempt }: Progress, words: Messages['attempt']['step']): string {
  if (phase === 'closing') return words.closing
  if (phase !== 'working' && phase !== 'opening') return words.review
  return position === prediction ? words.prediction : words.question(position, attempt.questionTime?.questions ?? attempt.paper.length)
}
