/** Why a form of one's own account was not accepted. */
import { adviceOf } from '../../messages/advice.ts'
import { useMessages } from '../../messages/messages.ts'
import { ErrorSummary, type FormError } from '../../ui/error-summary.tsx'
import type { AccountAnswer } from './account-actions.ts'

export function FormErrors({ answer }: { answer: AccountAnswer | undefined }) {
  const { account, problem, format } = useMessages()
  const refused = answer?.refused
  if (!refused) return null
  const words = refused.code ? problem[refused.code] : null
  const errors: FormError[] = words
    ? [{ text: adviceOf(words, refused.retryAfterSeconds, format) }]
    : refused.fields.map((name) => ({ id: name, text: account.own.errors[name] }))
  return <ErrorSummary title={words?.title ?? account.own.errorTitle} errors={errors} answer={answer} />
}
