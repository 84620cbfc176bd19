/** Why a form was not accepted: by its fields, or in the words of the server's refusal. */
import type { RefusalCode } from '../../api.ts'
import { adviceOf } from '../../messages/advice.ts'
import { useMessages } from '../../messages/messages.ts'
import { ErrorSummary, type FormError } from '../../ui/error-summary.tsx'

interface Refused<Field extends string> {
  fields: Field[]
  code: RefusalCode | null
  retryAfterSeconds?: number | undefined
}

interface FormRefusalProps<Field extends string> {
  refused: Refused<Field> | undefined
  title: string
  errors: Record<Field, string>
}

export function FormRefusal<Field extends string>({ refused, title, errors }: FormRefusalProps<Field>) {
  const { problem, format } = useMessages()
  if (!refused) return null
  const words = refused.code && refused.fields.length === 0 ? problem[refused.code] : null
  const listed: FormError[] = words
    ? [{ text: adviceOf(words, refused.retryAfterSeconds, format) }]
    : refused.fields.map((name) => ({ id: name, text: errors[name] }))
  return <ErrorSummary title={words?.title ?? title} errors={listed} answer={refused} />
}
