/** Why a form of an account was not accepted: by a field that is not filled in, or by the server. */
import { Refusal, type RefusalCode } from '../../api.ts'

export interface RefusedForm<Field extends string> {
  fields: Field[]
  code: RefusalCode | null
  retryAfterSeconds?: number | undefined
}

/** Keeps what a person can act on beside the form; anything else is an error page. */
export function refused<Field extends string>(error: unknown, fieldNames: readonly Field[]): RefusedForm<Field> {
  if (!(error instanceof Refusal)) throw error
  const pointed = error.errors?.map(({ pointer }) => pointer.split('/').pop() ?? '') ?? []
  const { code, retryAfterSeconds } = error
  return { fields: fieldNames.filter((name) => pointed.includes(name)), code, retryAfterSeconds }
}
