/** What a refusal tells a person to do now; where the server has said how long to wait, how long. */
import type { Format } from './format.ts'
import type { ProblemWords } from './vi/problem.ts'

export function adviceOf({ next, wait }: ProblemWords, retryAfterSeconds: number | undefined, format: Format): string {
  return wait && retryAfterSeconds !== undefined ? wait(format.duration(retryAfterSeconds)) : next
}
