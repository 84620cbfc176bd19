/** What the quiz needs only toward its end, or of some questions. Fetched as soon as the first question can be answered: later there may be no network. */
import { later } from '../../app/later.ts'
import { speakOf } from '../../messages/messages.ts'

export const closingStep = later(() => withWords(import('./closing-step.tsx')))
export const predictionStep = later(() => withWords(import('./prediction-step.tsx')))
export const reviewStep = later(() => withWords(import('./review-step.tsx')))
export const questionExtras = later(() => withWords(import('./question-extras.tsx')))
export const finished = later(() => withWords(import('./finished.tsx')))

export function fetchClosingParts(): void {
  void closingStep.fetch()
  void predictionStep.fetch()
  void reviewStep.fetch()
  void questionExtras.fetch()
  void finished.fetch()
}

export async function withWords<T>(part: Promise<T>): Promise<T> {
  const [arrived] = await Promise.all([part, speakOf('edges')])
  return arrived
}
