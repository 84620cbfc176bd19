/** What is said of a step, by the state that it leads to. Pure. */
import type { ResultState } from '@hoi-thi/shared/result'

type Step = Exclude<ResultState, 'provisional'>

/** Nothing leads back to what is provisional. */
export const nameOfStep = (words: Record<Step, string>, state: ResultState): string => (state === 'provisional' ? '' : words[state])
