/** After what the rules show somebody the score and the key of their own paper. Pure. */
import type { Attempt } from '@hoi-thi/shared/attempt'
import type { RoundRules } from '@hoi-thi/shared/round-rules'
import type { Prediction, Rules } from '@hoi-thi/shared/rules'
import { predictedText } from '@hoi-thi/shared/rules-text-rounds'

/** The paper is over; its round has closed; the last round of the contest has. */
export type Moment = 'submission' | 'round' | 'contest'

export const scoreShownAfter = ({ score }: Rules['show']): Moment => (score === 'at-submission' ? 'submission' : 'round')

/** Of a practice round at once: its questions are open to everyone. Null: never. */
export function keyShownAfter({ key }: Rules['show'], kind: RoundRules['kind'] | undefined): Moment | null {
  if (kind === 'practice') return 'submission'
  if (key === 'never') return null
  return key === 'after-close' ? 'round' : 'contest'
}

/** Whether reasons and the law are said beside the key. Of what is practised, always. */
export const explains = ({ explanation }: Rules['show'], isPractice: boolean): boolean => explanation || isPractice

/** What is to be guessed at, and whether that is asked before the questions. */
export function guessedIn(prediction: Prediction): Pick<Attempt, 'predictionQuestion' | 'predictionFirst'> {
  const text = predictedText(prediction)
  const predictionQuestion = `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}?`
  return { predictionQuestion, ...(prediction.asked === 'before' && { predictionFirst: true }) }
}
