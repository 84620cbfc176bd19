/** A refusal that the API knows. Thrown where it is known, formatted in one place. */
import { type ProblemBody, type ProblemCode, problems } from '@hoi-thi/shared/problem'

export class Problem extends Error {
  readonly code: ProblemCode
  readonly extra: Extra

  /** `cause` goes into the log, and nowhere else. */
  constructor(code: ProblemCode, extra: Extra = {}, cause?: Error) {
    super(problems[code].title, cause && { cause })
    this.code = code
    this.extra = extra
  }
}

/** `retryAfterSeconds` is said in the header of that name. */
type Extra = Pick<ProblemBody, 'detail' | 'errors' | 'answers'> & { retryAfterSeconds?: number }

/** For the end of a `??`. */
export function refuse(code: ProblemCode): never {
  throw new Problem(code)
}

/** Whoever asks is answered: work that takes longer may still be done, and they are told to come again. */
export function soon<T>(work: Promise<T> | T, patienceMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Problem('server.busy')), patienceMs)
    // Not `finally`: every request comes by here, and it makes two more promises.
    Promise.resolve(work).then(
      (result) => {
        clearTimeout(timer)
        resolve(result)
      },
      (error) => {
        clearTimeout(timer)
        reject(error)
      }
    )
  })
}
