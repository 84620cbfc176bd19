/** What a prediction guesses at, counted once it can be known. Pure. */
import type { Prediction, Rules } from '@hoi-thi/shared/rules'

export interface GuessedPaper {
  participantId: string
  divisionId: string
  correct: number
  questions: number
  isValid: boolean
}

/** Over the papers of the prediction's scope: all of the round, or of all rounds. */
export function predictionTarget(
  { metric, among, counts, validOnly }: Pick<Prediction, 'metric' | 'among' | 'counts' | 'validOnly'>,
  papers: readonly GuessedPaper[],
  division: string
): number {
  const counted = papers.filter(
    ({ divisionId, isValid, correct, questions }) =>
      (among === 'everyone' || divisionId === division) &&
      (isValid || !validOnly) &&
      (metric === 'taking-part' || (questions > 0 && correct === questions))
  )
  return counts === 'attempts' ? counted.length : new Set(counted.map(({ participantId }) => participantId)).size
}

/** What may not be shown while this is being guessed at, since it would let the target be counted. */
export function hiddenBy(prediction: Prediction | null): { individuals: boolean; participation: boolean } {
  return { individuals: prediction !== null, participation: prediction?.metric === 'taking-part' }
}

/** Whether the board of individuals may be made: always of a round that is settled, before that where the rules have it live and nobody guesses. */
export const mayShowIndividuals = ({ prediction, show }: Pick<Rules, 'prediction' | 'show'>, isSettled: boolean): boolean =>
  isSettled || (!hiddenBy(prediction).individuals && show.board === 'live')

/** The rounds over which the target of this one is counted. */
export const guessedOver = <R>(prediction: Prediction | null, round: R, quizzes: readonly R[]): readonly R[] =>
  prediction?.scope === 'contest' ? quizzes : [round]
