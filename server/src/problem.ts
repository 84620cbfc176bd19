/** A refusal that the API knows. Thrown where it is known, formatted in one place. */
import { type ProblemBody, type ProblemCode, problems } from '@hoi-thi/shared/problem'

export class Problem extends Error {
  readonly code: ProblemCode
  readonly extra: Pick<ProblemBody, 'detail' | 'errors' | 'answers'>

  constructor(code: ProblemCode, extra: Pick<ProblemBody, 'detail' | 'errors' | 'answers'> = {}) {
    super(problems[code].title)
    this.code = code
    this.extra = extra
  }
}

/** For the end of a `??`. */
export function refuse(code: ProblemCode): never {
  throw new Problem(code)
}
